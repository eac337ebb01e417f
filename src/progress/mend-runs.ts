import { KeptText } from './kept-text.ts';
import { unlessNewer } from './newer.ts';
import { readRuns, wholeRuns, writeRuns } from './runs.ts';
import type { Shelf } from './shelf.ts';

/** The list of runs that are not over as a text with a copy, which can be mended and taken away. */
export function keptRuns(shelf: Shelf | null, base: string) {
  return new KeptText(shelf, base, 'runs', unlessNewer(wholeRuns), salvaged);
}

/** Mends that list where it is damaged; where that cannot be done, it stays as it is. */
export function mendRuns(shelf: Shelf | null, base: string): void {
  try {
    keptRuns(shelf, base).load();
  } catch {
    // Nothing of it is written over.
  }
}

/** Forgets all runs, and what of them was set aside. */
export function forgetRuns(shelf: Shelf | null, base: string): void {
  try {
    keptRuns(shelf, base).reset();
  } catch {
    // Storage is off: there is nothing to forget.
  }
}

function salvaged(text: string): string | null {
  const runs = readRuns(text);
  return runs.length === 0 ? null : writeRuns(runs);
}
