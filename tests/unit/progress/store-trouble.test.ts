import { describe, expect, test } from 'vitest';
import { MOST_ASIDE } from '../../../src/progress/aside.ts';
import { EMPTY_RECORD, withDaily, withLessonAnswer } from '../../../src/progress/record.ts';
import { RunStore } from '../../../src/progress/runs.ts';
import { troubleWords } from '../../../src/progress/trouble-words.ts';
import { loss, win } from './records.ts';
import { KEY, MemoryShelf, play, played, storeOn } from './shelf.ts';

const WHOLE = withLessonAnswer(
  withDaily(played('targeted', win(360)), '2026-11-20', win(300), true),
  'why-the-tails-go-first',
  'why-thinner.1',
);
const RUN = {
  board: 'targeted',
  seed: 'reed',
  moves: '0',
  isFirstTry: true,
  hasSteppedBack: false,
  by: '',
};

const ASIDE = `${KEY}.unreadable`;
/** What there is to tell. */
const NOTICES = 'tailkeeper.notices/some/base/';

describe('without a storage that works', () => {
  const off = new MemoryShelf();
  off.isOff = true;

  test.each([
    ['there is none', null],
    ['it throws', off],
  ])('results are held in memory: %s', (_, shelf) => {
    const store = storeOn(shelf);
    expect(store.record).toEqual(EMPTY_RECORD);
    expect(store.isKept).toBe(false);
    expect(store.trouble).toBe('blocked');
    store.update(play('targeted', win(360)));
    store.update(play('first-watch', loss(9)));
    expect(Object.keys(store.record.challenges)).toEqual(['targeted', 'first-watch']);
    expect(store.importText(store.exportText()).ok).toBe(true);
    store.reset();
    expect(store.record).toEqual(EMPTY_RECORD);
  });

  test('a full one loses nothing, and takes everything when there is room again', () => {
    const shelf = new MemoryShelf();
    const store = storeOn(shelf);
    store.update(play('targeted', win(360)));
    shelf.isFull = true;
    store.update(play('first-watch', loss(9)));
    store.update(play('count-not-percent', loss(3)));
    expect(store.isKept).toBe(false);
    expect(store.trouble).toBe('full');
    expect(Object.keys(store.record.challenges)).toHaveLength(3);
    expect(storeOn(shelf).record).toEqual(played('targeted', win(360)));
    shelf.isFull = false;
    store.update(play('targeted', win(300)));
    expect([store.isKept, store.trouble]).toEqual([true, null]);
    expect(Object.keys(store.record.challenges)).toHaveLength(3);
    expect(storeOn(shelf).record).toEqual(store.record);
  });

  test('one that keeps nothing without a word is told of like one that refuses', () => {
    const shelf = new MemoryShelf();
    const store = storeOn(shelf);
    shelf.isSilent = true;
    store.update(play('targeted', win(360)));
    expect([store.isKept, store.trouble]).toEqual([false, 'blocked']);
    expect(store.record).toEqual(played('targeted', win(360)));
    shelf.items.set(KEY, 'damaged');
    expect(storeOn(shelf).trouble).toBe('crowded');
    expect(shelf.items.get(KEY)).toBe('damaged');
    shelf.items.delete(KEY);
    shelf.isSilent = false;
    store.update(play('targeted', win(300)));
    expect([store.isKept, store.trouble]).toEqual([true, null]);
    expect(new RunStore(shelf, '/some/base/').put(RUN)).toBe(true);
    shelf.isSilent = true;
    expect(new RunStore(shelf, '/some/base/').put({ ...RUN, moves: '0-0' })).toBe(false);
  });

  test('where there was no room, it is tried again when the page is left', () => {
    const shelf = new MemoryShelf();
    const events = new EventTarget();
    const store = storeOn(shelf, events);
    shelf.isFull = true;
    store.update(play('targeted', win(360)));
    shelf.isFull = false;
    events.dispatchEvent(new Event('pagehide'));
    expect([store.isKept, store.trouble]).toEqual([true, null]);
    expect(storeOn(shelf).record).toEqual(played('targeted', win(360)));
  });

  test('one that is switched off on the way keeps the page going', () => {
    const shelf = new MemoryShelf();
    const store = storeOn(shelf);
    store.update(play('targeted', win(360)));
    shelf.isOff = true;
    store.update(play('first-watch', loss(9)));
    expect(Object.keys(store.record.challenges)).toHaveLength(2);
    expect(store.isKept).toBe(false);
    shelf.isOff = false;
    store.update((record) => record);
    expect(store.isKept).toBe(true);
    expect(storeOn(shelf).record).toEqual(store.record);
  });
});

describe('what cannot be read', () => {
  test.each(['{', '', '{"version":1}', 'null'])(
    'is set aside, and told until it was read: %j',
    (text) => {
      const shelf = new MemoryShelf();
      shelf.items.set(KEY, text);
      const store = storeOn(shelf);
      expect(store.record).toEqual(EMPTY_RECORD);
      expect(store.isKept).toBe(true);
      expect(shelf.items.get(ASIDE)).toBe(text);
      expect(shelf.items.has(KEY)).toBe(false);
      store.update(play('targeted', win(360)));
      expect(storeOn(shelf).record).toEqual(store.record);
      expect(shelf.items.get(NOTICES)).toBe('aside progress');
    },
  );

  test.each<[string, object]>([
    ['a run', { challenges: { ...WHOLE.challenges, damaged: { firstTry: null, best: 7 } } }],
    ['a day', { daily: { ...WHOLE.daily, '2026-02-30': { firstTry: null, best: win(1) } } }],
    ['a lesson', { lessons: { ...WHOLE.lessons, islands: { answered: 'all' } } }],
    ['the latest lesson', { latest: 'nowhere' }],
    ['a table', { lessons: null }],
    ['something that is no part of it', { more: true }],
  ])('in one place is set aside, and all else is used: %s', (what, damage) => {
    const shelf = new MemoryShelf();
    const text = JSON.stringify({ ...WHOLE, ...damage });
    shelf.items.set(KEY, text);
    const { record, isKept } = storeOn(shelf);
    expect(record.challenges).toEqual(WHOLE.challenges);
    expect(record.daily).toEqual(WHOLE.daily);
    expect(record.lessons).toEqual(what === 'a table' ? {} : WHOLE.lessons);
    expect(isKept).toBe(true);
    expect(shelf.items.get(ASIDE)).toBe(text);
    expect(shelf.items.get(NOTICES)).toBe('part progress');
    expect(storeOn(shelf).record).toEqual(record);
  });

  test('is set aside as often as there is room for it, and never written over', () => {
    const shelf = new MemoryShelf();
    const texts = Array.from({ length: MOST_ASIDE + 1 }, (_, i) => `damaged ${i}`);
    const stores = texts.map((text) => {
      shelf.items.set(KEY, text);
      const store = storeOn(shelf);
      expect(store.record).toEqual(EMPTY_RECORD);
      return store;
    });
    const kept = new Set(shelf.items.values());
    for (const text of texts) expect(kept).toContain(text);
    expect(stores.map(({ isKept }) => isKept)).toEqual([
      ...new Array<boolean>(MOST_ASIDE).fill(true),
      false,
    ]);
    expect(stores.at(-1)?.trouble).toBe('crowded');
    expect(troubleWords('crowded')).toMatch(/could not be read 5 times.* Export your record/);
    stores.at(-1)?.reset();
    expect([...shelf.items]).toEqual([]);
  });

  test('that is the same text again takes no more room', () => {
    const shelf = new MemoryShelf();
    for (let i = 0; i < 2 * MOST_ASIDE; i++) {
      shelf.items.set(KEY, '{');
      expect(storeOn(shelf).isKept).toBe(true);
    }
    expect([...shelf.items.values()].filter((text) => text === '{')).toHaveLength(1);
  });

  test('because a write was cut off is no loss: there is a copy', () => {
    const shelf = new MemoryShelf();
    const store = storeOn(shelf);
    store.update(play('targeted', win(360)));
    store.update(play('first-watch', loss(9)));
    const text = shelf.items.get(KEY) ?? '';
    shelf.items.set(KEY, text.slice(0, text.length / 2));
    expect(storeOn(shelf).record).toEqual(store.record);
    expect(shelf.items.get(KEY)).toBe(text);
    expect(shelf.items.get(NOTICES)).toBe('copy progress');
  });

  test('is shown from its copy where there is no room to set it aside', () => {
    const shelf = new MemoryShelf();
    storeOn(shelf).update(play('targeted', win(360)));
    shelf.items.set(KEY, '{');
    shelf.isFull = true;
    const store = storeOn(shelf);
    expect(store.record).toEqual(played('targeted', win(360)));
    expect(store.isKept).toBe(false);
    expect(shelf.items.get(KEY)).toBe('{');
  });

  test('does not take away what this page has seen', () => {
    const shelf = new MemoryShelf();
    const store = storeOn(shelf);
    store.update(play('targeted', win(360)));
    shelf.items.set(KEY, '{');
    store.update(play('first-watch', loss(9)));
    expect(Object.keys(storeOn(shelf).record.challenges)).toEqual(['targeted', 'first-watch']);
  });

  test('is not written over when there is no room to set it aside', () => {
    const shelf = new MemoryShelf();
    shelf.items.set(KEY, '{');
    shelf.isFull = true;
    const store = storeOn(shelf);
    store.update(play('targeted', win(360)));
    expect(store.record).toEqual(played('targeted', win(360)));
    expect(store.isKept).toBe(false);
    expect([...shelf.items]).toEqual([[KEY, '{']]);
  });

  test('of a first write that was cut off is no loss: the copy is there', () => {
    const shelf = new MemoryShelf();
    storeOn(shelf).update(play('targeted', win(360)));
    shelf.items.delete(KEY);
    expect(storeOn(shelf).record).toEqual(played('targeted', win(360)));
  });

  test('is set aside with its copy, where that cannot be read either', () => {
    const shelf = new MemoryShelf();
    shelf.items.set(KEY, '{');
    shelf.items.set(`${KEY}.copy`, '{"');
    expect(storeOn(shelf).isKept).toBe(true);
    expect([shelf.items.get(ASIDE), shelf.items.get(`${ASIDE}.2`)]).toEqual(['{', '{"']);
    expect(shelf.items.has(`${KEY}.copy`)).toBe(false);
  });

  test.each([
    ['itself', KEY],
    ['its copy', `${KEY}.copy`],
  ])('is left alone when %s comes from a newer version', (_, key) => {
    const shelf = new MemoryShelf();
    const text = '{"version":5,"places":{}}';
    shelf.items.set(key, text);
    const store = storeOn(shelf);
    store.update(play('targeted', win(360)));
    expect(store.record).toEqual(played('targeted', win(360)));
    expect(store.isKept).toBe(false);
    expect(store.trouble).toBe('newer');
    expect([...shelf.items]).toEqual([[key, text]]);
  });
});
