import type { Source } from './collection.ts';
import type { Regime } from './regimes.ts';

/** What may become of a loop: many runs that go on from one model, each with chances of its own. */
export interface Futures {
  /** How many there are. */
  readonly runs: number;
  /**
   * Plays one more generation in every run.
   *
   * @param real r, real samples to collect, the same in every run
   * @throws RangeError as `nextGeneration`
   */
  advance(regime: Regime, real: number, source: Source): void;
  /** The fidelity of the worst tail in each run, as it stands; length `runs`. */
  fidelity(): Float64Array;
}
