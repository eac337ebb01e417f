import { describe, expect, test } from 'vitest';
import { EMPTY_RECORD } from '../../../src/progress/record.ts';
import { loss, win } from './records.ts';
import { KEY, MemoryShelf, play, played, storeOn } from './shelf.ts';

const ASIDE = `${KEY}.unreadable`;

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
    expect(store.notice).toMatch(/keeps nothing/);
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
    expect(store.notice).toMatch(/no room/);
    expect(Object.keys(store.record.challenges)).toHaveLength(3);
    expect(storeOn(shelf).record).toEqual(played('targeted', win(360)));
    shelf.isFull = false;
    store.update(play('targeted', win(300)));
    expect([store.isKept, store.notice]).toEqual([true, null]);
    expect(Object.keys(store.record.challenges)).toHaveLength(3);
    expect(storeOn(shelf).record).toEqual(store.record);
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
  test.each(['{', '', '{"version":1}', 'null'])('is set aside: %j', (text) => {
    const shelf = new MemoryShelf();
    shelf.items.set(KEY, text);
    const store = storeOn(shelf);
    expect(store.record).toEqual(EMPTY_RECORD);
    expect(store.isKept).toBe(true);
    expect(store.notice).toMatch(/set aside/);
    expect([...shelf.items]).toEqual([[ASIDE, text]]);
    store.update(play('targeted', win(360)));
    expect(storeOn(shelf).record).toEqual(store.record);
    expect(storeOn(shelf).notice).toBeNull();
  });

  test('is set aside once', () => {
    const shelf = new MemoryShelf();
    for (const text of ['the first', 'the second']) {
      shelf.items.set(KEY, text);
      expect(storeOn(shelf).record).toEqual(EMPTY_RECORD);
    }
    expect([...shelf.items]).toEqual([[ASIDE, 'the first']]);
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

  test('is left alone when it comes from a newer version', () => {
    const shelf = new MemoryShelf();
    const text = '{"version":5,"places":{}}';
    shelf.items.set(KEY, text);
    const store = storeOn(shelf);
    store.update(play('targeted', win(360)));
    expect(store.record).toEqual(played('targeted', win(360)));
    expect(store.isKept).toBe(false);
    expect(store.notice).toMatch(/newer version/);
    expect([...shelf.items]).toEqual([[KEY, text]]);
  });
});
