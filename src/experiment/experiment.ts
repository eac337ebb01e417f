import type { Reseed } from '../kinds/mixture/em/reseed.ts';
import type { PresetName } from '../kinds/mixture/presets.ts';
import type { Source } from '../sim/collection.ts';
import type { Divisor } from '../sim/divisor.ts';
import type { Method } from '../sim/method.ts';
import type { Regime } from '../sim/regimes.ts';

interface CommonExperiment {
  readonly regime: Regime;
  /** r for each generation. */
  readonly realPerGeneration: readonly number[];
  readonly seed: string;
}

/** A loop of normal models with all its settings, truth N(0, 1). */
export interface GaussianExperiment extends CommonExperiment {
  readonly model: 'gaussian';
  readonly divisor: Divisor;
}

/** A loop of mixtures with all its settings. */
export interface MixtureExperiment extends CommonExperiment {
  readonly model: 'mixture';
  /** The truth. */
  readonly preset: PresetName;
  /** For raw samples: whether EM lets dead components come back. */
  readonly reseed: Reseed;
  /** Where fresh real samples are collected. */
  readonly source: Source;
}

/** Everything that decides what becomes of a loop: the same experiment gives the same numbers. */
export type Experiment = GaussianExperiment | MixtureExperiment;

/** Many runs of an experiment. */
export interface EnsembleOrder {
  readonly experiment: Experiment;
  readonly method: Method;
  readonly runs: number;
}
