/** What tail weights make of many runs, against the theory: by raw samples, since there are no others. */
import { describe, expect, test } from 'vitest';
import {
  criticalTailWeight,
  limitWithFresh,
  tailVarianceFactor,
  truthWindowThreshold,
} from '../../../../src/sim/theory/tail-weights.ts';
import type { TailWindow } from '../../../../src/sim/tools/tail-weight.ts';
import { expectMean, meanOf, STANDARD_ERRORS, varianceOf } from '../../../support/statistics.ts';
import { expectation } from '../theory/integrals.ts';
import { loopOf, manyOf, nextOf, squared } from './running.ts';

const tail = (weight: number, cut = 2, window: TailWindow = 'model') => ({ weight, cut, window });
const NONE = new Float64Array(0);

describe('one generation of replace', () => {
  // The first order is off by 1/n²: 0.0002 at W = 2 and n = 100, less than a standard error here.
  test.each([
    [2, 2, 100, 1],
    [3, 1, 200, 0.9],
    [0.5, 1.5, 100, 1.2],
  ])(
    'W = %d beyond %d at n = %d and λ = %d multiplies the variance by λF',
    (weight, cut, n, spread) => {
      const models = manyOf(loopOf({ n, spread, tailWeight: tail(weight, cut) }), {
        runs: 8000,
        generations: 1,
      });
      const factor = tailVarianceFactor({ weight, cut, spread }, n);
      expectMean(models[0]?.variance ?? NONE, factor, 'variance');
      expectMean(models[0]?.mean ?? NONE, 0, 'mean');
    },
  );
});

describe('at the critical weight, n = 100', () => {
  const weight = criticalTailWeight(100, 2);
  const generations = manyOf(loopOf({ n: 100, tailWeight: tail(weight) }), {
    runs: 3000,
    generations: 30,
  });

  test.each([1, 10, 30])(
    'the average variance of generation %d is still that of the truth',
    (t) => {
      expectMean(generations[t - 1]?.variance ?? NONE, 1, `variance of generation ${t}`);
    },
  );

  /**
   * ln σ² is a random walk. A step is ln F less half the squared relative error of a weighted variance, which is
   * E w²(z² − g)²/(n (E w)² g²) to first order: at W = 1.05 and t = 50 the median comes to 0.60.
   */
  test('the median has fallen as a random walk does', () => {
    const w = (z: number) => (Math.abs(z) > 2 ? weight : 1);
    const mean = expectation(w, 2);
    const g = expectation((z) => w(z) * z * z, 2) / mean;
    const error = expectation((z) => (w(z) * (z * z - g)) ** 2, 2) / (100 * mean * mean * g * g);
    const logs = (generations[29]?.variance ?? NONE).map(Math.log);
    expectMean(logs, -30 * (error / 2), 'ln σ²');
    expect(Math.abs(varianceOf(logs) / (30 * error) - 1)).toBeLessThan(0.15);
    const sorted = logs.toSorted((a, b) => a - b);
    // A median has π/2 times the variance of a mean.
    const spread = Math.sqrt(((Math.PI / 2) * varianceOf(logs)) / logs.length);
    const median = sorted[Math.floor(logs.length / 2)] ?? Number.NaN;
    expect(Math.abs(median - meanOf(logs))).toBeLessThan(STANDARD_ERRORS * spread);
    expect(Math.exp(-25 * error)).toBeCloseTo(0.6, 1);
  });
});

test('at W = 2 and n = 100 the variance is 5.5 after ten generations', () => {
  const factor = tailVarianceFactor({ weight: 2, cut: 2, spread: 1 }, 100);
  expect(factor ** 10).toBeCloseTo(5.53, 2);
  const generations = manyOf(loopOf({ n: 100, tailWeight: tail(2) }), { runs: 3000 });
  expectMean(generations[9]?.variance ?? NONE, factor ** 10, 'variance of generation 10');
});

describe('with fresh data', () => {
  test.each([
    [1.5, 2, 1, 100],
    [2, 2, 0.9, 80],
    [0.5, 1.5, 1.1, 120],
  ])(
    'W = %d beyond %d at λ = %d and %d real of 400 come to rest where they should',
    (weight, cut, spread, real) => {
      const regime = loopOf({ n: 400, spread, realData: 'fresh', tailWeight: tail(weight, cut) });
      const last = manyOf(regime, { runs: 400, real, generations: 25 }).at(-1);
      const limit = limitWithFresh({ weight, cut, spread }, 400, real);
      expectMean(last?.variance ?? NONE, limit.variance, 'variance');
      expectMean(squared(last?.mean ?? NONE), limit.squaredMean, 'squared mean error');
    },
  );

  test('too little of it explodes', () => {
    const regime = loopOf({ n: 400, realData: 'fresh', tailWeight: tail(3) });
    const [short, long] = [20, 40].map((generations) =>
      meanOf(manyOf(regime, { runs: 20, real: 40, generations }).at(-1)?.variance ?? NONE),
    );
    expect(short).toBeGreaterThan(5);
    expect(long).toBeGreaterThan(4 * (short ?? Number.NaN));
  });
});

describe("the truth's window, W = 2 and n = 100", () => {
  const regime = loopOf({ n: 100, tailWeight: tail(2, 2, 'truth') });
  const threshold = truthWindowThreshold({ weight: 2, cut: 2, spread: 1 }, 100);

  test('leaves a variance at the threshold as it is, on average', () => {
    const { variance } = nextOf(regime, { mean: 0, variance: threshold }, 8000);
    expectMean(variance, threshold, 'variance');
  });

  test('raises what is wider and lowers what is narrower', () => {
    const [narrow, wide] = [0.2, 0.8].map((from) => {
      const { variance } = nextOf(regime, { mean: 0, variance: from }, 5000);
      return (meanOf(variance) / from - 1) / Math.sqrt(varianceOf(variance) / 5000 / from / from);
    });
    expect(narrow).toBeLessThan(-STANDARD_ERRORS);
    expect(wide).toBeGreaterThan(STANDARD_ERRORS);
  });

  test('does not raise a model whose tails it no longer sees: from 0.05 it is plain replace', () => {
    const { variance } = nextOf(regime, { mean: 0, variance: 0.05 }, 2000);
    expectMean(variance, 0.05 * 0.99, 'variance');
  });
});
