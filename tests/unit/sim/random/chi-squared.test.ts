import { describe, expect, test } from 'vitest';
import { fillChiSquared } from '../../../../src/sim/random/chi-squared.ts';
import { rootKey } from '../../../../src/sim/random/key.ts';
import { Stream } from '../../../../src/sim/random/stream.ts';
import fixture from '../../../fixtures/special-functions.json' with { type: 'json' };
import {
  expectCounts,
  expectMean,
  expectShape,
  STANDARD_ERRORS,
  scaledCorrelation,
} from '../../../support/statistics.ts';

const SEEDS = ['one', 'two', 'three'];
const DRAWS = 120_000;

function draws(seed: string, degreesOfFreedom: number, count = DRAWS): Float64Array {
  const values = new Float64Array(count);
  fillChiSquared(new Stream(rootKey(seed)), degreesOfFreedom, values);
  return values;
}

describe.each(Object.entries(fixture.chiSquaredQuantiles))(
  'χ² with %s degrees of freedom',
  (name, edges) => {
    const df = Number(name);

    test.each(SEEDS)(
      'has the mean, variance, skewness and kurtosis of the books with seed %s',
      (seed) => {
        const shape = {
          mean: df,
          variance: 2 * df,
          skewness: Math.sqrt(8 / df),
          kurtosis: 3 + 12 / df,
        };
        expectShape(draws(seed, df), shape);
      },
    );

    test.each(SEEDS)('falls evenly into 64 equally likely parts with seed %s', (seed) => {
      const counts = new Array<number>(edges.length + 1).fill(0);
      for (const value of draws(seed, df)) {
        const part = partOf(edges, value);
        counts[part] = (counts[part] ?? 0) + 1;
      }
      expectCounts(
        counts,
        counts.map(() => 1),
      );
    });

    test('is positive and not correlated with its neighbour', () => {
      const values = draws('one', df);
      expect(Math.min(...values.subarray(0, 50_000))).toBeGreaterThan(0);
      const errors = scaledCorrelation(values.subarray(1), values.subarray(0, -1));
      expect(Math.abs(errors)).toBeLessThan(STANDARD_ERRORS);
    });
  },
);

/** How many of the ascending edges are at or below a value. */
function partOf(edges: readonly number[], value: number): number {
  let low = 0;
  for (let high = edges.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((edges[middle] ?? Number.NaN) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

test.each([1, 2])(
  'the mean of two and a half million at %d degrees of freedom is right to a part in a thousand',
  (df) => {
    const values = draws('many', df, 2_500_000);
    expectMean(values, df);
    expect(Math.sqrt((2 * df) / values.length) / df).toBeLessThan(0.001);
  },
);

test('the same stream gives the same numbers', () => {
  expect(draws('one', 7, 100)).toEqual(draws('one', 7, 100));
  expect(draws('one', 7, 100)).not.toEqual(draws('two', 7, 100));
});

test.each([0.3, 1, 7])(
  'a longer array begins with a shorter one at %d degrees of freedom',
  (df) => {
    expect(draws('one', df, 5000).subarray(0, 1234)).toEqual(draws('one', df, 1234));
  },
);

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d degrees of freedom', (df) => {
  expect(() => fillChiSquared(new Stream(rootKey('one')), df, new Float64Array(1))).toThrow(
    RangeError,
  );
});
