import type { Samples } from '../../sim/samples.ts';
import type { Progress } from './beats.ts';

/** What the main picture of a board shows: one generation on its way from a model to the next. */
export interface Passage<Model> {
  readonly truth: Model;
  /** The model that the synthetic samples were drawn from. */
  readonly from: Model;
  /** The model that was fitted to the training set. */
  readonly to: Model;
  readonly trainingSet: Samples;
  readonly progress: Progress;
}
