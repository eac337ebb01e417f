import { ln } from '../sim/math/exponential.ts';
import { normalCdf } from '../sim/math/normal-distribution.ts';
import {
  expectedLogDeviation,
  expectedSquaredMean,
  expectedVariance,
  halfLives,
  type ReplaceSettings,
  varianceOfLogDeviation,
} from '../sim/theory/replace.ts';
import { logDeviations, momentDeviations } from '../sim/theory/replace-deviations.ts';
import type { Check } from './check.ts';
import { lastOf, loopOf, settingOf, squaredMeans } from './loops.ts';

/** Checks of the loop that is left alone: replace, no real data. */

/** Training-set size of all of them. */
export const N = 100;
/** Between the two critical spreads for n = 100. */
export const BETWEEN = 1.012;

const alone = loopOf({ n: N }, { real: 0, generations: 20 });
const unbiased = loopOf({ n: N }, { divisor: 'n-1', real: 0, generations: 40 });
/** The half-life of the width. */
const HALF = Math.round(halfLives(settings('n')).medianDeviation);
const halving = loopOf({ n: N }, { real: 0, generations: HALF });
const between = loopOf({ n: N, spread: BETWEEN }, { real: 0, generations: 60 });

/** σ² and μ² after 20 generations. */
export const ALONE: Check = {
  id: 'alone',
  setting: settingOf(alone),
  runs: 20_000,
  formulas: [
    {
      id: 'variance',
      grade: 'exact',
      expected: expectedVariance(settings('n'), 20),
      deviation: last(momentDeviations(settings('n'), 20).variance),
    },
    {
      id: 'squared-mean',
      grade: 'exact',
      expected: expectedSquaredMean(settings('n'), 20),
      deviation: last(momentDeviations(settings('n'), 20).squaredMean),
    },
  ],
  *measure(seed) {
    const ensemble = yield* lastOf(alone, this.runs, seed);
    return [ensemble.variance, squaredMeans(ensemble)];
  },
};

/** The divisor n − 1: the average stays, the typical run does not. */
export const UNBIASED: Check = {
  id: 'unbiased',
  setting: settingOf(unbiased),
  runs: 20_000,
  formulas: [
    {
      id: 'unbiased-variance',
      grade: 'exact',
      expected: expectedVariance(settings('n-1'), 40),
      deviation: last(momentDeviations(settings('n-1'), 40).variance),
    },
    logFormula('unbiased-logarithm', settings('n-1'), 40),
  ],
  *measure(seed) {
    const { variance } = yield* lastOf(unbiased, this.runs, seed);
    return [variance, variance.map(logarithm)];
  },
};

/** Half of the runs have lost half of their width after about 0.69 n generations. */
export const HALVING: Check = {
  id: 'halving',
  setting: settingOf(halving),
  runs: 8000,
  formulas: [
    logFormula('logarithm', settings('n'), HALF),
    { id: 'half-life', grade: 'first order', expected: shareHalved(), deviation: null },
  ],
  *measure(seed) {
    const { variance } = yield* lastOf(halving, this.runs, seed);
    return [variance.map(logarithm), variance.map((each) => (each < 0.25 ? 1 : 0))];
  },
};

/** Between the two critical spreads the average grows and the typical run shrinks. */
export const TWO_TRUTHS: Check = {
  id: 'two-truths',
  setting: settingOf(between),
  runs: 40_000,
  formulas: [
    {
      id: 'average-grows',
      grade: 'exact',
      expected: expectedVariance({ ...settings('n'), spread: BETWEEN }, 60),
      deviation: last(momentDeviations({ ...settings('n'), spread: BETWEEN }, 60).variance),
    },
    logFormula('typical-shrinks', { ...settings('n'), spread: BETWEEN }, 60),
  ],
  *measure(seed) {
    const { variance } = yield* lastOf(between, this.runs, seed);
    return [variance, variance.map(logarithm)];
  },
};

function settings(divisor: 'n' | 'n-1'): ReplaceSettings {
  return { n: N, divisor, spread: 1 };
}

function logFormula(id: string, replace: ReplaceSettings, generations: number) {
  return {
    id,
    grade: 'exact',
    expected: expectedLogDeviation(replace, generations),
    deviation: last(logDeviations(replace, generations)),
  } as const;
}

/** The share of runs with σ < ½, taking ln σ, a sum of as many equal parts as generations, for normal. */
function shareHalved(): number {
  const mean = expectedLogDeviation(settings('n'), HALF);
  const deviation = Math.sqrt(varianceOfLogDeviation(settings('n'), HALF));
  return normalCdf((-ln(2) - mean) / deviation);
}

/** ln σ. */
function logarithm(variance: number): number {
  return 0.5 * ln(variance);
}

function last(values: Float64Array): number {
  return values.at(-1) as number;
}
