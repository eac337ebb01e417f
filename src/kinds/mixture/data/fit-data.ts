import { fail, type Result, succeed } from '../../../base/result.ts';
import { ln } from '../../../sim/math/exponential.ts';
import { runKey } from '../../../sim/random/key.ts';
import { Stream } from '../../../sim/random/stream.ts';
import { pick, type Samples } from '../../../sim/samples.ts';
import { fitMixture, type MixtureFit, meanLogLikelihood, type Stopping } from '../em/fit.ts';
import { farthestCentres, randomCentres, startFrom } from '../em/start.ts';
import type { Mixture } from '../model.ts';
import { type Axes, type Axis, axesOf, modelOffAxes, modelOnAxes, onAxes } from './axes.ts';
import { LEAST_VARIANCE, type Singular, singularIn } from './singular.ts';

/*
 * A mixture fitted to data that people bring. It has any units, so each axis is first brought to the mean 0 and the
 * deviation 1; there EM is the loop's own, and what it finds is brought back.
 */

/** How data is fitted: from a model, or from starts that are found in the data. */
export type FitOrder = {
  readonly stopping: Stopping;
} & (
  | { readonly start: Mixture }
  | {
      readonly components: number;
      /** The first start is made without chance, the others by k-means++. */
      readonly starts: number;
      readonly seed: string;
    }
);

/** A mixture that was fitted to data, and how far to believe it. */
export interface DataFit {
  readonly model: Mixture;
  /** Mean of a point under the model; null where the density is infinite: see `singular`. */
  readonly logLikelihood: number | null;
  readonly iterations: number;
  readonly converged: boolean;
  /** By how much the last iteration changed the mean log-likelihood; null when there was only one. */
  readonly lastChange: number | null;
  readonly singular: readonly Singular[];
  /** Points that weigh so little beside the heaviest that they count for nothing. */
  readonly weightless: number;
  readonly starts: Starts;
}

/** What became of the starts of a fit. */
export interface Starts {
  readonly made: number;
  /** Which of them led to the model, counted from 1. */
  readonly best: number;
  /** How many led to a log-likelihood within `SAME` tolerances of that one's. */
  readonly reached: number;
}

/** Why data cannot be fitted. */
export type DataProblem =
  | { readonly code: 'weight' }
  /** A coordinate whose square no number can hold. */
  | { readonly code: 'far'; readonly point: number; readonly axis: 'x' | 'y' }
  /** Points that differ by so little, or so much, that no number can hold a variance. */
  | { readonly code: 'narrow' | 'wide'; readonly axis: 'x' | 'y'; readonly deviation: number }
  /** A component of the start that has nothing to do with the data. */
  | { readonly code: 'start'; readonly component: number };

/** The largest coordinate. */
export const LARGEST = 1e155;
/** The smallest deviation of an axis: with it, squares of its millionths of a millionth are still exact. */
export const SMALLEST_DEVIATION = 1e-140;
/** Weights below this share of the largest one count for nothing. */
export const LIGHTEST = 1e-200;
/** How many tolerances apart the log-likelihoods of the same optimum may be. */
export const SAME = 100;
/** A start may be this many deviations away from the data, and its variances the square of it. */
const FARTHEST_START = 1e100;
/** Squared distances on the axes that are equal but for the rounding of other units. */
const TIE = 1e-9;

/** Fits a mixture to data in any units. */
export function fitData(data: Samples, order: FitOrder): Result<DataFit, DataProblem> {
  const far = data.values.findIndex((value) => Math.abs(value) > LARGEST);
  if (far >= 0) {
    return fail({ code: 'far', point: Math.floor(far / 2), axis: far % 2 === 0 ? 'x' : 'y' });
  }
  const samples = withEvenWeights(data);
  if (samples === null) return fail({ code: 'weight' });
  const axes = axesOf(samples);
  const narrow = axes.findIndex(({ deviation }) => deviation < SMALLEST_DEVIATION);
  if (narrow >= 0) return fail({ code: 'narrow', ...named(axes, narrow) });
  const standard = onAxes(samples, axes);
  const begins = startsFor(standard, order, axes);
  if (!begins.ok) return begins;
  const found = begins.value.map((start) => fitFrom(standard, start, order.stopping, axes));
  return outOf(axes, found, order.stopping, data.count - samples.count);
}

/** Relative to the largest, without those that count for nothing; null when all are 0. */
function withEvenWeights(data: Samples): Samples | null {
  const { weights, count } = data;
  if (weights === undefined) return data;
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  if (!(largest > 0)) return null;
  const shares = weights.map((weight) => weight / largest);
  const heavy = Uint32Array.from({ length: count }, (_, i) => i).filter(
    (i) => (shares[i] as number) >= LIGHTEST,
  );
  const { weights: kept, ...picked } = pick({ ...data, weights: shares }, heavy);
  // All the same is without weights, to the last bit.
  return kept === undefined || kept.every((share) => share === 1)
    ? picked
    : { ...picked, weights: kept };
}

function named(axes: Axes, index: number) {
  const { deviation } = axes[index] as Axis;
  return { axis: index === 0 ? 'x' : 'y', deviation } as const;
}

function startsFor(samples: Samples, order: FitOrder, axes: Axes): Result<Mixture[], DataProblem> {
  if (!('start' in order)) {
    const { components, starts, seed } = order;
    const centres = Array.from({ length: starts }, (_, i) =>
      i === 0 ? farthestCentres(TIE) : randomCentres(new Stream(runKey(seed, i)), TIE),
    );
    return succeed(centres.map((each) => widened(startFrom(samples, components, each), axes)));
  }
  const start = modelOnAxes(order.start, axes);
  const astray = start.findIndex(
    ({ mean, covariance }) =>
      !mean.every((each) => Math.abs(each) <= FARTHEST_START) ||
      !covariance.every((each) => Math.abs(each) <= FARTHEST_START * FARTHEST_START),
  );
  return astray < 0 ? succeed([start]) : fail({ code: 'start', component: astray });
}

/** Components of a start that are points or lines, because too few samples are near, get an even share of the spread. */
function widened(start: Mixture, axes: Axes): Mixture {
  const narrow = new Set(singularIn(start, axes).map(({ component }) => component));
  const share = 1 / start.length;
  return start.map((component, k) =>
    narrow.has(k) ? { ...component, covariance: [share, 0, share] } : component,
  );
}

/** What one start led to, on the axes. */
interface Found extends MixtureFit {
  readonly score: number;
  readonly singular: readonly Singular[];
}

function fitFrom(samples: Samples, start: Mixture, stopping: Stopping, axes: Axes): Found {
  const fit = fitMixture(samples, start, stopping, LEAST_VARIANCE);
  return {
    ...fit,
    score: meanLogLikelihood(samples, fit.model, LEAST_VARIANCE),
    singular: singularIn(fit.model, axes),
  };
}

/** The best of what was found, in the units of the data. */
function outOf(
  axes: Axes,
  found: readonly Found[],
  { tolerance }: Stopping,
  weightless: number,
): Result<DataFit, DataProblem> {
  // A component on a point has an infinite likelihood and says nothing about the data: any other optimum is better.
  const regular = found.filter(({ singular }) => singular.length === 0);
  const candidates = regular.length > 0 ? regular : found;
  const best = candidates.reduce((one, other) => (other.score > one.score ? other : one));
  const { score, singular, iterations, change } = best;
  const model = modelOffAxes(best.model, axes);
  const wide = [0, 1].find((i) =>
    model.some(({ covariance }) => Math.abs(covariance[2 * i] as number) === Infinity),
  );
  if (wide !== undefined) return fail({ code: 'wide', ...named(axes, wide) });
  const isSame = (each: Found) => Math.abs(each.score - score) <= Math.max(SAME * tolerance, 1e-9);
  return succeed({
    model,
    logLikelihood:
      singular.length > 0 ? null : score - ln(axes[0].deviation) - ln(axes[1].deviation),
    iterations,
    converged: change < tolerance || change === 0,
    lastChange: change === Infinity ? null : change,
    singular,
    weightless,
    starts: {
      made: found.length,
      best: found.indexOf(best) + 1,
      reached: candidates.filter(isSame).length,
    },
  });
}
