/** Whatever a storage does, nothing is lost that a page was told is kept. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendRuns } from '../../../src/progress/mend-runs.ts';
import { metOnly, RunStore } from '../../../src/progress/runs.ts';
import { win } from './records.ts';
import { KEY, MemoryShelf, play, storeOn } from './shelf.ts';
import { twoWindows } from './windows.ts';

/** What becomes of a write: it is done, refused, or cut off in the middle as when a computer loses its power. */
const someFate = fc.constantFrom('done', 'done', 'done', 'refused', 'cut' as const);
type Fate = 'done' | 'refused' | 'cut';

/** A storage whose writes have fates, one after the other; when there are no more, all are done. */
class FatefulShelf extends MemoryShelf {
  private readonly fates: Fate[];

  constructor(fates: readonly Fate[]) {
    super();
    this.fates = [...fates];
  }

  override setItem(key: string, text: string): void {
    const fate = this.fates.shift() ?? 'done';
    if (fate === 'refused') throw new DOMException('no room', 'QuotaExceededError');
    if (fate === 'cut') {
      this.items.set(key, text.slice(0, text.length / 2));
      throw new Error('the power is gone');
    }
    super.setItem(key, text);
  }
}

test('every result that was kept is there, whichever writes fail or are cut off', () => {
  fc.assert(
    fc.property(
      fc.array(someFate, { maxLength: 60 }),
      fc.array(fc.boolean(), { maxLength: 30 }),
      (fates, reloads) => {
        const shelf = new FatefulShelf(fates);
        let store = storeOn(shelf);
        const kept: string[] = [];
        for (const [i, isReload] of reloads.entries()) {
          if (isReload) store = storeOn(shelf);
          store.update(play(`challenge-${i}`, win(i)));
          if (store.isKept) kept.push(`challenge-${i}`);
          expect(Object.keys(store.record.challenges)).toContain(`challenge-${i}`);
        }
        expect(Object.keys(storeOn(shelf).record.challenges)).toEqual(expect.arrayContaining(kept));
      },
    ),
  );
});

test('every move that was kept is there, whichever writes fail or are cut off', () => {
  fc.assert(
    fc.property(fc.array(someFate, { maxLength: 60 }), (fates) => {
      const shelf = new FatefulShelf(fates);
      const kept = new Map<string, string>();
      for (let i = 0; i < 20; i++) {
        mendRuns(shelf, '/');
        const run = {
          ...metOnly({ board: `${i % 3}`, seed: 'moss', by: 'window' }),
          moves: `0${i}`,
        };
        if (new RunStore(shelf, '/').put(run)) kept.set(run.board, run.moves);
      }
      mendRuns(shelf, '/');
      for (const [board, moves] of kept) {
        const [run] = new RunStore(shelf, '/').of(board);
        // One that was cut off may be there all the same.
        expect(Number(run?.moves)).toBeGreaterThanOrEqual(Number(moves));
      }
    }),
  );
});

function twoRecords() {
  const { windows, deliver } = twoWindows((shelf, events) => storeOn(shelf, events));
  // As every page does that shows something of it.
  for (const { store } of windows) void store.record;
  return { windows, deliver };
}

test('two windows that write at the same moment end with the results of both', () => {
  const someAct = fc.constantFrom('first', 'second', 'deliver' as const);
  fc.assert(
    fc.property(fc.array(someAct, { maxLength: 30 }), (acts) => {
      const { windows, deliver } = twoRecords();
      const [first, second] = windows;
      const played = acts.flatMap((act, i) => {
        if (act === 'deliver') deliver();
        else (act === 'first' ? first : second).store.update(play(`challenge-${i}`, win(i)));
        return act === 'deliver' ? [] : [`challenge-${i}`];
      });
      for (let rounds = 0; deliver(); rounds++) expect(rounds).toBeLessThan(1000);
      for (const { store, items } of windows) {
        expect(Object.keys(store.record.challenges).toSorted()).toEqual(played.toSorted());
        expect(items.get(KEY)).toBe(first.items.get(KEY));
      }
    }),
  );
});

test('what one window deletes does not come back from another one', () => {
  const { windows, deliver } = twoRecords();
  const [first, second] = windows;
  for (const { store } of windows) store.update(play('targeted', win(360)));
  while (deliver());
  first.store.reset();
  first.store.update(play('first-watch', win(120)));
  while (deliver());
  for (const { store } of windows) {
    expect(Object.keys(store.record.challenges)).toEqual(['first-watch']);
  }
  expect(second.items.get(KEY)).toBe(first.items.get(KEY));
});
