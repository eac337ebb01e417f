import {
  type ChiSquaredStreams,
  chiSquaredStreams,
  fillNextChiSquared,
} from '../../sim/random/chi-squared.ts';
import type { Key } from '../../sim/random/key.ts';
import { fillNormals } from '../../sim/random/normal.ts';
import { type Stream, streamAt } from '../../sim/random/stream.ts';
import { fitGaussian } from './model.ts';

/**
 * The sufficient statistics of one normal sample in each of many runs: `count` is the same for all, the mean
 * and the sum of squared deviations from it have one entry per run.
 */
export interface Moments {
  readonly count: number;
  readonly mean: Float64Array;
  readonly sumSquares: Float64Array;
}

/** No samples at all, in any run. */
export const NO_MOMENTS: Moments = {
  count: 0,
  mean: new Float64Array(0),
  sumSquares: new Float64Array(0),
};

/**
 * The statistics of `count` standard normal draws in each run, drawn from their own distributions: the mean is
 * N(0, 1/count), the sum of squares is χ² with count − 1 degrees of freedom, and the two are independent
 * (Fisher 1925; Cochran 1934).
 *
 * @param purposes the branches of `key` for the means and for the sums of squares
 */
export type DrawMoments = (runs: number, count: number, key: Key, purposes: Purposes) => Moments;
export type Purposes = readonly [mean: number, sumSquares: number];

/** Those of the first runs. */
export const drawMoments: DrawMoments = (runs, count, key, purposes) =>
  nextMoments(momentStreams(key, purposes), runs, count);

/** Where moments come from. */
export interface MomentStreams {
  readonly mean: Stream;
  readonly sumSquares: ChiSquaredStreams;
}

/** The streams of both moments under a key, one for each purpose. */
export function momentStreams(key: Key, [mean, sumSquares]: Purposes): MomentStreams {
  return { mean: streamAt(key, mean), sumSquares: chiSquaredStreams(streamAt(key, sumSquares)) };
}

/** The moments of the next runs: a run has the same whether it is drawn with those before it or after them. */
export function nextMoments(streams: MomentStreams, runs: number, count: number): Moments {
  if (count === 0) return NO_MOMENTS;
  const moments = makeRoom(runs, count);
  fillNormals(streams.mean, moments.mean);
  const scale = 1 / Math.sqrt(count);
  for (let run = 0; run < runs; run++) moments.mean[run] = (moments.mean[run] as number) * scale;
  if (count > 1) fillNextChiSquared(streams.sumSquares, count - 1, moments.sumSquares);
  return moments;
}

/**
 * The statistics of two samples taken together, exactly (Chan, Golub & LeVeque 1983). Changes neither.
 */
export function combineMoments(one: Moments, other: Moments): Moments {
  if (one.count === 0) return other;
  if (other.count === 0) return one;
  const runs = one.mean.length;
  const combined = makeRoom(runs, one.count + other.count);
  const share = other.count / combined.count;
  const between = one.count * share;
  for (let run = 0; run < runs; run++) {
    const mean = one.mean[run] as number;
    const shift = (other.mean[run] as number) - mean;
    const within = (one.sumSquares[run] as number) + (other.sumSquares[run] as number);
    combined.mean[run] = mean + shift * share;
    combined.sumSquares[run] = within + shift * shift * between;
  }
  return combined;
}

/** The statistics of one and the same sample in each of many runs. */
export function momentsOf(runs: number, values: Float64Array): Moments {
  if (values.length === 0) return NO_MOMENTS;
  const { mean, variance } = fitGaussian(values, 'n');
  const moments = makeRoom(runs, values.length);
  moments.mean.fill(mean);
  moments.sumSquares.fill(values.length * variance);
  return moments;
}

/** The same when every sample weighs `weight` instead of 1; `count` is then the weight of all. In place. */
export function weighMoments(moments: Moments, weight: number): Moments {
  if (weight === 1) return moments;
  const { count, mean, sumSquares } = moments;
  for (let run = 0; run < sumSquares.length; run++) {
    sumSquares[run] = (sumSquares[run] as number) * weight;
  }
  return { count: count * weight, mean, sumSquares };
}

function makeRoom(runs: number, count: number): Moments {
  return { count, mean: new Float64Array(runs), sumSquares: new Float64Array(runs) };
}
