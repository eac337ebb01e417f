import type { Symmetric } from '../../../sim/math/symmetric.ts';
import type { Stream } from '../../../sim/random/stream.ts';
import { pick, type Samples } from '../../../sim/samples.ts';
import type { Component, Mixture } from '../model.ts';

/** Which samples the components of a start are put on. */
export interface Centres {
  /** Squared distances that differ by less than this share of them are equal: the earlier centre keeps the sample. */
  readonly tie: number;
  first(samples: Samples): number;
  /** @param distances of each sample from the centre nearest to it, squared */
  next(samples: Samples, distances: Float64Array): number;
}

/**
 * Without chance: centres as k-means++ would choose them if it always took the most likely one (Arthur & Vassilvitskii
 * 2007; Gonzalez 1985).
 *
 * @param tie see `Centres`; of samples as far, the first is taken
 */
export function farthestCentres(tie = 0): Centres {
  return {
    tie,
    first: (samples) => indexOfExtreme(squaredDistances(samples, meanOf(samples)), -1, tie),
    next: (_, distances) => indexOfExtreme(distances, 1, tie),
  };
}

/** By chance, as k-means++ does (Arthur & Vassilvitskii 2007). */
export function randomCentres(stream: Stream, tie = 0): Centres {
  const draw = (samples: Samples, chances: Float64Array) =>
    drawIndex(
      stream.uniform(),
      chances.map((chance, i) => chance * weightOf(samples, i)),
    );
  return {
    tie,
    first: (samples) => draw(samples, new Float64Array(samples.count).fill(1)),
    next: draw,
  };
}

/**
 * A start for EM from samples alone: some of them as centres, then the share, mean and covariance of the samples nearest
 * to each. With fewer different samples than components, the rest are dead.
 *
 * @param all x and y of each in `values` (length 2n), at least one with a weight
 * @param components 1 or more
 */
export function startFrom(all: Samples, components: number, centres = farthestCentres()): Mixture {
  const samples = withWeight(all);
  const { count } = samples;
  const nearest = new Uint8Array(count);
  const distances = new Float64Array(count).fill(Infinity);
  const closer = 1 - centres.tie;
  let centre = centres.first(samples);
  for (let k = 0; k < components; k++) {
    const x = samples.values[2 * centre] as number;
    const y = samples.values[2 * centre + 1] as number;
    for (const [i, distance] of squaredDistances(samples, [x, y]).entries()) {
      if (distance >= (distances[i] as number) * closer) continue;
      distances[i] = distance;
      nearest[i] = k;
    }
    centre = centres.next(samples, distances);
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
function indexOfExtreme(values: Float64Array, sign: 1 | -1, tie: number): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) {
    if (sign * (values[i] as number) > (sign + tie) * (values[best] as number)) best = i;
  }
  return best;
}

/** An index with the given chances, which need not add up to 1; the first one where there is no chance at all. */
function drawIndex(uniform: number, chances: Float64Array): number {
  let left = uniform * chances.reduce((sum, chance) => sum + chance, 0);
  const found = chances.findIndex((chance) => {
    left -= chance;
    return left < 0;
  });
  // Rounding may leave a little beyond the last one.
  return Math.max(0, found < 0 ? chances.findLastIndex((chance) => chance > 0) : found);
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
