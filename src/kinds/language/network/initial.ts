import { nextNormal } from '../../../sim/random/normal.ts';
import type { Stream } from '../../../sim/random/stream.ts';
import type { Learner } from './learner.ts';
import {
  HIDDEN,
  HIDDEN_AT,
  HIDDEN_BIASES_AT,
  IDS,
  INPUTS,
  OUTCOMES,
  OUTPUT_AT,
  WEIGHTS,
} from './shape.ts';

/** Standard deviation of the numbers of a word before anything is learned. */
const SPREAD = 0.3;

/** A network that has learned nothing: words of normal numbers, layers uniform between ± √(6 / (inputs + outputs)) (Glorot & Bengio 2010), biases 0. */
export function startWeights(stream: Stream): Float64Array {
  const weights = new Float64Array(WEIGHTS);
  for (let k = 0; k < HIDDEN_AT; k++) weights[k] = SPREAD * nextNormal(stream);
  const inHidden = Math.sqrt(6 / (INPUTS + HIDDEN));
  for (let k = HIDDEN_AT; k < HIDDEN_BIASES_AT; k++) weights[k] = inHidden * uniform(stream);
  const inOutput = Math.sqrt(6 / (HIDDEN + OUTCOMES));
  for (let unit = 0; unit < HIDDEN; unit++) {
    const from = OUTPUT_AT + unit * IDS;
    for (let id = 0; id < OUTCOMES; id++) weights[from + id] = inOutput * uniform(stream);
  }
  return weights;
}

/** Between −1 and 1. */
function uniform(stream: Stream): number {
  return 2 * stream.uniform() - 1;
}

/** Weights whose optimiser remembers nothing yet. */
export function learnerOf(weights: Float64Array): Learner {
  const nothing = () => new Float64Array(weights.length);
  return { weights, means: nothing(), squares: nothing(), steps: 0 };
}
