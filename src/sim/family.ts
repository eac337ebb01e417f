import type { Strata } from './collection.ts';
import type { Stream } from './random/stream.ts';
import type { Samples } from './samples.ts';

/** A kind of model, as the loop needs it: how to sample it, how to fit it, what it consists of. */
export interface Family<Model> extends Strata<Model> {
  readonly truth: Model;
  /** Numbers per sample. */
  readonly dimension: number;
  /** Fills `out` with draws from the model after its variance is multiplied by `spread`. */
  draw(model: Model, spread: number, stream: Stream, out: Float64Array): void;
  /** Fits a model to samples; `previous` is the model of the generation before. */
  fit(samples: Samples, previous: Model): Model;
  /**
   * How far values are from a model, in its standard deviations: from its nearest centre where it has several
   * (Mahalanobis 1936). One number per sample, ∞ beside a point.
   */
  distances(model: Model, values: Float64Array): Float64Array;
  /** Every number of a model, in a fixed order, for digests. */
  parameters(model: Model): readonly number[];
}
