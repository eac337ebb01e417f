import type { PlayedGeneration } from '../experiment/bench.ts';
import type { Ensemble } from '../experiment/ensemble.ts';
import type { Theory } from '../experiment/theory.ts';
import type { Plan } from './plan.ts';

/** What is known of a run of the lab so far. */
export interface Results {
  readonly plan: Plan;
  /** Generation 1 first. */
  readonly run: readonly PlayedGeneration[];
  readonly theory: Theory;
  /** Null until the first of its runs are in. */
  readonly ensemble: Ensemble | null;
}
