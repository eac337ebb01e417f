import { triangularRoot } from '../../sim/math/symmetric.ts';
import type { Component, Mixture } from './model.ts';

/**
 * How far places are from the nearest living component of a mixture, in its standard deviations (Mahalanobis 1936).
 * Beside a component that is a line or a point it is ∞.
 *
 * @param values x and y of each place, length 2n
 * @returns length n
 */
export function mixtureDistances(model: Mixture, values: Float64Array): Float64Array {
  const distances = new Float64Array(values.length / 2).fill(Infinity);
  for (const component of model) {
    if (component.weight > 0) lower(distances, component, values);
  }
  return distances;
}

/** Keeps the smaller of each distance and that to one component. */
function lower(distances: Float64Array, { mean, covariance }: Component, values: Float64Array) {
  const [a, b, c] = triangularRoot(covariance);
  for (let i = 0; i < distances.length; i++) {
    const x = values[2 * i] as number;
    const y = values[2 * i + 1] as number;
    const u = quotient(x - mean[0], a, Math.abs(x));
    const v = quotient(y - mean[1] - b * u, c, Math.abs(y) + Math.abs(mean[1]));
    const distance = Math.sqrt(u * u + v * v);
    if (distance < (distances[i] as number)) distances[i] = distance;
  }
}

/** Differences of numbers are good to this share of them. */
const ROUNDING = 1e-14;

/** With 0/0 = 0: what lies on a line, as far as rounding can tell, is no distance from it. */
function quotient(distance: number, deviation: number, size: number): number {
  return Math.abs(distance) <= ROUNDING * size ? 0 : distance / deviation;
}
