import type { Source } from '../collection.ts';
import type { Method } from '../ensemble/gaussian-runs.ts';
import type { Reseed } from '../models/em/reseed.ts';
import type { Divisor } from '../models/gaussian.ts';
import type { PresetName } from '../models/presets.ts';
import type { Regime } from '../regimes.ts';

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
