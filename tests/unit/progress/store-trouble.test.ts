import { describe, expect, test } from 'vitest';
import { MOST_ASIDE } from '../../../src/progress/aside.ts';
import { EMPTY_RECORD } from '../../../src/progress/record.ts';
import { troubleWords } from '../../../src/progress/trouble-words.ts';
import { loss, win } from './records.ts';
import { KEY, MemoryShelf, play, played, storeOn } from './shelf.ts';

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
