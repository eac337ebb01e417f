import type { Divisor } from '../../sim/divisor.ts';
import type { Experiment } from '../bench.ts';

/** A loop of normal models with all its settings, truth N(0, 1). */
export interface GaussianExperiment extends Experiment {
  readonly model: 'gaussian';
  readonly divisor: Divisor;
}

/** What only a loop of this kind has, as lessons describe it. */
export interface GaussianLoop {
  /** n, maximum likelihood, unless given. */
  readonly divisor?: Divisor;
}
