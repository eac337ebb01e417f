import { describe, expect, test } from 'vitest';
import { forgetRuns, mendRuns } from '../../../src/progress/mend-runs.ts';
import {
  type LeftRun,
  MOST_MET,
  MOST_RUNS,
  metOnly,
  RunStore,
  readRuns,
  writeRuns,
} from '../../../src/progress/runs.ts';
import type { Shelf } from '../../../src/progress/shelf.ts';
import { MemoryShelf } from './shelf.ts';

const BASE = '/some/base/';
const KEY = `tailkeeper.runs${BASE}`;
/** What there is to tell. */
const NOTICES = `tailkeeper.notices${BASE}`;
const COPY = `${KEY}.copy`;
const storeOn = (shelf: Shelf | null) => new RunStore(shelf, BASE);

function run(board: string, moves = '0028', more: Partial<LeftRun> = {}): LeftRun {
  const claims = { isFirstTry: true, hasSteppedBack: false };
  return { board, seed: 'willow-adder', moves, ...claims, by: 'fern-otter-52', ...more };
}

describe('runs that are not over', () => {
  test('are there for the next page, the newest first, by board and luck', () => {
    const shelf = new MemoryShelf();
    const store = storeOn(shelf);
    const runs = [run('a'), run('b'), run('a', '00', { seed: 'moss', hasSteppedBack: true })];
    expect(runs.map((each) => store.put(each))).toEqual([true, true, true]);
    expect(storeOn(shelf).of('a')).toEqual([runs[2], runs[0]]);
    expect(storeOn(shelf).of('c')).toEqual([]);
    expect([...shelf.items.keys()].toSorted()).toEqual([KEY, COPY]);
  });

  test('are kept once for each board and luck, as they were last', () => {
    const shelf = new MemoryShelf();
    const store = storeOn(shelf);
    store.put(run('a', '00'));
    store.put(run('b'));
    store.put(run('a', '0000', { isFirstTry: false }));
    expect(store.of('a')).toEqual([run('a', '0000', { isFirstTry: false })]);
    expect(store.of('b')).toEqual([run('b')]);
  });

  test('of two tabs do not push each other out, and of one run the last word is kept', () => {
    const shelf = new MemoryShelf();
    const [one, other] = [storeOn(shelf), storeOn(shelf)];
    one.put(run('a', '00'));
    other.put(run('b', '01'));
    one.put(run('a', '0002'));
    other.put(run('a', '000203'));
    expect(one.of('a')).toEqual([run('a', '000203')]);
    expect(one.of('b')).toEqual([run('b', '01')]);
  });

  test('of two windows on one luck are both kept, until one goes on where the other stood', () => {
    const store = storeOn(new MemoryShelf());
    const [long, short] = [run('a', '0002'), run('a', '01', { by: 'moss-hare-1' })];
    store.put(long);
    store.put(short);
    expect(store.of('a')).toEqual([short, long]);
    const further = { ...long, moves: '000203', by: 'slate-owl-7' };
    store.put(further);
    expect(store.of('a')).toEqual([further, short]);
    store.put(metOnly(short));
    store.put(metOnly(further));
    expect(store.of('a')).toEqual([metOnly(further)]);
  });

  test('of earlier pages, which knew no windows, are read and gone on with', () => {
    const shelf = new MemoryShelf();
    const { by, ...old } = run('a', '00');
    shelf.items.set(KEY, JSON.stringify([old]));
    const store = storeOn(shelf);
    expect(store.of('a')).toEqual([{ ...old, by: '' }]);
    store.put(run('a', '0002', { by }));
    expect(store.of('a')).toEqual([run('a', '0002')]);
  });

  test('are the newest twelve; of an older one it is known only that its luck was met', () => {
    const store = storeOn(new MemoryShelf());
    const names = Array.from({ length: MOST_RUNS + 1 }, (_, i) => `board-${i}`);
    for (const name of names) store.put(run(name));
    expect(store.of('board-0')).toEqual([metOnly(run('board-0'))]);
    expect(names.slice(1).flatMap((name) => store.of(name))).toEqual(
      names.slice(1).map((name) => run(name)),
    );
  });

  test('a luck that was only met takes no room from a run', () => {
    const store = storeOn(new MemoryShelf());
    store.put(run('first'));
    for (let i = 0; i < MOST_MET - 1; i++) store.put(metOnly(run(`board-${i}`)));
    expect(store.of('first')).toEqual([run('first')]);
    store.put(metOnly(run('one more')));
    expect(store.of('first')).toEqual([]);
  });

  test('fit on their shelf and are read again at their longest', () => {
    const shelf = new MemoryShelf();
    const store = storeOn(shelf);
    const longest = (i: number) => `${i}`.padEnd(2000, '"');
    for (let i = 0; i < MOST_MET; i++) store.put(run(longest(i), '0'.repeat(1000)));
    expect(readRuns(shelf.items.get(KEY) ?? '')).toHaveLength(MOST_MET);
  });

  test('are forgotten', () => {
    const shelf = new MemoryShelf();
    const store = storeOn(shelf);
    shelf.items.set(KEY, '{');
    mendRuns(shelf, BASE);
    store.put(run('a'));
    forgetRuns(shelf, BASE);
    expect(store.of('a')).toEqual([]);
    expect([...shelf.items]).toEqual([]);
  });
});

describe('without a storage that works', () => {
  const off = new MemoryShelf();
  off.isOff = true;

  test.each([
    ['there is none', null],
    ['it throws', off],
  ])('nothing is kept, and nothing breaks: %s', (_, shelf) => {
    const store = storeOn(shelf);
    expect(store.put(run('a'))).toBe(false);
    expect(store.of('a')).toEqual([]);
    expect(store.isDamaged).toBe(false);
    mendRuns(shelf, BASE);
    forgetRuns(shelf, BASE);
  });

  test('a full one says so, and keeps what it had', () => {
    const shelf = new MemoryShelf();
    const store = storeOn(shelf);
    store.put(run('a'));
    shelf.isFull = true;
    expect(store.put(run('b'))).toBe(false);
    expect(store.of('a')).toEqual([run('a')]);
  });
});

describe('what cannot be read', () => {
  test.each(['{', '', 'null', '{}', '[[]]', '[null, 3, "a"]', '"'.repeat(1_000_000)])(
    'is left alone until it is set aside: %#',
    (text) => {
      const shelf = new MemoryShelf();
      shelf.items.set(KEY, text);
      const store = storeOn(shelf);
      expect(store.of('a')).toEqual([]);
      expect([store.isDamaged, store.put(run('a'))]).toEqual([true, false]);
      expect([...shelf.items]).toEqual([[KEY, text]]);
      mendRuns(shelf, BASE);
      expect([store.isDamaged, store.put(run('a'))]).toEqual([false, true]);
      expect(store.of('a')).toEqual([run('a')]);
      expect(shelf.items.get(`${KEY}.unreadable`)).toBe(text);
      expect(shelf.items.get(NOTICES)).toBe('aside runs');
    },
  );

  test('because a write was cut off is no loss: there is a copy', () => {
    const shelf = new MemoryShelf();
    const store = storeOn(shelf);
    store.put(run('a'));
    store.put(run('b'));
    shelf.items.set(KEY, (shelf.items.get(KEY) ?? '').slice(0, 90));
    mendRuns(shelf, BASE);
    expect([...store.of('a'), ...store.of('b')]).toEqual([run('a'), run('b')]);
    expect(shelf.items.get(NOTICES)).toBe('copy runs');
  });

  test('of a first write that was cut off is no loss either', () => {
    const shelf = new MemoryShelf();
    const store = storeOn(shelf);
    store.put(run('a'));
    shelf.items.delete(KEY);
    expect(store.of('a')).toEqual([run('a')]);
    store.put(run('b'));
    expect(store.of('a')).toEqual([run('a')]);
  });

  test('in part is set aside as a whole, and the rest goes on', () => {
    const shelf = new MemoryShelf();
    const text = JSON.stringify([run('a'), { ...run('b'), moves: 'A' }]);
    shelf.items.set(KEY, text);
    mendRuns(shelf, BASE);
    expect(storeOn(shelf).of('a')).toEqual([run('a')]);
    expect(shelf.items.get(`${KEY}.unreadable`)).toBe(text);
    expect(shelf.items.get(NOTICES)).toBe('part runs');
  });

  test('because it is newer stays as it is', () => {
    const shelf = new MemoryShelf();
    const newer = '{"version":2,"runs":[]}';
    for (const key of [KEY, COPY]) {
      shelf.items.clear();
      shelf.items.set(key, newer);
      mendRuns(shelf, BASE);
      expect(storeOn(shelf).put(run('a'))).toBe(false);
      expect([...shelf.items]).toEqual([[key, newer]]);
    }
  });

  test.each<[string, Record<string, unknown>]>([
    ['a board without a name', { board: '' }],
    ['a board with a line break', { board: 'a\nb' }],
    ['a board that goes on and on', { board: 'a'.repeat(2001) }],
    ['a number for a board', { board: 3 }],
    ['no luck', { seed: '' }],
    ['a luck that is longer than any', { seed: 'a'.repeat(513) }],
    ['moves in capitals', { moves: '0A' }],
    ['moves as a list', { moves: [0, 1] }],
    ['more moves than any game has', { moves: '0'.repeat(1001) }],
    ['a claim that is no claim', { isFirstTry: 1 }],
    ['no word about steps back', { hasSteppedBack: undefined }],
    ['a window with a name in capitals', { by: 'A' }],
    ['a window with no name for a name', { by: null }],
  ])('is left out, and the rest is read: %s', (_, wrong) => {
    const text = JSON.stringify([{ ...run('a'), ...wrong }, run('b')]);
    expect(readRuns(text)).toEqual([run('b')]);
  });

  test('leaves nothing behind that does not belong there', () => {
    const text = writeRuns([run('a')]).replace('}', ',"__proto__":{"polluted":1},"more":2}');
    expect(readRuns(text)).toEqual([run('a')]);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});
