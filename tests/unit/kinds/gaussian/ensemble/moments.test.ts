import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  combineMoments,
  drawMoments,
  type Moments,
  NO_MOMENTS,
} from '../../../../../src/kinds/gaussian/moments.ts';
import { PURPOSE, rootKey } from '../../../../../src/sim/random/key.ts';
import { expectShape, STANDARD_ERRORS, scaledCorrelation } from '../../../../support/statistics.ts';

const PURPOSES = [PURPOSE.realMean, PURPOSE.realSumSquares] as const;
const key = rootKey('moments');

/** The statistics of one sample, from the sample. */
function momentsOf(values: readonly number[]): Moments {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const sumSquares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return {
    count: values.length,
    mean: Float64Array.of(mean),
    sumSquares: Float64Array.of(sumSquares),
  };
}

test('the statistics of two samples together are those of the values together', () => {
  const value = fc.double({ min: -1000, max: 1000, noNaN: true });
  const sample = fc.array(value, { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(sample, sample, (one, other) => {
      const combined = combineMoments(momentsOf(one), momentsOf(other));
      const expected = momentsOf([...one, ...other]);
      expect(combined.count).toBe(expected.count);
      expect(Math.abs((combined.mean[0] ?? Number.NaN) - (expected.mean[0] ?? 0))).toBeLessThan(
        1e-10,
      );
      expect(combined.sumSquares[0]).toBeCloseTo(expected.sumSquares[0] ?? Number.NaN, 5);
    }),
    { seed: 1 },
  );
});

test('samples far from 0 lose no precision when combined', () => {
  const combined = combineMoments(momentsOf([1e9 + 1, 1e9 + 2]), momentsOf([1e9 + 3, 1e9 + 6]));
  expect(combined.mean[0]).toBe(1e9 + 3);
  expect(combined.sumSquares[0]).toBe(14);
});

test('a sample and nothing is the sample, and nothing is changed by combining', () => {
  const one = momentsOf([1, 2, 4]);
  const copy = structuredClone(one);
  expect(combineMoments(one, NO_MOMENTS)).toEqual(copy);
  expect(combineMoments(NO_MOMENTS, one)).toEqual(copy);
  combineMoments(one, momentsOf([7]));
  expect(one).toEqual(copy);
  expect(combineMoments(NO_MOMENTS, NO_MOMENTS).count).toBe(0);
});

test.each([2, 10, 1000])(
  'drawn statistics of %d samples have the laws of Fisher and Cochran',
  (count) => {
    const { mean, sumSquares } = drawMoments(100_000, count, key, PURPOSES);
    expectShape(mean, { mean: 0, variance: 1 / count, skewness: 0, kurtosis: 3 }, 'mean');
    const df = count - 1;
    const shape = {
      mean: df,
      variance: 2 * df,
      skewness: Math.sqrt(8 / df),
      kurtosis: 3 + 12 / df,
    };
    expectShape(sumSquares, shape, 'sum of squares');
    expect(Math.abs(scaledCorrelation(mean, sumSquares))).toBeLessThan(STANDARD_ERRORS);
    const squares = mean.map((x) => x * x);
    expect(Math.abs(scaledCorrelation(squares, sumSquares))).toBeLessThan(STANDARD_ERRORS);
  },
);

test('one sample has no squares to sum, and no samples have no statistics', () => {
  const one = drawMoments(1000, 1, key, PURPOSES);
  expect(new Set(one.sumSquares)).toEqual(new Set([0]));
  expect(new Set(one.mean).size).toBe(1000);
  expect(drawMoments(1000, 0, key, PURPOSES)).toBe(NO_MOMENTS);
});
