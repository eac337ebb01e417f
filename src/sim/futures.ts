import type { Source } from './collection.ts';
import type { Regime } from './regimes.ts';

/** How a generation is made. */
export interface Way {
  readonly regime: Regime;
  /** r, real samples to collect. */
  readonly real: number;
  readonly source: Source;
}

/** What may become of a loop: many runs that go on from one model, each with chances of its own. */
export interface Futures {
  /** How many there are. */
  readonly runs: number;
  /**
   * Plays one more generation in every run. What becomes of a run depends only on the ways that it goes itself.
   *
   * @param wayOf for each run the index of the way that it goes
   * @throws RangeError as `nextGeneration`
   */
  advance(ways: readonly Way[], wayOf: Uint8Array): void;
  /**
   * The fidelity of the worst tail in each run, as it stands, among those that the challenge's line is for; length `runs`.
   */
  fidelity(): Float64Array;
  /** S of each tail of one run, as it stands. */
  survival(run: number): readonly number[];
}

/** The most ways that runs can go in one generation. */
export const MOST_WAYS = 256;

/** Plays one more generation in every run, in all of them alike. */
export function advanceAll(futures: Futures, way: Way): void {
  futures.advance([way], new Uint8Array(futures.runs));
}
