/** What a detector lets through and what comes of it, over many runs, against the theory. */
import { describe, expect, test } from 'vitest';
import { runKey } from '../../../../src/sim/random/key.ts';
import type { Regime } from '../../../../src/sim/regimes.ts';
import {
  realShareAfter,
  screenedMoments,
  survivingVariance,
} from '../../../../src/sim/theory/detectors.ts';
import { refilled } from '../../../../src/sim/theory/passing.ts';
import type { Detector } from '../../../../src/sim/tools/detector.ts';
import { expectCounts, expectMean } from '../../../support/statistics.ts';
import { firstOf, loopOf, manyOf, secondMoments, squared, valuesOf } from './running.ts';

const DETECTOR: Detector = { truePositive: 0.9, falsePositive: 0.05, refills: false };
const BIASED: Detector = { ...DETECTOR, tailFalsePositive: 0.5 };
const REFILLS: Detector = { ...DETECTOR, refills: true };
const fed = (more: Partial<Regime>) => loopOf({ realData: 'fresh', ...more });

/** First generations of many runs. */
const firsts = (regime: Regime, real: number, count: number) =>
  Array.from({ length: count }, (_, run) => firstOf(regime, real, runKey('screened', run)));

function binomial(trials: number, p: number): number[] {
  const masses = [(1 - p) ** trials];
  for (let k = 1; k <= trials; k++) {
    masses.push(((masses[k - 1] ?? 0) * (trials - k + 1) * p) / (k * (1 - p)));
  }
  return masses;
}

const tally = (counts: readonly number[], most: number) =>
  Array.from({ length: most + 1 }, (_, k) => counts.filter((count) => count === k).length);

describe('what passes of 8 real and 22 synthetic samples', () => {
  const detector = { ...DETECTOR, truePositive: 0.7, falsePositive: 0.3 };
  const sets = firsts(fed({ n: 30, detector }), 8, 4000).map((each) => each.trainingSet);

  test('is binomial, of both kinds, and independent', () => {
    const real = sets.map((set) => set.real);
    const synthetic = sets.map((set) => set.count - set.real);
    expectCounts(tally(real, 8), binomial(8, 0.7), 'real');
    expectCounts(tally(synthetic, 22), binomial(22, 0.3), 'synthetic');
    expectMean(
      real.map((r, i) => (r - 5.6) * ((synthetic[i] ?? 0) - 6.6)),
      0,
      'covariance',
    );
  });
});

test('of 30 from a source of which 0.8 is synthetic, a binomial number is real', () => {
  const counts = firsts(fed({ n: 30, contamination: 0.8 }), 30, 4000).map((each) => each.real);
  expectCounts(tally(counts, 30), binomial(30, 0.2));
});

test('tails are what is more than 2 standard deviations away from the truth', () => {
  const values = firsts(
    fed({ n: 40, detector: { ...BIASED, tailFalsePositive: 1 } }),
    40,
    200,
  ).flatMap((first) => valuesOf(first).real);
  expect(values.length).toBeGreaterThan(6000);
  expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(2);
});

test('real samples that pass a bias against tails have a variance of 0.895', () => {
  const values = firsts(fed({ n: 40, detector: BIASED }), 40, 1500).flatMap(
    (first) => valuesOf(first).real,
  );
  expectMean(values, 0, 'mean');
  expectMean(
    values.map((x) => x * x),
    survivingVariance(BIASED),
    'variance',
  );
  // 7% of 60,000 are gone.
  const shares = firsts(fed({ n: 40, detector: BIASED }), 40, 1500).map((first) => first.real / 40);
  expectMean(shares, 1 - 0.0704751187533613, 'what passes');
});

describe('with refilling the share of real samples', () => {
  test.each([
    [20, 0],
    [200, 0.9],
    [60, 0.5],
  ])(
    'is what Bayes says, and varies as it should: %d collected, %d of them synthetic',
    (collected, contamination) => {
      const sets = firsts(fed({ n: 200, contamination, detector: REFILLS }), collected, 800);
      const shares = sets.map((first) => first.real / 200);
      const real = (collected / 200) * (1 - contamination);
      expectMean(shares, realShareAfter(DETECTOR, real), 'share');
      const chances = {
        real: (1 - contamination) * 0.95,
        synthetic: contamination * 0.1,
        own: 0.1,
      };
      const { syntheticSquared } = refilled({ n: 200, collected }, chances);
      expectMean(
        shares.map((share) => (1 - share) ** 2),
        syntheticSquared,
        'its square',
      );
    },
  );
});

/** 20 real of 200 or a source that is nine tenths synthetic; what is left, refilled, contaminated, biased. */
describe.each<[string, Partial<Regime>, number]>([
  ['what is left', { detector: DETECTOR }, 20],
  ['refilled', { detector: REFILLS }, 20],
  ['what is left of a contaminated source', { contamination: 0.9, detector: DETECTOR }, 200],
  ['refilled from a contaminated source', { contamination: 0.9, detector: REFILLS }, 200],
  ['a contaminated source alone', { contamination: 0.5 }, 60],
  ['refilled, a bias against tails', { detector: { ...BIASED, refills: true } }, 40],
])('%s, n = 200', (_, tools, real) => {
  test.each([1, 0.9])('has the moments of the theory at λ = %d', (spread) => {
    const generations = manyOf(fed({ n: 200, spread, ...tools }), {
      runs: 250,
      real,
      generations: 12,
    });
    const { detector, contamination = 0 } = tools;
    const loop = { n: 200, collected: real, contamination, spread, ...(detector && { detector }) };
    const expected = screenedMoments(loop, 12);
    for (const t of [1, 4, 12]) {
      const models = generations[t - 1] ?? {
        mean: new Float64Array(0),
        variance: new Float64Array(0),
      };
      const { variance, squaredMean } = expected[t - 1] ?? { variance: 0, squaredMean: 0 };
      expectMean(models.variance, variance, `variance ${t}`);
      expectMean(squared(models.mean), squaredMean, `squared mean error ${t}`);
      expectMean(secondMoments(models), variance + squaredMean, `sum ${t}`);
    }
  });
});

test('so few that the model sometimes stays', () => {
  const detector = { truePositive: 0.7, falsePositive: 0.5, refills: false };
  const loop = { n: 6, collected: 2, contamination: 0.3, detector, spread: 1 };
  const generations = manyOf(fed({ n: 6, detector, contamination: 0.3 }), {
    runs: 6000,
    real: 2,
    generations: 5,
  });
  for (const [i, expected] of screenedMoments(loop, 5).entries()) {
    const models = generations[i] ?? { mean: new Float64Array(0), variance: new Float64Array(0) };
    expectMean(models.variance, expected.variance, `variance ${i + 1}`);
    expectMean(secondMoments(models), 1, `sum ${i + 1}`);
  }
});
