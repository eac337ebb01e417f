import { describe, expect, test, vi } from 'vitest';
import { writeRecord } from '../../../src/progress/codec.ts';
import { EMPTY_RECORD } from '../../../src/progress/record.ts';
import { ProgressStore } from '../../../src/progress/store.ts';
import { loss, win } from './records.ts';
import { KEY, MemoryShelf, play, played, storageEvent, storeOn } from './shelf.ts';

describe('a store', () => {
  test('keeps what it is told for the next page', () => {
    const shelf = new MemoryShelf();
    const store = storeOn(shelf);
    expect(store.record).toEqual(EMPTY_RECORD);
    const updated = store.update(play('targeted', win(360)));
    expect(updated).toEqual({ ok: true, value: played('targeted', win(360)) });
    expect([store.isKept, store.trouble]).toEqual([true, null]);
    expect(storeOn(shelf).record).toEqual(store.record);
    expect([...shelf.items.keys()].toSorted()).toEqual([KEY, `${KEY}.copy`]);
  });

  test('reads nothing before it is asked', () => {
    const getItem = vi.fn((_: string) => null);
    const events = new EventTarget();
    const shelf = { getItem, setItem: () => undefined, removeItem: () => undefined };
    const store = new ProgressStore(shelf, '/', events);
    events.dispatchEvent(new Event('pageshow'));
    expect(getItem).not.toHaveBeenCalled();
    expect(store.isKept).toBe(true);
    expect(getItem.mock.calls).toEqual([['tailkeeper.progress/'], ['tailkeeper.progress/.copy']]);
  });

  test('is another one for another site of the same origin', () => {
    const shelf = new MemoryShelf();
    storeOn(shelf).update(play('targeted', win(360)));
    expect(new ProgressStore(shelf, '/', null).record).toEqual(EMPTY_RECORD);
    expect(new ProgressStore(shelf, '/some/base', null).record).not.toEqual(EMPTY_RECORD);
  });

  test('refuses what it could not read again', () => {
    const shelf = new MemoryShelf();
    const store = storeOn(shelf);
    store.update(play('targeted', win(360)));
    expect(store.update(play('No Id', win(1))).ok).toBe(false);
    expect(store.update(play('targeted', win(0.5, 3))).ok).toBe(false);
    expect(store.record).toEqual(played('targeted', win(360)));
    expect(storeOn(shelf).record).toEqual(store.record);
  });

  test('tells its listeners, until they have heard enough', () => {
    const store = storeOn(new MemoryShelf());
    const listener = vi.fn();
    const end = store.subscribe(listener);
    store.update(play('targeted', win(360)));
    expect(listener.mock.calls).toEqual([[store.record]]);
    end();
    store.reset();
    expect(listener).toHaveBeenCalledOnce();
  });

  test('is reset without a trace', () => {
    const shelf = new MemoryShelf();
    shelf.items.set(KEY, '{');
    const store = storeOn(shelf);
    store.update(play('targeted', win(360)));
    store.reset();
    expect(store.record).toEqual(EMPTY_RECORD);
    expect(store.trouble).toBeNull();
    expect([...shelf.items]).toEqual([]);
  });
});

describe('two tabs', () => {
  test('do not lose each other’s results', () => {
    const shelf = new MemoryShelf();
    const [one, other] = [storeOn(shelf), storeOn(shelf)];
    expect([one.record, other.record]).toEqual([EMPTY_RECORD, EMPTY_RECORD]);
    one.update(play('targeted', win(360)));
    other.update(play('first-watch', loss(9)));
    const both = play('first-watch', loss(9))(played('targeted', win(360)));
    expect(other.record).toEqual(both);
    expect(storeOn(shelf).record).toEqual(both);
  });

  test.each([storageEvent(KEY), storageEvent(null), new Event('pageshow')])(
    'hear of each other by %o',
    (event) => {
      const shelf = new MemoryShelf();
      const events = new EventTarget();
      const store = storeOn(shelf, events);
      const listener = vi.fn();
      store.subscribe(listener);
      expect(store.record).toEqual(EMPTY_RECORD);
      storeOn(shelf).update(play('targeted', win(360)));
      events.dispatchEvent(storageEvent('something.else'));
      expect(listener).not.toHaveBeenCalled();
      events.dispatchEvent(event);
      expect(listener.mock.calls).toEqual([[played('targeted', win(360))]]);
    },
  );

  test('agree that the record was reset', () => {
    const shelf = new MemoryShelf();
    const events = new EventTarget();
    const store = storeOn(shelf, events);
    store.update(play('targeted', win(360)));
    storeOn(shelf).reset();
    events.dispatchEvent(storageEvent(KEY));
    expect(store.record).toEqual(EMPTY_RECORD);
  });
});

describe('a file', () => {
  test('comes back as it went', () => {
    const store = storeOn(new MemoryShelf());
    store.update(play('targeted', win(360)));
    const elsewhere = storeOn(new MemoryShelf());
    expect(elsewhere.importText(store.exportText())).toEqual({ ok: true, value: store.record });
    expect(elsewhere.record).toEqual(store.record);
  });

  test('is merged into what is here', () => {
    const store = storeOn(new MemoryShelf());
    store.update(play('targeted', loss(9)));
    store.importText(writeRecord(played('targeted', win(360))));
    expect(store.record.challenges).toEqual({
      targeted: { firstTry: loss(9), best: win(360) },
    });
  });

  test('changes nothing when it is refused', () => {
    const shelf = new MemoryShelf();
    const store = storeOn(shelf);
    store.update(play('targeted', loss(9)));
    const before = store.exportText();
    for (const text of ['', '{"version":4}', before.replace('9', '9.5'), before.slice(1)]) {
      expect(store.importText(text).ok).toBe(false);
    }
    expect(store.exportText()).toBe(before);
    expect(shelf.items.get(KEY)).toBe(before);
  });
});
