import { type Digest, EMPTY_DIGEST } from './digest.ts';
import { NO_SAMPLES, type Samples } from './samples.ts';

/** Where a run stands after a generation. Nothing in it is ever changed. */
export interface Generation<Model> {
  /** 0 is the truth itself, or a model that learned from much of it. */
  readonly generation: number;
  readonly model: Model;
  /** What the model was fitted to. */
  readonly trainingSet: Samples;
  /** Everything collected so far, where the regime keeps it. */
  readonly pool: Samples;
  /** Real samples among those that this generation collected. */
  readonly real: number;
  /** Samples that it collected and kept: fewer than n where a detector turned many away. */
  readonly kept: number;
  /** Hash of the models of all generations so far. */
  readonly digest: Digest;
}

/** Generation 0, before anything was collected. */
export function generationZero<Model>(model: Model): Generation<Model> {
  return {
    generation: 0,
    model,
    trainingSet: NO_SAMPLES,
    pool: NO_SAMPLES,
    real: 0,
    kept: 0,
    digest: EMPTY_DIGEST,
  };
}
