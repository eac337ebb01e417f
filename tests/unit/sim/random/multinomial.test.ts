import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rootKey } from '../../../../src/sim/random/key.ts';
import { nextMultinomial } from '../../../../src/sim/random/multinomial.ts';
import { Stream } from '../../../../src/sim/random/stream.ts';
import { expectCounts, expectMean } from '../../../support/statistics.ts';

const SEEDS = ['one', 'two', 'three'];
const DRAWS = 30_000;

const stream = (seed = 'one') => new Stream(rootKey(seed));

function draws(seed: string, trials: number, weights: readonly number[]): number[][] {
  const source = stream(seed);
  return Array.from({ length: DRAWS }, () => nextMultinomial(source, trials, weights));
}

const column = (rows: readonly (readonly number[])[], i: number) =>
  rows.map((row) => row[i] ?? Number.NaN);

describe.each([
  [5, [0.5, 0.3, 0.2]],
  [100, [0.03, 0.47, 0.25, 0.25]],
  [1000, [3, 1, 0, 4, 2]],
] as const)('%d draws with the weights %j', (trials, weights) => {
  const total = weights.reduce<number>((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);

  test.each(SEEDS)(
    'have the means, variances and covariances of the multinomial with seed %s',
    (seed) => {
      const rows = draws(seed, trials, weights);
      for (const [i, p] of shares.entries()) {
        expectMean(column(rows, i), trials * p, `mean ${i}`);
        for (const [j, q] of shares.entries()) {
          const products = rows.map((row) => {
            const [one, other] = [row[i] ?? Number.NaN, row[j] ?? Number.NaN];
            return (one - trials * p) * (other - trials * q);
          });
          const covariance = trials * (i === j ? p * (1 - p) : -p * q);
          expectMean(products, covariance, `covariance ${i} ${j}`);
        }
      }
    },
  );
});

test.each(SEEDS)(
  'every way in which 4 draws can fall is as frequent as it should be with seed %s',
  (seed) => {
    const weights = [0.6, 0.3, 0.1] as const;
    const factorial = [1, 1, 2, 6, 24] as const;
    const expected = new Map<string, number>();
    for (const a of [0, 1, 2, 3, 4] as const) {
      for (const b of [0, 1, 2, 3, 4] as const) {
        const c = factorial.findIndex((_, k) => k === 4 - a - b);
        if (c < 0) continue;
        const ways = 24 / (factorial[a] * factorial[b] * (factorial[c] ?? Number.NaN));
        expected.set(`${a},${b},${c}`, ways * weights[0] ** a * weights[1] ** b * weights[2] ** c);
      }
    }
    const seen = new Map<string, number>();
    for (const row of draws(seed, 4, weights))
      seen.set(row.join(), (seen.get(row.join()) ?? 0) + 1);
    expect([...seen.keys()].filter((key) => !expected.has(key))).toEqual([]);
    const keys = [...expected.keys()];
    expectCounts(
      keys.map((key) => seen.get(key) ?? 0),
      keys.map((key) => expected.get(key) ?? 0),
    );
  },
);

test('counts are whole, never negative, add up to the trials, and are 0 where the weight is', () => {
  const weight = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1, noNaN: true }));
  fc.assert(
    fc.property(
      fc.nat(2000),
      fc.array(weight, { minLength: 1, maxLength: 12 }),
      fc.string(),
      (trials, weights, seed) => {
        fc.pre(weights.some((each) => each > 0));
        const counts = nextMultinomial(stream(seed), trials, weights);
        expect(counts).toHaveLength(weights.length);
        expect(counts.every((count) => Number.isInteger(count) && count >= 0)).toBe(true);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(trials);
        expect(counts.filter((count, i) => weights[i] === 0 && count > 0)).toEqual([]);
      },
    ),
    { seed: 1, numRuns: 500 },
  );
});

test('weights that hardly weigh anything beside the others are allowed', () => {
  // 0.6 − 0.3 − 0.2 − 0.1 is a little less than 0 in binary.
  expect(nextMultinomial(stream(), 1000, [0.3, 0.2, 0.1, 1e-20, 1e-20]).slice(3)).toEqual([0, 0]);
  expect(nextMultinomial(stream(), 1000, [1e-20, 0.3, 0.2, 0.1])[0]).toBe(0);
});

test('weights need not add up to one: a power of two times them gives the same counts', () => {
  const counts = nextMultinomial(stream(), 500, [0.1, 0.7, 0.2]);
  expect(nextMultinomial(stream(), 500, [0.2, 1.4, 0.4])).toEqual(counts);
});

test('the only class that has a weight gets every draw', () => {
  expect(nextMultinomial(stream(), 9, [0, 2, 0])).toEqual([0, 9, 0]);
  expect(nextMultinomial(stream(), 9, [5])).toEqual([9]);
});

test('no draws fall nowhere', () => {
  expect(nextMultinomial(stream(), 0, [1, 2, 3])).toEqual([0, 0, 0]);
});

test.each([[[]], [[0, 0]], [[1, -1]], [[1, Number.NaN]], [[1, Number.POSITIVE_INFINITY]]])(
  'refuses the weights %j',
  (weights) => {
    expect(() => nextMultinomial(stream(), 5, weights)).toThrow(RangeError);
  },
);

test.each([
  [-1, [1, 1]],
  [1.5, [1, 1]],
  [-1, [1]],
  [1.5, [1]],
])('refuses %d draws over the weights %j', (trials, weights) => {
  expect(() => nextMultinomial(stream(), trials, weights)).toThrow(RangeError);
});
