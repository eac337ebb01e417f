import type { Strata } from './collection.ts';
import type { Stream } from './random/stream.ts';
import type { Regime } from './regimes.ts';
import type { Samples } from './samples.ts';

/** A kind of model, as the loop needs it: how to sample it, how to fit it, what it consists of. */
export interface Family<Model> {
  readonly truth: Model;
  /** What generation 0 believes, where that is not the truth itself: a model that learned from more of it than any later one. */
  readonly first?: Model;
  /** Numbers per sample. */
  readonly dimension: number;
  /**
   * Fills `out` with draws from the model after its variance is multiplied by `spread`.
   *
   * @param topP the share of what the model may choose at each step that is kept, the likeliest first; only kinds whose
   *   samples are made step by step know of it
   */
  draw(model: Model, spread: number, stream: Stream, out: Float64Array, topP?: number): void;
  /**
   * Fits a model to samples. It may pause, telling which share of the work is done, 0 to 1; whoever does not go on calls
   * it off.
   *
   * @param previous the model of the generation before
   * @param chance the stream for whatever is left to chance in a fit; one that leaves nothing to it does not ask
   * @param regime how the generation is made, for kinds that read a model where it was fitted as it is drawn from
   */
  fit(
    samples: Samples,
    previous: Model,
    chance: () => Stream,
    regime: Regime,
  ): Generator<number, Model>;
  /**
   * How far values are from a model, in its standard deviations: from its nearest centre where it has several
   * (Mahalanobis 1936). One number per sample, ∞ beside a point. Only tools that look at each sample ask.
   */
  distances?(model: Model, values: Float64Array): Float64Array;
  /** Every number of a model, in a fixed order, for digests. */
  parameters(model: Model): readonly number[];
  /** What must be known to collect real samples from one mode of the truth, where it has modes. */
  readonly strata?: Strata<Model>;
}

/** What generation 0 of a family believes. */
export function firstOf<Model>({ first, truth }: Family<Model>): Model {
  return first ?? truth;
}

/** The `fit` of a family whose fits take so little time that they never pause, and leave nothing to chance. */
export function atOnce<Model>(
  fitted: (samples: Samples, previous: Model) => Model,
): Family<Model>['fit'] {
  // biome-ignore lint/correctness/useYield: it has nothing to wait for.
  return function* (samples, previous) {
    return fitted(samples, previous);
  };
}

/**
 * How far values are from a model of a family.
 *
 * @throws RangeError when the family cannot tell
 */
export function distancesIn<Model>(
  family: Family<Model>,
  model: Model,
  values: Float64Array,
): Float64Array {
  if (family.distances !== undefined) return family.distances(model, values);
  throw new RangeError('this kind of model does not tell how far a sample is from it');
}
