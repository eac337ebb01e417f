import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIVISORS } from '../../../../src/sim/divisor.ts';
import {
  accumulateMomentsAt,
  effectiveRealSamples,
  explosiveSpread,
  fixedMomentsAt,
  freshMomentsAt,
  limitingMoments,
} from '../../../../src/sim/theory/limits.ts';
import { type ExpectedMoments, expectedMoments } from '../../../../src/sim/theory/moments.ts';
import { regimeOf } from '../nine-regimes.ts';

const constant = (real: number, generations: number) => new Array<number>(generations).fill(real);
const CASES = [
  [2, 2],
  [10, 1],
  [10, 3],
  [100, 2],
  [100, 10],
  [100, 99],
  [1000, 37],
] as const;

function expectSame(moments: ExpectedMoments | undefined, expected: ExpectedMoments, digits = 11) {
  expect(moments?.variance).toBeCloseTo(expected.variance, digits);
  expect(moments?.squaredMean).toBeCloseTo(expected.squaredMean, digits);
}

describe('the closed forms at n, the divisor n and a spread of 1 agree with the recursion', () => {
  test.each(CASES)('n = %d with %d fresh samples', (n, real) => {
    const moments = expectedMoments(regimeOf(['replace', 'fresh'], n), 'n', constant(real, 60));
    for (const [i, each] of moments.entries()) expectSame(freshMomentsAt(n, real, i + 1), each);
  });

  test.each(CASES.filter(([, real]) => real >= 2))('n = %d with the same %d samples', (n, real) => {
    const moments = expectedMoments(regimeOf(['replace', 'fixed'], n), 'n', constant(real, 60));
    for (const [i, each] of moments.entries()) expectSame(fixedMomentsAt(n, real, i + 1), each);
  });

  test.each([2, 10, 100])('accumulate at n = %d', (n) => {
    const moments = expectedMoments(regimeOf(['accumulate', 'none'], n), 'n', constant(0, 60));
    for (const [i, each] of moments.entries()) expectSame(accumulateMomentsAt(n, i + 1), each);
  });
});

describe('real samples count for', () => {
  test('what they are at least, and hardly more than twice that', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(10_000), (n, any) => {
        const real = Math.min(any, n);
        const effective = effectiveRealSamples(n, real);
        expect(effective).toBeGreaterThanOrEqual(real);
        expect(effective).toBeLessThanOrEqual(2 * real + 1);
      }),
      { seed: 1 },
    );
  });

  test('21 for 10 of many, and two thirds of the variance for a single one', () => {
    expect(effectiveRealSamples(1e9, 10)).toBeCloseTo(21, 6);
    expect(effectiveRealSamples(1000, 10)).toBeCloseTo(20.9, 1);
    const limit = limitingMoments(regimeOf(['replace', 'fresh'], 1_000_000), 'n', 1);
    expectSame(limit, { variance: 2 / 3, squaredMean: 1 / 3 }, 5);
  });
});

describe('the limit of replace with real data', () => {
  const lastOf = (
    realData: 'fixed' | 'fresh',
    n: number,
    real: number,
    spread: number,
    divisor: 'n' | 'n-1',
  ) =>
    expectedMoments(regimeOf(['replace', realData], n, spread), divisor, constant(real, 6000)).at(
      -1,
    );

  test.each(CASES)(
    'at n = %d and r = %d is where the recursion ends, for any spread and divisor',
    (n, real) => {
      for (const realData of ['fixed', 'fresh'] as const) {
        if (realData === 'fixed' && real < 2) continue;
        for (const divisor of DIVISORS) {
          for (const spread of [0.5, 0.9, 1]) {
            const limit = limitingMoments(
              regimeOf(['replace', realData], n, spread),
              divisor,
              real,
            );
            expectSame(lastOf(realData, n, real, spread, divisor), limit, 8);
          }
        }
      }
    },
  );

  test('is the closed form: M = 1/(r(1 + a) + a) for fresh samples, three times the error for the same ones', () => {
    for (const [n, r] of CASES) {
      const a = (n - r) / n;
      const fresh = limitingMoments(regimeOf(['replace', 'fresh'], n), 'n', r);
      const squaredMean = 1 / (r * (1 + a) + a);
      expectSame(fresh, { squaredMean, variance: 1 - squaredMean }, 12);
    }
    const [fresh, fixed] = (['fresh', 'fixed'] as const).map(
      (realData) =>
        limitingMoments(regimeOf(['replace', realData], 1_000_000), 'n', 1000).squaredMean,
    );
    expect((fresh ?? Number.NaN) * 1000).toBeCloseTo(0.5, 2);
    expect((fixed ?? Number.NaN) * 1000).toBeCloseTo(1.5, 2);
  });

  test('with a spread is ρK/(K + 1 − aλK), K = n(1 + a) − 1', () => {
    for (const [n, r] of CASES) {
      const a = (n - r) / n;
      const k = n * (1 + a) - 1;
      for (const spread of [0.5, 0.95]) {
        const { variance } = limitingMoments(regimeOf(['replace', 'fresh'], n, spread), 'n', r);
        expect(variance).toBeCloseTo(((r / n) * k) / (k + 1 - a * spread * k), 12);
      }
    }
  });

  test('with n − 1 is 1/(r(1 + a) − a²n/(n − 1)), and the variance is more than that of the truth', () => {
    for (const [n, r] of CASES) {
      const a = (n - r) / n;
      const squaredMean = 1 / (r * (1 + a) - (a * a * n) / (n - 1));
      const variance = 1 + (a * n * squaredMean) / (n - 1);
      const limit = limitingMoments(regimeOf(['replace', 'fresh'], n), 'n-1', r);
      expectSame(limit, { variance, squaredMean }, 11);
    }
    for (const n of [10, 100, 1000]) {
      const one = limitingMoments(regimeOf(['replace', 'fresh'], n), 'n-1', 1);
      expectSame(one, { variance: 2, squaredMean: 1 }, 9);
    }
  });

  test.each([
    [10, 3],
    [100, 10],
    [1000, 37],
  ])('at n = %d and r = %d explodes from a certain spread on', (n, real) => {
    const explosive = explosiveSpread(n, real);
    const limit = (spread: number) =>
      limitingMoments(regimeOf(['replace', 'fresh'], n, spread), 'n', real);
    expect(limit(explosive * 1.0001)).toEqual({
      variance: Number.POSITIVE_INFINITY,
      squaredMean: Number.POSITIVE_INFINITY,
    });
    expect(limit(explosive * 0.9999).variance).toBeGreaterThan(100);
    expect(lastOf('fresh', n, real, explosive * 1.02, 'n')?.variance).toBeGreaterThan(1e6);
    expectSame(lastOf('fresh', n, real, explosive * 0.9, 'n'), limit(explosive * 0.9), 8);
  });

  test('never explodes when every sample is real', () => {
    expect(explosiveSpread(10, 10)).toBe(Number.POSITIVE_INFINITY);
    expectSame(limitingMoments(regimeOf(['replace', 'fresh'], 10, 50), 'n', 10), {
      variance: 0.9,
      squaredMean: 0.1,
    });
  });
});

describe('the limit of replace without real data', () => {
  const limit = (n: number, spread: number, divisor: 'n' | 'n-1', real = 0) =>
    limitingMoments(regimeOf(['replace', real ? 'none' : 'fresh'], n, spread), divisor, real);

  test('is a point one standard deviation from the truth, or nearer with a smaller spread', () => {
    expectSame(limit(100, 1, 'n'), { variance: 0, squaredMean: 1 });
    // (λ/n) Σ (λ(1 − 1/n))^j
    expectSame(limit(100, 0.5, 'n'), { variance: 0, squaredMean: 0.005 / (1 - 0.495) });
    expect(limit(100, 1, 'n', 7)).toEqual(limit(100, 1, 'n'));
  });

  test('with n − 1 keeps the variance on average while the mean walks off', () => {
    expect(limit(100, 1, 'n-1')).toEqual({ variance: 1, squaredMean: Number.POSITIVE_INFINITY });
  });

  test('explodes on average when the spread is more than 1.0101 at n = 100', () => {
    expect(limit(100, 1.0102, 'n')).toEqual({
      variance: Number.POSITIVE_INFINITY,
      squaredMean: Number.POSITIVE_INFINITY,
    });
    expect(limit(100, 1.01, 'n').variance).toBe(0);
  });
});
