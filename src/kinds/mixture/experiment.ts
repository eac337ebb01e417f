import type { Source } from '../../sim/collection.ts';
import type { Experiment } from '../bench.ts';
import type { Reseed } from './em/reseed.ts';
import type { PresetName } from './presets.ts';

/** A loop of mixtures with all its settings. */
export interface MixtureExperiment extends Experiment {
  readonly model: 'mixture';
  /** The truth. */
  readonly preset: PresetName;
  /** For raw samples: whether EM lets dead components come back. */
  readonly reseed: Reseed;
  /** Where fresh real samples are collected. */
  readonly source: Source;
}

/** What only a loop of this kind has, as lessons describe it. */
export interface MixtureLoop {
  /** The truth. */
  readonly world: PresetName;
}
