/** Models from shared luck have the law of the loop, and that of the theory. */
import { describe, expect, test } from 'vitest';
import {
  type GaussianModels,
  simulateGaussianRuns,
} from '../../../../../src/kinds/gaussian/runs.ts';
import { Luck } from '../../../../../src/kinds/gaussian/survival/luck.ts';
import {
  lastModels,
  type ReplaceLoop,
} from '../../../../../src/kinds/gaussian/survival/replace-ensemble.ts';
import { METHODS } from '../../../../../src/sim/method.ts';
import { ensembleKey } from '../../../../../src/sim/random/key.ts';
import {
  expectedLogDeviation,
  varianceOfLogDeviation,
} from '../../../../../src/sim/theory/replace.ts';
import {
  errorsAbove,
  expectSameDistribution,
  expectShape,
  STANDARD_ERRORS,
} from '../../../../support/statistics.ts';

const loopOf = (real: number, n: number, spread: number, generations: number): ReplaceLoop => ({
  real,
  n,
  spread,
  generations,
});

const luckOf = (seed: string, runs: number) => new Luck(ensembleKey(seed), runs);
const logDeviations = ({ variance }: GaussianModels) =>
  variance.map((each) => 0.5 * Math.log(each));
/** σ² + μ² of every run. */
const secondMoments = ({ mean, variance }: GaussianModels) =>
  mean.map((m, run) => m * m + (variance[run] ?? Number.NaN));

describe.each(METHODS)('models agree in distribution with those by %s', (method) => {
  test.each([
    [0, 10, 1, 10],
    [1, 10, 1, 10],
    [2, 4, 1, 10],
    [3, 5, 1.2, 7],
    [4, 10, 1, 1],
    [4, 10, 0.8, 10],
    [9, 10, 1, 3],
    [10, 10, 1, 4],
    [5, 100, 1, 15],
    [30, 40, 1.3, 8],
  ])('at %d real of %d samples, λ = %d, after %d generations', (real, n, spread, generations) => {
    const runs = 3000;
    const expected = simulateGaussianRuns(
      {
        regime: { synthetic: 'replace', realData: 'fresh', n, spread },
        divisor: 'n',
        realPerGeneration: new Array<number>(generations).fill(real),
        runs,
        seed: 'the loop',
      },
      method,
    ).at(-1) ?? { mean: new Float64Array(0), variance: new Float64Array(0) };
    const models = lastModels(loopOf(real, n, spread, generations), luckOf('shared', runs));
    expectSameDistribution(models.mean, expected.mean, 'mean');
    expectSameDistribution(logDeviations(models), logDeviations(expected), 'ln σ');
    // Their joint law as well, as far as one number shows it.
    expectSameDistribution(secondMoments(models), secondMoments(expected), 'σ² + μ²');
  });
});

describe.each([2, 5, 50])('with training sets of %d', (n) => {
  const luck = luckOf('conserved', 20_000);

  test.each([0, 1, 2])('of which %d are real, σ² + μ² is 1 on average', (real) => {
    for (const t of [1, 2, 5, 8]) {
      const errors = errorsAbove(secondMoments(lastModels(loopOf(real, n, 1, t), luck)), 1);
      expect(Math.abs(errors)).toBeLessThan(STANDARD_ERRORS);
    }
  });

  test('with a spread of 0.9 it shrinks, with 1.1 it grows', () => {
    const excess = (spread: number) =>
      errorsAbove(secondMoments(lastModels(loopOf(0, n, spread, 5), luck)), 1);
    expect(excess(0.9)).toBeLessThan(-2 * STANDARD_ERRORS);
    expect(excess(1.1)).toBeGreaterThan(2 * STANDARD_ERRORS);
  });
});

test('with real samples alone every generation is a first fit', () => {
  const n = 8;
  for (const [spread, t] of [
    [1, 1],
    [0.3, 5],
  ] as const) {
    const { mean, variance } = lastModels(loopOf(n, n, spread, t), luckOf('fresh', 50_000));
    expectShape(mean, { mean: 0, variance: 1 / n, skewness: 0, kurtosis: 3 }, 'mean');
    const df = n - 1;
    const sums = variance.map((each) => n * each);
    const kurtosis = 3 + 12 / df;
    expectShape(sums, { mean: df, variance: 2 * df, skewness: Math.sqrt(8 / df), kurtosis }, 'sum');
  }
});

test('without real samples ln σ has the mean and the variance of the closed form', () => {
  for (const [n, spread, t] of [
    [5, 1, 40],
    [100, 1.02, 100],
  ] as const) {
    const logs = logDeviations(lastModels(loopOf(0, n, spread, t), luckOf('closed', 20_000)));
    const settings = { n, spread, divisor: 'n' } as const;
    const mean = expectedLogDeviation(settings, t);
    expect(Math.abs(errorsAbove(logs, mean))).toBeLessThan(STANDARD_ERRORS);
    const squares = logs.map((each) => (each - mean) ** 2);
    const variance = varianceOfLogDeviation(settings, t);
    expect(Math.abs(errorsAbove(squares, variance))).toBeLessThan(STANDARD_ERRORS);
  }
});

test('more runs extend fewer, whatever else was computed with the same luck', () => {
  const [few, many] = [luckOf('extended', 30), luckOf('extended', 500)];
  lastModels(loopOf(7, 90, 1.1, 30), many);
  for (const loop of [loopOf(0, 3, 1, 20), loopOf(3, 6, 1, 20), loopOf(20, 100, 0.9, 5)]) {
    const [one, other] = [lastModels(loop, few), lastModels(loop, many)];
    expect(one.mean).toEqual(other.mean.slice(0, 30));
    expect(one.variance).toEqual(other.variance.slice(0, 30));
  }
});

test('no sample is synthetic or none is real: nothing of the other part is felt', () => {
  const luck = luckOf('one part', 20);
  expect(lastModels(loopOf(6, 6, 1, 3), luck)).toEqual(lastModels(loopOf(6, 6, 0.5, 3), luck));
  // λ = 0 makes every model without real samples the point at which the truth is centred.
  const { mean, variance } = lastModels(loopOf(0, 6, 0, 3), luck);
  expect([...mean, ...variance].every((each) => each === 0)).toBe(true);
});
