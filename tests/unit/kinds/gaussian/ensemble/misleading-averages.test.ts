/** Published numbers of collapse without real data, and why averages over runs do not tell of it. */
import { describe, expect, test } from 'vitest';
import { type GaussianRuns, simulateGaussianRuns } from '../../../../../src/kinds/gaussian/runs.ts';
import { normalCdf } from '../../../../../src/sim/math/normal-distribution.ts';
import { summarise } from '../../../../../src/sim/summary.ts';
import { expectMean, meanOf, STANDARD_ERRORS, varianceOf } from '../../../../support/statistics.ts';
import { regimeOf } from '../../../sim/nine-regimes.ts';

const RUNS = 10_000;

function simulate(n: number, generations: number, settings: Partial<GaussianRuns> = {}) {
  const plan = new Array<number>(generations).fill(0);
  const regime = regimeOf(['replace', 'none'], n);
  return simulateGaussianRuns(
    { regime, divisor: 'n', realPerGeneration: plan, runs: RUNS, seed: 'averages', ...settings },
    'sufficient-statistics',
  );
}

describe('at n = 100 and generation 50', () => {
  const { mean = new Float64Array(0), variance = new Float64Array(0) } =
    simulate(100, 50).at(-1) ?? {};
  // The model's mass beyond ± 3, over that of the truth.
  const mass = mean.map((m, run) => {
    const deviation = Math.sqrt(variance[run] ?? Number.NaN);
    return (normalCdf((-3 - m) / deviation) + normalCdf((m - 3) / deviation)) / (2 * normalCdf(-3));
  });

  test('the average tail beyond 3 σ is 4.3 times that of the truth', () => {
    const standardError = Math.sqrt(varianceOf(mass) / RUNS);
    expect(standardError).toBeLessThan(0.2);
    expect(Math.abs(meanOf(mass) - 4.3)).toBeLessThan(0.05 + STANDARD_ERRORS * standardError);
  });

  test('the median one is 0.006 times it', () => {
    const below = (limit: number) => mass.filter((each) => each < limit).length / RUNS;
    const standardError = Math.sqrt(0.25 / RUNS);
    expect(below(0.0055)).toBeLessThan(0.5 + STANDARD_ERRORS * standardError);
    expect(below(0.0065)).toBeGreaterThan(0.5 - STANDARD_ERRORS * standardError);
    expect(summarise(mass).q50).toBeLessThan(0.01);
  });
});

describe('the first generation with σ below 0.8233, where the tail beyond 3 σ falls to a tenth', () => {
  function firstGenerations(n: number, generations: number, runs: number): Float64Array {
    const first = new Float64Array(runs).fill(Number.POSITIVE_INFINITY);
    for (const [i, { variance }] of simulate(n, generations, { runs }).entries()) {
      for (const [run, each] of variance.entries()) {
        if (each < 0.8233 * 0.8233) first[run] = Math.min(first[run] ?? Number.NaN, i + 1);
      }
    }
    return first;
  }

  test.each([
    [10, 200, RUNS, 2, 3.55],
    [100, 1500, 4000, 12, 23.7],
  ])(
    'at n = %d (of %d generations and %d runs) is the %d-th in the median and the %d-th on average',
    (n, generations, runs, median, mean) => {
      const first = firstGenerations(n, generations, runs);
      const upTo = (t: number) => first.filter((each) => each <= t).length / runs;
      const ofShare = STANDARD_ERRORS * Math.sqrt(0.25 / runs);
      expect(upTo(median - 1)).toBeLessThan(0.5 + ofShare);
      expect(upTo(median)).toBeGreaterThan(0.5 - ofShare);
      const standardError = Math.sqrt(varianceOf(first) / runs);
      const rounding = n === 10 ? 0.005 : 0.05;
      // The published mean is itself of simulated runs: twice the variance.
      expect(Math.abs(meanOf(first) - mean)).toBeLessThan(
        rounding + STANDARD_ERRORS * 1.5 * standardError,
      );
    },
  );
});

test('between the critical spreads the average explodes while almost every run has collapsed', () => {
  const regime = regimeOf(['replace', 'none'], 10, 1.15);
  const models = simulate(10, 300, { regime }).at(-1);
  const variance = models?.variance ?? new Float64Array(0);
  // E σ² = (1.15 · 0.9)^300 = 3e4, and yet ln σ has mean −12.1 and deviation 4.3, and is nearly normal:
  // P(σ < 0.1) = 0.988, P(σ > 1) = 0.003.
  expect(variance.filter((each) => each > 1).length).toBeGreaterThan(0);
  const small = variance.filter((each) => each < 0.01).length / RUNS;
  expect(Math.abs(small - 0.988)).toBeLessThan(0.005 + STANDARD_ERRORS * 0.0011);
});

test('with one real sample of 100 in each generation the median variance is 0.45, the average 0.66', () => {
  const settings = {
    regime: regimeOf(['replace', 'fresh'], 100),
    realPerGeneration: new Array<number>(300).fill(1),
  };
  const variance =
    simulate(100, 300, { ...settings, runs: 5000 }).at(-1)?.variance ?? new Float64Array(0);
  const below = (limit: number) => variance.filter((each) => each < limit).length / 5000;
  expect(below(0.44)).toBeLessThan(0.5 + STANDARD_ERRORS * Math.sqrt(0.25 / 5000));
  expect(below(0.46)).toBeGreaterThan(0.5 - STANDARD_ERRORS * Math.sqrt(0.25 / 5000));
  // 1 − 1/(r(1 + a) + a) with a = 0.99
  expectMean(variance, 1 - 1 / 2.98);
});
