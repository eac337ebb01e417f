import { describe, expect, test } from 'vitest';
import { nextChiSquared } from '../../../../src/sim/random/chi-squared.ts';
import { rootKey } from '../../../../src/sim/random/key.ts';
import { nextNormal } from '../../../../src/sim/random/normal.ts';
import { Stream } from '../../../../src/sim/random/stream.ts';
import fixture from '../../../fixtures/special-functions.json' with { type: 'json' };
import {
  expectCounts,
  expectShape,
  STANDARD_ERRORS,
  scaledCorrelation,
} from '../../../support/statistics.ts';

const DRAWS = 100_000;

/** Drawn as the ensembles do: other numbers of the same stream in between. */
function draws(seed: string, degreesOfFreedom: number, count = DRAWS): Float64Array {
  const stream = new Stream(rootKey(seed));
  return Float64Array.from({ length: count }, () => {
    const value = nextChiSquared(stream, degreesOfFreedom);
    nextNormal(stream);
    return value;
  });
}

describe.each([1, 2, 3, 9, 99])('χ² with %d degrees of freedom', (df) => {
  test.each(['one', 'two'])('has the moments of the books with seed %s', (seed) => {
    expectShape(draws(seed, df), {
      mean: df,
      variance: 2 * df,
      skewness: Math.sqrt(8 / df),
      kurtosis: 3 + 12 / df,
    });
  });

  test('is positive and not correlated with its neighbour', () => {
    const values = draws('three', df);
    expect(values.every((value) => value > 0)).toBe(true);
    const errors = scaledCorrelation(values.subarray(1), values.subarray(0, -1));
    expect(Math.abs(errors)).toBeLessThan(STANDARD_ERRORS);
  });
});

test.each(['1', '2', '5', '99', '9999'] as const)(
  'with %s degrees of freedom it falls evenly into 64 equally likely parts',
  (name) => {
    const edges = fixture.chiSquaredQuantiles[name];
    const counts = new Array<number>(edges.length + 1).fill(0);
    for (const value of draws('parts', Number(name))) {
      const part = edges.filter((edge) => edge <= value).length;
      counts[part] = (counts[part] ?? 0) + 1;
    }
    expectCounts(
      counts,
      counts.map(() => 1),
    );
  },
);

test('with 0 degrees of freedom it is 0 and takes nothing from the stream', () => {
  const stream = new Stream(rootKey('none'));
  expect(nextChiSquared(stream, 0)).toBe(0);
  expect(nextNormal(stream)).toBe(nextNormal(new Stream(rootKey('none'))));
});

test('with 1 degree of freedom it is the square of the next normal number', () => {
  const z = nextNormal(new Stream(rootKey('square')));
  expect(nextChiSquared(new Stream(rootKey('square')), 1)).toBe(z * z);
});

test('the same stream gives the same numbers, another one others', () => {
  expect(draws('same', 7, 50)).toEqual(draws('same', 7, 50));
  expect(draws('same', 7, 50)).not.toEqual(draws('other', 7, 50));
});
