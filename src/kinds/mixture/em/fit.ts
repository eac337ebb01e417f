import type { Samples } from '../../../sim/samples.ts';
import { type Mixture, mixtureFrom } from '../model.ts';
import { expectation } from './expectation.ts';
import { maximisation } from './maximisation.ts';
import { makeWorkspace } from './workspace.ts';

/*
 * How a mixture is fitted: EM in log space with nothing added to covariances. A covariance may become singular; then the
 * expectation step alone takes its small eigenvalues for a floor far below the spread of the samples, so that the
 * likelihood stays finite and never falls, and the floor never comes out. Before a generation's fit, `reseed.ts` decides
 * about components that lost their samples. `../data` fits points that people bring, in whatever units. `../regions` knows
 * the truth: outlines of its core and of its modes, and the mass of any mixture inside them as an integral along the
 * outline. `../ensemble` is the same loop with labels known, many runs at once and no samples drawn.
 * `src/sim/collection.ts` says what targeted samples weigh, and why.
 */

/** When EM stops: both are fixed, so that every engine stops at the same step. */
export interface Stopping {
  /** The most iterations. */
  readonly iterations: number;
  /** EM stops when the mean log-likelihood of a sample changes by less than this. */
  readonly tolerance: number;
}

/** How the loop stops. */
export const STOPPING: Stopping = { iterations: 100, tolerance: 1e-6 };

/** A mixture that EM came to, and how it got there. */
export interface MixtureFit {
  readonly model: Mixture;
  /** Mean log-likelihood of a sample under the model before the last maximisation. */
  readonly logLikelihood: number;
  /** Iterations that were made. */
  readonly iterations: number;
  /** By how much the last of them changed the mean log-likelihood; ∞ when there was only one. */
  readonly change: number;
}

/** Relative to the data, the smallest variance that the expectation step believes: a millionth of the deviation. */
const RELATIVE_FLOOR = 1e-12;
/** Differences of numbers are good to about this share of them. */
const ROUNDING = 1e-14;
/** Its square root still has an inverse with a square. */
const SMALLEST_FLOOR = 1e-280;

/**
 * Fits a mixture by EM (Dempster, Laird & Rubin 1977): maximum likelihood, one covariance matrix per component,
 * nothing added to it. From the same start every iteration equals that of scikit-learn's `GaussianMixture` with
 * `reg_covar=0`.
 *
 * A covariance may become singular: a point, or points on a line, have an infinite likelihood. The expectation step
 * therefore takes eigenvalues below `varianceFloor` for that floor, which makes EM that of a mixture whose
 * covariances are bounded from below (Hathaway 1985), and its likelihood never falls. The floor stays inside: the
 * covariances that come out are those of the samples, down to 0, so that no variance is fed back into the loop.
 *
 * Duplicates count as often as they occur. Components that get no sample end with the weight 0, and so fewer samples
 * than components are no error.
 *
 * @param samples x and y of each in `values` (length 2n), at least one, with a weight > 0 in all
 * @param start one or more components, at least one with a weight
 * @param floor eigenvalues of covariances count as at least this
 * @throws RangeError without samples, or without a living component
 */
export function fitMixture(
  samples: Samples,
  start: Mixture,
  stopping: Stopping,
  floor = varianceFloor(samples),
): MixtureFit {
  const totalWeight = checkedWeight(samples, start);
  const workspace = makeWorkspace(samples, start);
  let logLikelihood = -Infinity;
  let iterations = 0;
  let change = Infinity;
  while (iterations < stopping.iterations && change >= stopping.tolerance) {
    const before = logLikelihood;
    logLikelihood = expectation(workspace, samples, floor) / totalWeight;
    for (let k = 0; k < start.length; k++) maximisation(workspace, samples, k, totalWeight);
    change = Math.abs(logLikelihood - before);
    iterations += 1;
  }
  return { model: mixtureFrom(workspace.model), logLikelihood, iterations, change };
}

/** Mean log-likelihood of a sample, with the same floor as in `fitMixture`. */
export function meanLogLikelihood(
  samples: Samples,
  model: Mixture,
  floor = varianceFloor(samples),
): number {
  const total = checkedWeight(samples, model);
  return expectation(makeWorkspace(samples, model), samples, floor) / total;
}

/** How many samples belong to each component, a sample shared by several counting in part; weights play no part. */
export function countsOf(samples: Samples, model: Mixture): number[] {
  const { values, count, real } = samples;
  const workspace = makeWorkspace(samples, model);
  expectation(workspace, { values, count, real }, varianceFloor(samples));
  const { densities, factors } = workspace;
  return model.map((_, k) => {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      sum += (factors[i] as number) * (densities[k * count + i] as number);
    }
    return sum;
  });
}

/** What variances below which the expectation step takes for this: far below the spread of the samples. */
export function varianceFloor({ values, count }: Samples): number {
  let sumX = 0;
  let sumY = 0;
  let largest = 0;
  for (let i = 0; i < count; i++) {
    const x = values[2 * i] as number;
    const y = values[2 * i + 1] as number;
    sumX += x;
    sumY += y;
    largest = Math.max(largest, Math.abs(x), Math.abs(y));
  }
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const x = (values[2 * i] as number) - sumX / count;
    const y = (values[2 * i + 1] as number) - sumY / count;
    squares += x * x + y * y;
  }
  const rounding = ROUNDING * largest;
  return Math.max(RELATIVE_FLOOR * (squares / count), rounding * rounding, SMALLEST_FLOOR);
}

function checkedWeight({ count, weights }: Samples, model: Mixture): number {
  const total = weights === undefined ? count : weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0 && total < Infinity)) throw new RangeError('a fit needs samples with a weight');
  if (!model.some(({ weight }) => weight > 0)) {
    throw new RangeError('a fit needs a component with a weight');
  }
  return total;
}
