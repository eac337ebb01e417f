import { rootKey } from '../../../sim/random/key.ts';
import { streamAt } from '../../../sim/random/stream.ts';
import type { Architecture } from './architecture.ts';
import { sizeOf } from './layers.ts';

/** Where the draw is in the tree of random streams: its own root, so that no seed of a run meets it. */
const ROOT = 'pictures/initial';

/**
 * The weights that every first generation begins with: one draw, the same for ever, because other draws move the variety of
 * all generations by a hundredth. Uniform between ± √(6 / (inputs + outputs)), biases 0 (Glorot & Bengio 2010).
 */
export function initialWeights({ layers }: Architecture): Float64Array {
  const weights = new Float64Array(sizeOf(layers));
  const stream = streamAt(rootKey(ROOT), 0);
  for (const { inputs, outputs, at, biasesAt } of layers) {
    const bound = Math.sqrt(6 / (inputs + outputs));
    for (let k = at; k < biasesAt; k++) weights[k] = (2 * stream.uniform() - 1) * bound;
  }
  return weights;
}
