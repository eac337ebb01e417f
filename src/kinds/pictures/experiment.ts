import type { Experiment } from '../bench.ts';

/** What learns from pictures. */
export const NETWORKS = ['variational', 'linear', 'mixture'] as const;
export type NetworkName = (typeof NETWORKS)[number];

/** A loop of pictures with all its settings. */
export interface PicturesExperiment extends Experiment {
  readonly model: 'pictures';
  readonly network: NetworkName;
}

/** What only a loop of this kind has, as lessons describe it. */
export interface PicturesLoop {
  /** The variational autoencoder, unless given. */
  readonly network?: NetworkName;
}
