import type { Experiment } from '../kinds/bench.ts';
import type { Method } from '../sim/method.ts';

/** Many runs of an experiment. */
export interface EnsembleOrder {
  readonly experiment: Experiment;
  readonly method: Method;
  readonly runs: number;
}

/** Many runs of an experiment, and which of the bench's quantities are wanted of each. */
export interface RunsOrder extends EnsembleOrder {
  readonly names: readonly string[];
}
