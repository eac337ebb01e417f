import { type Digest, EMPTY_DIGEST } from './digest.ts';
import { NO_SAMPLES, type Samples } from './samples.ts';

/** Where a run stands after a generation. Nothing in it is ever changed. */
export interface Generation<Model> {
  /** 0 is the truth itself. */
  readonly generation: number;
  readonly model: Model;
  /** What the model was fitted to. */
  readonly trainingSet: Samples;
  /** Everything collected so far, where the regime keeps it. */
  readonly pool: Samples;
  /** Real samples among those that this generation collected. */
  readonly real: number;
  /** Hash of the models of all generations so far. */
  readonly digest: Digest;
}

/** Generation 0: the model is the truth. */
export function generationZero<Model>(truth: Model): Generation<Model> {
  return {
    generation: 0,
    model: truth,
    trainingSet: NO_SAMPLES,
    pool: NO_SAMPLES,
    real: 0,
    digest: EMPTY_DIGEST,
  };
}
