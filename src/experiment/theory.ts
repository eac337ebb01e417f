import {
  expectedLifetime,
  expectedLogDeterminantStep,
  extinctionRisk,
  realSamplesThatHold,
} from '../kinds/mixture/modes.ts';
import { PRESETS } from '../kinds/mixture/presets.ts';
import { RARE_SHARE } from '../kinds/mixture/regions/rare.ts';
import { exp, ln } from '../sim/math/exponential.ts';
import { trigamma } from '../sim/math/gamma-function.ts';
import { isUnfed, knownMoments, type Loop } from '../sim/theory/known-moments.ts';
import { expectedLogDeviation } from '../sim/theory/replace.ts';
import { logDeviations, momentDeviations } from '../sim/theory/replace-deviations.ts';
import type { Experiment, GaussianExperiment, MixtureExperiment } from './experiment.ts';

/** Exact for any number of samples, or up to terms that fall faster than one over it. */
export type Grade = 'exact' | 'first order';

/** What the mean of a quantity over all runs should be. */
export interface Prediction {
  readonly quantity:
    | 'variance'
    | 'squaredMeanError'
    | 'logStandardDeviation'
    | 'diversity'
    | 'logDeterminant';
  readonly grade: Grade;
  /** Generation 1 first. */
  readonly expected: Float64Array;
  /** Standard deviation of the quantity between runs, where theory knows it. */
  readonly deviations: Float64Array | null;
  /** What it tends to, where that is known. */
  readonly limit: number | null;
}

/** What theory can say about an experiment before it is run. */
export interface Theory {
  readonly predictions: readonly Prediction[];
  /** E σ² in the long run, where the way there is not known. */
  readonly limitOnly: { readonly variance: number; readonly grade: Grade } | null;
  /** e to E ln σ, to first order the median of σ; generation 1 first; null where it is not known. */
  readonly typicalDeviation: Float64Array | null;
  /** The rarest mode of a mixture, where it is a rare one. */
  readonly rarest: RareMode | null;
}

/** What the theory of genetic drift says about a rare mode, labels known. */
export interface RareMode {
  readonly share: number;
  /** The probability that none of n samples of the truth is from it. */
  readonly missed: number;
  /** Expected generations until it is lost, when it is lost; only for replace without real data. */
  readonly lifetime: number | null;
  /** Fresh real samples a generation around which its share stays; only for replace with fresh ones. */
  readonly holding: number | null;
}

const NOTHING: Theory = {
  predictions: [],
  limitOnly: null,
  typicalDeviation: null,
  rarest: null,
};

export function theoryOf(experiment: Experiment): Theory {
  return experiment.model === 'gaussian' ? ofGaussian(experiment) : ofMixture(experiment);
}

function ofGaussian(experiment: GaussianExperiment): Theory {
  const known = knownMoments(experiment);
  if (known === null) return NOTHING;
  const { grade, limit } = known;
  const { variance: limitOfVariance = null } = limit ?? {};
  if (known.variance === null) {
    const limitOnly = limitOfVariance === null ? null : { variance: limitOfVariance, grade };
    return { ...NOTHING, limitOnly };
  }
  const alone = isAlone(experiment) ? leftAlone(experiment) : null;
  const predictions: Prediction[] = [
    {
      quantity: 'variance',
      grade,
      expected: known.variance,
      deviations: alone?.deviations.variance ?? null,
      limit: limitOfVariance,
    },
  ];
  if (known.squaredMean !== null) {
    predictions.push({
      quantity: 'squaredMeanError',
      grade,
      expected: known.squaredMean,
      deviations: alone?.deviations.squaredMean ?? null,
      limit: limit?.squaredMean ?? null,
    });
  }
  if (alone === null) return { ...NOTHING, predictions };
  return {
    ...NOTHING,
    predictions: [...predictions, alone.logarithm],
    typicalDeviation: alone.logarithm.expected.map(exp),
  };
}

/** What is known besides of replace without real data. */
function leftAlone({ regime, divisor, realPerGeneration }: GaussianExperiment) {
  const settings = { n: regime.n, divisor, spread: regime.spread };
  const generations = realPerGeneration.length;
  const expected = Float64Array.from(realPerGeneration, (_, i) =>
    expectedLogDeviation(settings, i + 1),
  );
  const logarithm: Prediction = {
    quantity: 'logStandardDeviation',
    grade: 'exact',
    expected,
    deviations: logDeviations(settings, generations),
    limit: null,
  };
  return { deviations: momentDeviations(settings, generations), logarithm };
}

/**
 * With labels known, the share of a mode is the mean of samples that are 1 inside and 0 outside: its variance goes the
 * way of a normal loop's E σ² with λ = 1 and the divisor n, and so does the diversity 1 − Σ w².
 */
function ofMixture(experiment: MixtureExperiment): Theory {
  const { regime, preset, realPerGeneration } = experiment;
  const truth = PRESETS[preset];
  const loop: Loop = { regime: { ...regime, spread: 1 }, divisor: 'n', realPerGeneration };
  if (truth.length === 1) {
    return { ...NOTHING, predictions: isAlone(loop) ? shape(experiment) : [] };
  }
  const known = isTilted(experiment) ? null : knownMoments(loop);
  const rarest = rarestOf(experiment, loop);
  if (known === null || known.variance === null) return { ...NOTHING, rarest };
  const start = 1 - truth.reduce((sum, { weight }) => sum + weight * weight, 0);
  const prediction: Prediction = {
    quantity: 'diversity',
    grade: 'exact',
    expected: known.variance.map((each) => start * each),
    deviations: null,
    limit: known.limit === null ? null : start * known.limit.variance,
  };
  return { ...NOTHING, predictions: [prediction], rarest };
}

/** Whether samples of some modes are preferred to others. */
function isTilted({ regime, source }: MixtureExperiment): boolean {
  const { contamination, detector, tailWeight } = regime;
  const tools = [contamination, detector, tailWeight];
  return source !== 'world' || tools.some((tool) => tool !== undefined);
}

function rarestOf({ regime, preset, source }: MixtureExperiment, loop: Loop): RareMode | null {
  const { n, synthetic, realData } = regime;
  const share = Math.min(...PRESETS[preset].map(({ weight }) => weight));
  if (share > RARE_SHARE) return null;
  const isFed = synthetic === 'replace' && realData === 'fresh' && source === 'world';
  return {
    share,
    missed: extinctionRisk(n, share),
    lifetime: isAlone(loop) ? expectedLifetime(n, share) : null,
    holding: isFed ? Math.ceil(realSamplesThatHold(share)) : null,
  };
}

/** ln det Σ of a single mode: a Wishart matrix after the other, each with two independent χ² numbers. */
function shape({ regime, realPerGeneration }: MixtureExperiment): Prediction[] {
  const { n, spread } = regime;
  if (n < 3) return [];
  const step = expectedLogDeterminantStep(n) + 2 * ln(spread);
  const variance = trigamma((n - 1) / 2) + trigamma((n - 2) / 2);
  const each = (value: (t: number) => number) =>
    Float64Array.from(realPerGeneration, (_, i) => value(i + 1));
  return [
    {
      quantity: 'logDeterminant',
      grade: 'exact',
      expected: each((t) => t * step),
      deviations: each((t) => Math.sqrt(t * variance)),
      limit: null,
    },
  ];
}

/** Replace without real data and without tools. */
function isAlone(loop: Loop): boolean {
  const { tailWeight, realWeight, contamination, detector } = loop.regime;
  const tools = [tailWeight, realWeight, contamination, detector];
  return isUnfed(loop) && tools.every((tool) => tool === undefined);
}
