import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QUANTILES, STATISTICS, summarise } from '../../../../../src/sim/summary.ts';

/** numpy.mean, numpy.std with ddof = 1, numpy.quantile at 0.05, 0.25, 0.5, 0.75, 0.95 */
test.each([
  [
    [1.5, -2],
    [-0.25, 2.4748737341529163, -1.825, -1.125, -0.25, 0.625, 1.325],
  ],
  [
    [4, 1, 3, 2],
    [2.5, 1.2909944487358056, 1.15, 1.75, 2.5, 3.25, 3.85],
  ],
  [
    [0.3, -1.7, 2.2, 8.1, -0.4, 5.5, 3.3],
    [2.4714285714285715, 3.463482970322546, -1.31, -0.05, 2.2, 4.4, 7.32],
  ],
  [
    [
      8.415, 9.093, 1.411, -7.568, -9.589, -2.794, 6.57, 9.894, 4.121, -5.44, -10, -5.366, 4.202,
      9.906, 6.503, -2.879, -9.614, -7.51, 1.499, 9.129, 8.367, -0.089, -8.462,
    ],
    [0.4260434782608697, 7.28374713428504, -9.6115, -6.475, 1.411, 7.4685, 9.8175],
  ],
])('the summary of %j is that of NumPy', (values, expected) => {
  const summary = summarise(Float64Array.from(values));
  for (const [i, name] of STATISTICS.entries()) {
    expect(summary[name], name).toBeCloseTo(expected[i] ?? Number.NaN, 13);
  }
});

test('a summary holds the mean, the deviation and five quantiles, in this order', () => {
  expect(STATISTICS).toEqual(['mean', 'sd', 'q05', 'q25', 'q50', 'q75', 'q95']);
  expect(Object.keys(summarise(Float64Array.of(1, 2)))).toEqual([...STATISTICS]);
  expect(QUANTILES).toEqual({ q05: 0.05, q25: 0.25, q50: 0.5, q75: 0.75, q95: 0.95 });
});

test('a single run is its own mean and quantiles, and does not deviate', () => {
  expect(summarise(Float64Array.of(3))).toEqual({
    mean: 3,
    sd: 0,
    q05: 3,
    q25: 3,
    q50: 3,
    q75: 3,
    q95: 3,
  });
});

test('no runs cannot be summarised', () => {
  expect(() => summarise(new Float64Array(0))).toThrow(RangeError);
});

test('values are sorted as numbers, and the array stays as it was', () => {
  const values = Float64Array.of(100, 9, -20, 1e-9, -3);
  expect(summarise(values).q50).toBe(1e-9);
  expect(values).toEqual(Float64Array.of(100, 9, -20, 1e-9, -3));
});

test('the order of runs does not matter to quantiles, which never cross', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 50 }), (values) => {
      const { q05, q25, q50, q75, q95 } = summarise(Float64Array.from(values));
      const sorted = [...values].sort((one, other) => one - other);
      const backwards = summarise(Float64Array.from(values.toReversed()));
      expect([backwards.q05, backwards.q50, backwards.q95]).toEqual([q05, q50, q95]);
      const slack = 1e-9;
      expect(q05).toBeLessThanOrEqual(q25 + slack);
      expect(q25).toBeLessThanOrEqual(q50 + slack);
      expect(q50).toBeLessThanOrEqual(q75 + slack);
      expect(q75).toBeLessThanOrEqual(q95 + slack);
      expect(q05).toBeGreaterThanOrEqual((sorted[0] ?? Number.NaN) - slack);
      expect(q95).toBeLessThanOrEqual((sorted.at(-1) ?? Number.NaN) + slack);
    }),
    { seed: 1 },
  );
});

describe('runs that have become a point, whose logarithm is −∞', () => {
  const GONE = Number.NEGATIVE_INFINITY;

  test('have quantiles of −∞ as far as they reach, and no mean above it', () => {
    const summary = summarise(Float64Array.of(GONE, 1, GONE, 3, GONE, GONE));
    expect(summary).toMatchObject({ mean: GONE, q05: GONE, q25: GONE, q50: GONE });
    expect(summary.q95).toBe(2.5);
  });

  test('do not make a quantile undefined that falls exactly on the last of them', () => {
    // Of five runs the second is the lower quartile, whatever the third is.
    expect(summarise(Float64Array.of(GONE, GONE, 1, 2, 3)).q25).toBe(GONE);
  });
});
