import type { Symmetric } from '../../../sim/math/symmetric.ts';
import { pick, type Samples } from '../../../sim/samples.ts';
import type { Component, Mixture } from '../model.ts';

/**
 * A start for EM from samples alone, without chance: centres as k-means++ would choose them if it always took the
 * most likely one (Arthur & Vassilvitskii 2007; Gonzalez 1985), then the share, mean and covariance of the samples
 * nearest to each. With fewer different samples than components, the rest are dead.
 *
 * @param all x and y of each in `values` (length 2n), at least one with a weight
 * @param components 1 or more
 */
export function startFrom(all: Samples, components: number): Mixture {
  const samples = withWeight(all);
  const { count } = samples;
  const nearest = new Uint8Array(count);
  const distances = squaredDistances(samples, meanOf(samples));
  let centre = indexOfExtreme(distances, -1);
  distances.fill(Infinity);
  for (let k = 0; k < components; k++) {
    const x = samples.values[2 * centre] as number;
    const y = samples.values[2 * centre + 1] as number;
    for (const [i, distance] of squaredDistances(samples, [x, y]).entries()) {
      if (distance >= (distances[i] as number)) continue;
      distances[i] = distance;
      nearest[i] = k;
    }
    centre = indexOfExtreme(distances, 1);
  }
  return Array.from({ length: components }, (_, k) => momentsOf(samples, nearest, k));
}

type Place = readonly [x: number, y: number];

/** Without the samples that weigh nothing. */
function withWeight(samples: Samples): Samples {
  const { weights, count } = samples;
  if (weights === undefined) return samples;
  const indices = Uint32Array.from({ length: count }, (_, i) => i);
  return pick(
    samples,
    indices.filter((i) => (weights[i] as number) > 0),
  );
}

function weightOf({ weights }: Samples, i: number): number {
  return weights === undefined ? 1 : (weights[i] as number);
}

function meanOf(samples: Samples): Place {
  const { values, count } = samples;
  let [total, x, y] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const weight = weightOf(samples, i);
    total += weight;
    x += weight * (values[2 * i] as number);
    y += weight * (values[2 * i + 1] as number);
  }
  return [x / total, y / total];
}

function squaredDistances({ values, count }: Samples, [x, y]: Place): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => {
    const dx = (values[2 * i] as number) - x;
    const dy = (values[2 * i + 1] as number) - y;
    return dx * dx + dy * dy;
  });
}

/** Where the largest (sign 1) or smallest (sign −1) value stands first. */
function indexOfExtreme(values: Float64Array, sign: 1 | -1): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) {
    if (sign * (values[i] as number) > sign * (values[best] as number)) best = i;
  }
  return best;
}

/** Share, mean and covariance of the samples that are nearest to centre k. */
function momentsOf(samples: Samples, nearest: Uint8Array, k: number): Component {
  const { values, count } = samples;
  let [all, total, sumX, sumY] = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    all += weightOf(samples, i);
    if (nearest[i] !== k) continue;
    total += weightOf(samples, i);
    sumX += weightOf(samples, i) * (values[2 * i] as number);
    sumY += weightOf(samples, i) * (values[2 * i + 1] as number);
  }
  if (total === 0) return { weight: 0, mean: meanOf(samples), covariance: [0, 0, 0] };
  const mean = [sumX / total, sumY / total] as const;
  const sums: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    if (nearest[i] !== k) continue;
    const x = (values[2 * i] as number) - mean[0];
    const y = (values[2 * i + 1] as number) - mean[1];
    sums[0] += weightOf(samples, i) * x * x;
    sums[1] += weightOf(samples, i) * x * y;
    sums[2] += weightOf(samples, i) * y * y;
  }
  const covariance: Symmetric = [sums[0] / total, sums[1] / total, sums[2] / total];
  return { weight: total / all, mean, covariance };
}
