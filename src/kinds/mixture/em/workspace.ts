import type { Samples } from '../../../sim/samples.ts';
import { COMPONENT_NUMBERS, type Mixture, mixtureParameters } from '../model.ts';

/** All the room that a fit needs, so that its iterations allocate nothing. */
export interface Workspace {
  /** How many samples there are, and how many components. */
  readonly count: number;
  readonly components: number;
  /** The model as it stands; see `mixtureParameters`. */
  readonly model: Float64Array;
  /** Component by component, one entry per sample: log densities, then densities over the sample's highest. */
  readonly densities: Float64Array;
  /** Per sample: the highest of its log densities. */
  readonly highest: Float64Array;
  /** Per sample: what turns its densities into responsibilities times its weight. */
  readonly factors: Float64Array;
}

/** Room for a fit to these samples that begins with a model. */
export function makeWorkspace({ count }: Samples, model: Mixture): Workspace {
  return {
    count,
    components: model.length,
    model: Float64Array.from(mixtureParameters(model)),
    densities: new Float64Array(count * model.length),
    highest: new Float64Array(count),
    factors: new Float64Array(count),
  };
}

/** Where the numbers of component k begin in `model`. */
export function placeOf(k: number): number {
  return k * COMPONENT_NUMBERS;
}
