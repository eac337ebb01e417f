import { type Symmetric, triangularRoot } from '../../sim/math/symmetric.ts';
import { fillNormals } from '../../sim/random/normal.ts';
import type { Stream } from '../../sim/random/stream.ts';

/** A two-dimensional normal distribution with its share of a mixture. */
export interface Component {
  /** Share of the mixture, 0 to 1; a dead component has 0 and keeps its last place. */
  readonly weight: number;
  readonly mean: readonly [x: number, y: number];
  /** May be singular: a line, or a point. */
  readonly covariance: Symmetric;
}

/** A Gaussian mixture in the plane; weights add up to 1. */
export type Mixture = readonly Component[];

/** The most components that a mixture may have. */
export const MOST_COMPONENTS = 32;

/** Numbers per component in `mixtureParameters`. */
export const COMPONENT_NUMBERS = 6;

/** Every number of a mixture: per component weight, mean x and y, covariance xx, xy and yy. */
export function mixtureParameters(model: Mixture): number[] {
  return model.flatMap(({ weight, mean, covariance }) => [weight, ...mean, ...covariance]);
}

/** The mixture that has these parameters. */
export function mixtureFrom(parameters: Float64Array): Mixture {
  return Array.from({ length: parameters.length / COMPONENT_NUMBERS }, (_, k) => {
    const at = k * COMPONENT_NUMBERS;
    const [weight, x, y, xx, xy, yy] = parameters.subarray(at, at + COMPONENT_NUMBERS);
    return {
      weight: weight as number,
      mean: [x as number, y as number],
      covariance: [xx as number, xy as number, yy as number],
    };
  });
}

/** The one component alone, with all the weight. */
export function componentAlone(model: Mixture, index: number): Mixture {
  const component = model[index];
  if (component === undefined) {
    throw new RangeError(`a mixture of ${model.length} has no component ${index}`);
  }
  return [{ ...component, weight: 1 }];
}

/**
 * Draws from a mixture whose covariances are first multiplied by `spread` (λ). The k-th draw takes the stream's k-th
 * pair of normals, and its component comes from a stream of its own, so draws do not depend on how many there are.
 *
 * @param out filled with independent draws: x then y of each, length 2n
 */
export function drawMixture(
  model: Mixture,
  spread: number,
  stream: Stream,
  out: Float64Array,
): void {
  const origins = drawComponents(model, stream, out.length / 2);
  fillNormals(stream, out);
  const roots = model.map(({ covariance: [xx, xy, yy] }) =>
    triangularRoot([spread * xx, spread * xy, spread * yy]),
  );
  for (let i = 0; i < origins.length; i++) {
    const origin = origins[i] as number;
    const { mean } = model[origin] as Component;
    const root = roots[origin] as Symmetric;
    const z = out[2 * i] as number;
    out[2 * i + 1] = mean[1] + root[1] * z + root[2] * (out[2 * i + 1] as number);
    out[2 * i] = mean[0] + root[0] * z;
  }
}

/**
 * Which component each of the next `count` draws of `drawMixture` comes from: called on a stream of the same key it
 * tells the origins of those draws.
 */
export function drawComponents(model: Mixture, stream: Stream, count: number): Uint8Array {
  const chooser = stream.split();
  const last = model.findLastIndex(({ weight }) => weight > 0);
  const origins = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    let left = chooser.uniform();
    let origin = 0;
    // Rounding may leave a little beyond the last weight; that belongs to the last component that is alive.
    while (origin < last && left >= (model[origin] as Component).weight) {
      left -= (model[origin] as Component).weight;
      origin += 1;
    }
    origins[i] = origin;
  }
  return origins;
}
