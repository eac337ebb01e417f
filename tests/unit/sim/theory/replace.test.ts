import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIVISORS } from '../../../../src/sim/divisor.ts';
import {
  criticalSpreads,
  expectedDivergenceFromTruth,
  expectedDivergenceOfTruth,
  expectedLogDeviation,
  expectedSquaredMean,
  expectedSquaredVariance,
  expectedVariance,
  expectedWasserstein2Squared,
  type ReplaceSettings,
  varianceOfLogDeviation,
} from '../../../../src/sim/theory/replace.ts';
import { chiSquaredMean } from './chi-squared-mean.ts';

const SETTINGS: readonly ReplaceSettings[] = [5, 10, 100].flatMap((n) =>
  DIVISORS.flatMap((divisor) => [0.8, 1, 1.05].map((spread) => ({ n, divisor, spread }))),
);
const off = (value: number, expected: number) =>
  Math.abs(value - expected) / Math.max(1e-300, Math.abs(expected));

/** The same expectations, generation by generation: each is a mean over one χ² and what was there before. */
function recursion({ n, divisor, spread }: ReplaceSettings, generations: number) {
  const factor = spread / (divisor === 'n' ? n : n - 1);
  const mean = (f: (x: number) => number) => chiSquaredMean(n - 1, (x) => f(factor * x));
  const [variance, square, root, inverse] = [
    mean((x) => x),
    mean((x) => x * x),
    mean(Math.sqrt),
    mean((x) => 1 / x),
  ];
  const logarithm = mean((x) => 0.5 * Math.log(x));
  const logVariance = mean((x) => (0.5 * Math.log(x) - logarithm) ** 2);
  const state = { variance: 1, square: 1, squaredMean: 0, deviation: 1, log: 0, logVariance: 0 };
  let [inverseVariance, relativeMean] = [1, 0];
  for (let t = 1; t <= generations; t++) {
    state.squaredMean += (spread * state.variance) / n;
    // E[μ²/σ²]: the old mean and the new step over the old variance, then that over the new one.
    relativeMean = (relativeMean + spread / n) * inverse;
    inverseVariance *= inverse;
    state.variance *= variance;
    state.square *= square;
    state.deviation *= root;
    state.log += logarithm;
    state.logVariance += logVariance;
  }
  const ofTruth = 0.5 * (inverseVariance + relativeMean - 1) + state.log;
  return { ...state, ofTruth };
}

describe.each(SETTINGS)('for %j', (settings) => {
  test.each([1, 2, 7, 20])(
    'every closed form is the mean over %d χ² numbers that defines it',
    (t) => {
      const expected = recursion(settings, t);
      expect(off(expectedVariance(settings, t), expected.variance)).toBeLessThan(1e-11);
      expect(off(expectedSquaredVariance(settings, t), expected.square)).toBeLessThan(1e-11);
      expect(off(expectedSquaredMean(settings, t), expected.squaredMean)).toBeLessThan(1e-11);
      expect(off(expectedLogDeviation(settings, t), expected.log)).toBeLessThan(1e-9);
      expect(off(varianceOfLogDeviation(settings, t), expected.logVariance)).toBeLessThan(1e-9);
      const wasserstein = expected.squaredMean + expected.variance + 1 - 2 * expected.deviation;
      expect(off(expectedWasserstein2Squared(settings, t), wasserstein)).toBeLessThan(1e-9);
      const fromTruth = 0.5 * (expected.variance + expected.squaredMean - 1) - expected.log;
      expect(off(expectedDivergenceFromTruth(settings, t), fromTruth)).toBeLessThan(1e-9);
      expect(off(expectedDivergenceOfTruth(settings, t), expected.ofTruth)).toBeLessThan(1e-9);
    },
  );

  test('generation 0 is the truth', () => {
    expect(expectedVariance(settings, 0)).toBe(1);
    expect(expectedSquaredVariance(settings, 0)).toBe(1);
    expect(Math.abs(expectedLogDeviation(settings, 0))).toBe(0);
    for (const distance of [
      expectedSquaredMean,
      varianceOfLogDeviation,
      expectedWasserstein2Squared,
      expectedDivergenceFromTruth,
      expectedDivergenceOfTruth,
    ]) {
      expect(Math.abs(distance(settings, 0))).toBe(0);
    }
  });
});

test('with n the variance that is lost shows up in the mean', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5000 }), fc.nat(3000), (n, t) => {
      const settings = { n, divisor: 'n', spread: 1 } as const;
      const total = expectedVariance(settings, t) + expectedSquaredMean(settings, t);
      expect(Math.abs(total - 1)).toBeLessThan(1e-11);
    }),
    { seed: 1 },
  );
});

test('with n − 1 the variance stays 1 on average, the mean walks off as t/n, and yet runs collapse', () => {
  const settings = { n: 100, divisor: 'n-1', spread: 1 } as const;
  expect(expectedVariance(settings, 1000)).toBe(1);
  expect(expectedSquaredMean(settings, 250)).toBeCloseTo(2.5, 12);
  expect(expectedSquaredVariance(settings, 10)).toBeCloseTo((101 / 99) ** 10, 12);
  // mpmath: 1000 · ½ (ψ(99/2) + ln 2 − ln 99)
  expect(expectedLogDeviation(settings, 1000)).toBeCloseTo(-5.067509424136417, 11);
});

test('the distance from the truth is bounded with n and grows without bound with n − 1', () => {
  const distance = (divisor: 'n' | 'n-1', t: number) =>
    expectedWasserstein2Squared({ n: 20, divisor, spread: 1 }, t);
  expect(distance('n', 2000)).toBeCloseTo(2, 12);
  expect(distance('n-1', 2000)).toBeCloseTo(2000 / 20 + 2, 9);
});

test('a spread of 0.7 leaves 0.167 of the variance after five generations of 1,000', () => {
  expect(expectedVariance({ n: 1000, divisor: 'n', spread: 0.7 }, 5)).toBeCloseTo(0.167, 3);
});

test('1/χ² has no mean for n up to 3, so neither has the divergence of the truth', () => {
  for (const n of [2, 3]) {
    const settings = { n, divisor: 'n', spread: 1 } as const;
    expect(expectedDivergenceOfTruth(settings, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(expectedDivergenceFromTruth(settings, 1)).toBeLessThan(2);
  }
  expect(expectedDivergenceOfTruth({ n: 4, divisor: 'n', spread: 1 }, 1)).toBeLessThan(5);
});

describe('between the two critical spreads', () => {
  test('the average explodes and the typical run collapses: 1.0101 to 1.0204 at n = 100', () => {
    const { mean, typical } = criticalSpreads(100, 'n');
    expect(mean).toBeCloseTo(1.0101, 4);
    // mpmath: 50 exp(−ψ(99/2))
    expect(typical).toBeCloseTo(1.020390456668174, 12);
    const settings = { n: 100, divisor: 'n', spread: 1.015 } as const;
    expect(expectedVariance(settings, 2000)).toBeGreaterThan(1000);
    expect(expectedLogDeviation(settings, 2000)).toBeLessThan(-4);
  });

  test.each([
    [10, 'n', 10 / 9, 1.2467834390694732],
    [10, 'n-1', 1, 1.1221050951625258],
    [100, 'n-1', 1, 1.0101865521014923],
    [1000, 'n', 1000 / 999, 1.002003840345484],
  ] as const)('n = %d with the divisor %s', (n, divisor, mean, typical) => {
    const critical = criticalSpreads(n, divisor);
    expect(critical.mean).toBeCloseTo(mean, 13);
    expect(critical.typical).toBeCloseTo(typical, 13);
    const at = (spread: number) => ({ n, divisor, spread });
    expect(expectedVariance(at(critical.mean), 100)).toBeCloseTo(1, 11);
    expect(expectedLogDeviation(at(critical.typical), 100)).toBeCloseTo(0, 11);
  });
});
