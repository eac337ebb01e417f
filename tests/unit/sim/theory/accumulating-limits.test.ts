import { describe, expect, test } from 'vitest';
import { accumulateMomentsAt, limitingMoments } from '../../../../src/sim/theory/limits.ts';
import { expectedMoments } from '../../../../src/sim/theory/moments.ts';
import { regimeOf } from '../nine-regimes.ts';

const limit = (
  synthetic: 'accumulate' | 'accumulate-subsample',
  realData: 'none' | 'fixed' | 'fresh',
  n: number,
  real = 0,
) => limitingMoments(regimeOf([synthetic, realData], n), 'n', real);

function squaredMeansOf(
  synthetic: 'accumulate' | 'accumulate-subsample',
  realData: 'none' | 'fixed' | 'fresh',
  n: number,
  real: number,
  generations: number,
): number[] {
  const plan = new Array<number>(generations).fill(real);
  return expectedMoments(regimeOf([synthetic, realData], n), 'n', plan).map(
    (each) => each.squaredMean,
  );
}

describe.each(['none', 'fixed'] as const)('accumulate with real data %s', (realData) => {
  test.each([2, 10, 100, 1000])('tends to sin(x)/x with x = π/√n at n = %d', (n) => {
    const x = Math.PI / Math.sqrt(n);
    const { variance, squaredMean } = limit('accumulate', realData, n, 2);
    expect(variance).toBeCloseTo(Math.sin(x) / x, 13);
    expect(squaredMean).toBeCloseTo(1 - Math.sin(x) / x, 13);
    // What is missing after t generations: about 1/(nt).
    const far = accumulateMomentsAt(n, 1_000_000);
    expect(Math.abs(far.variance - variance)).toBeLessThan(1.1 / (n * 1_000_000));
  });

  test('keeps the error within π²/6 of that of one fit: 0.0164 at n = 100', () => {
    expect(limit('accumulate', realData, 100, 10).squaredMean).toBeCloseTo(0.0164, 4);
    expect(limit('accumulate', realData, 1_000_000, 10).squaredMean * 1_000_000).toBeCloseTo(
      Math.PI ** 2 / 6,
      5,
    );
  });
});

describe.each(['none', 'fixed'] as const)('accumulate-subsample with real data %s', (realData) => {
  test('has 2.9 times the error of one fit: 0.0290 at n = 100', () => {
    expect(limit('accumulate-subsample', realData, 100, 10).squaredMean).toBeCloseTo(0.029, 4);
  });

  test.each([2, 10, 100])('tends to what a longer recursion tends to at n = %d', (n) => {
    const means = squaredMeansOf('accumulate-subsample', realData, n, 2, 2048);
    const [late, later] = [means[1023] ?? Number.NaN, means[2047] ?? Number.NaN];
    const { squaredMean, variance } = limit('accumulate-subsample', realData, n, 2);
    expect(Math.abs(squaredMean - (2 * later - late))).toBeLessThan(1e-4 * squaredMean);
    expect(variance).toBe(1 - squaredMean);
    expect(later).toBeLessThan(squaredMean);
  });
});

describe.each(['accumulate', 'accumulate-subsample'] as const)('%s with real data', (synthetic) => {
  test.each([
    [10, 8],
    [4, 2],
  ])('fresh at n = %d and r = %d forgets the error of its models', (n, real) => {
    // What is left falls as t^(−2r/n) or as 1/t, whichever is slower.
    const means = squaredMeansOf(synthetic, 'fresh', n, real, 1200);
    const expected = synthetic === 'accumulate' ? 0 : 1 / n;
    expect(limit(synthetic, 'fresh', n, real).squaredMean).toBeCloseTo(expected, 14);
    const [early, late] = [means[299] ?? Number.NaN, means[1199] ?? Number.NaN];
    expect(Math.abs(late - expected)).toBeLessThan(0.4 * Math.abs(early - expected));
    expect(Math.abs(late - expected)).toBeLessThan(2e-3);
  });

  test.each([
    [10, 8],
    [4, 3],
    [100, 0],
  ])('fixed at n = %d and r = %d keeps the error that there is without', (n, real) => {
    const without = limit(synthetic, 'none', n);
    expect(limit(synthetic, 'fixed', n, real)).toEqual(without);
    const means = squaredMeansOf(synthetic, 'fixed', n, real, 1200);
    expect(means).toEqual(squaredMeansOf(synthetic, 'none', n, 0, 1200));
    const [early, late] = [means[299] ?? Number.NaN, means[1199] ?? Number.NaN];
    const [missingEarly, missingLate] = [without.squaredMean - early, without.squaredMean - late];
    expect(missingLate).toBeGreaterThan(0);
    expect(missingLate).toBeLessThan(0.4 * missingEarly);
    expect(missingLate).toBeLessThan(2e-3);
  });

  test('has no known limit with another divisor or spread', () => {
    expect(() => limitingMoments(regimeOf([synthetic, 'fresh'], 10), 'n-1', 2)).toThrow(RangeError);
    expect(() => limitingMoments(regimeOf([synthetic, 'none'], 10, 0.9), 'n', 0)).toThrow(
      RangeError,
    );
  });

  test('that plays no part is none', () => {
    expect(limit(synthetic, 'none', 10, 5)).toEqual(limit(synthetic, 'none', 10, 0));
    expect(limit(synthetic, 'fresh', 10, 0)).toEqual(limit(synthetic, 'none', 10, 0));
    expect(limit(synthetic, 'fresh', 10, 5)).not.toEqual(limit(synthetic, 'none', 10, 0));
  });
});
