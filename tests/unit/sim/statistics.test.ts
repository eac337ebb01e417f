import { expect, test } from 'vitest';
import {
  chiSquaredLimit,
  errorsAbove,
  expectCounts,
  expectDistribution,
  expectMean,
  expectSameDistribution,
  expectShape,
  scaledCorrelation,
  varianceOf,
} from '../../support/statistics.ts';

/** The midpoints of equally likely parts of [0, 1): uniform, and not random. */
const EVEN = Float64Array.from({ length: 10_000 }, (_, i) => (i + 0.5) / 10_000);
const UNIFORM = { mean: 0.5, variance: 1 / 12, skewness: 0, kurtosis: 1.8 };

test('the limit of χ² is that of the tables, or a little wider', () => {
  // scipy.stats.chi2.isf(1e-5, df)
  for (const [df, published] of [
    [3, 25.90174974566205],
    [10, 41.29615796876022],
    [63, 122.72721492382061],
    [999, 1201.2091610235036],
  ] as const) {
    expect(chiSquaredLimit(df) / published).toBeGreaterThan(0.9999);
    expect(chiSquaredLimit(df) / published).toBeLessThan(1.06);
  }
});

test('a distance from the mean is told in standard errors', () => {
  expect(varianceOf([1, 2, 3, 4])).toBeCloseTo(5 / 3, 14);
  expect(errorsAbove([1, 2, 3, 4], 2)).toBeCloseTo(0.5 / Math.sqrt(5 / 12), 14);
  expect(errorsAbove([2, 2], 2)).toBe(0);
  expect(errorsAbove([2, 2], 1)).toBe(Number.POSITIVE_INFINITY);
});

test('uniform numbers pass as uniform', () => {
  expectMean(EVEN, 0.5);
  expectShape(EVEN, UNIFORM);
  expectDistribution(EVEN, (x) => x);
  expectSameDistribution(EVEN, EVEN);
  expectCounts([100, 100, 100], [1, 1, 1]);
});

test('a mean that is off by five standard errors is refused', () => {
  const off = 5 / Math.sqrt(12 * EVEN.length);
  expect(() => expectMean(EVEN, 0.5 + off)).toThrow();
  expect(() => expectMean(EVEN, 0.5 - off)).toThrow();
});

test('the right mean with the wrong variance, skewness or kurtosis is refused', () => {
  expect(() => expectShape(EVEN, { ...UNIFORM, variance: 1 / 11 })).toThrow('moment 2');
  expect(() => expectShape(EVEN, { ...UNIFORM, skewness: 0.1 })).toThrow('moment 3');
  expect(() => expectShape(EVEN, { ...UNIFORM, kurtosis: 1.95 })).toThrow('moment 4');
});

test('a wrong distribution is refused', () => {
  expect(() => expectDistribution(EVEN, (x) => x * x)).toThrow();
  expect(() => expectDistribution(EVEN, (x) => Math.min(1, x + 0.025))).toThrow();
  const shifted = EVEN.map((x) => x + 0.04);
  expect(() => expectSameDistribution(EVEN, shifted)).toThrow();
  expect(() => expectSameDistribution(shifted, EVEN)).toThrow();
});

test('wrong counts are refused, small cells included', () => {
  expect(() => expectCounts([100, 200, 100], [1, 1, 1])).toThrow();
  expect(() => expectCounts([1000, 1000, 300], [1000, 1000, 3])).toThrow();
  expect(() => expectCounts([5, 5], [1, 1])).toThrow('too few cells');
});

test('a common part of two samples shows as correlation', () => {
  const zigzag = EVEN.map((x, i) => (i % 2 === 0 ? x : 1 - x));
  expect(scaledCorrelation(EVEN, EVEN)).toBeCloseTo(100, 9);
  expect(
    scaledCorrelation(
      EVEN,
      EVEN.map((x) => -x),
    ),
  ).toBeCloseTo(-100, 9);
  expect(Math.abs(scaledCorrelation(EVEN, zigzag))).toBeLessThan(0.01);
});
