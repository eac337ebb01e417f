import { describe, expect, test } from 'vitest';
import { DIVISORS } from '../../../../src/sim/divisor.ts';
import type { Regime } from '../../../../src/sim/regimes.ts';
import { expectedMoments } from '../../../../src/sim/theory/moments.ts';
import { NINE_REGIMES, regimeOf } from '../nine-regimes.ts';
import { enumerateMoments } from './coin-flips.ts';

const constant = (real: number, generations: number) => new Array<number>(generations).fill(real);

/** Small enough to try everything: n, and r for each generation. */
const PLANS: Record<Regime['synthetic'], readonly (readonly [number, readonly number[]])[]> = {
  replace: [
    [2, [2, 2, 2, 2]],
    [3, [2, 2, 2]],
    [4, [3, 3, 3]],
  ],
  accumulate: [
    [2, [1, 1, 1, 1]],
    [3, [2, 2, 2]],
    [3, [1, 1, 1]],
  ],
  'accumulate-subsample': [
    [2, [1, 1, 1]],
    [2, [2, 2, 2]],
    [3, [2, 2]],
  ],
};

describe.each(NINE_REGIMES)('with %s and real data %s', (...kind) => {
  test.each(PLANS[kind[0]])(
    'the moments at n = %d and r = %j are those of all that can happen',
    (n, plan) => {
      for (const divisor of DIVISORS) {
        for (const spread of [1, 0.7, 1.5]) {
          const regime = regimeOf(kind, n, spread);
          const expected = enumerateMoments(regime, divisor, plan);
          for (const [i, moments] of expectedMoments(regime, divisor, plan).entries()) {
            expect(moments.variance).toBeCloseTo(expected[i]?.variance ?? Number.NaN, 12);
            expect(moments.squaredMean).toBeCloseTo(expected[i]?.squaredMean ?? Number.NaN, 12);
          }
        }
      }
    },
  );

  test.each([2, 10, 1000])(
    'variance and squared mean error add up to 1 at n = %d with the divisor n',
    (n) => {
      const plans = kind[1] === 'fixed' ? [[2]] : [[0], [n], [1, 0, n, 2, 0]];
      for (const repeated of plans) {
        const plan = Array.from({ length: 40 }, (_, i) => repeated[i % repeated.length] ?? 0);
        for (const { variance, squaredMean } of expectedMoments(regimeOf(kind, n), 'n', plan)) {
          expect(Math.abs(variance + squaredMean - 1)).toBeLessThan(1e-12);
        }
      }
    },
  );

  test('they do not with the divisor n − 1, nor with a spread other than 1', () => {
    const total = (divisor: 'n' | 'n-1', spread: number) => {
      const last = expectedMoments(regimeOf(kind, 10, spread), divisor, constant(2, 5)).at(-1);
      return (last?.variance ?? Number.NaN) + (last?.squaredMean ?? Number.NaN);
    };
    expect(total('n-1', 1)).toBeGreaterThan(1.005);
    expect(total('n', 0.9)).toBeLessThan(0.99);
    expect(total('n', 1.1)).toBeGreaterThan(1.01);
  });

  test('a longer plan extends a shorter one', () => {
    const regime = regimeOf(kind, 10);
    const long = expectedMoments(regime, 'n', constant(3, 9));
    expect(expectedMoments(regime, 'n', constant(3, 4))).toEqual(long.slice(0, 4));
  });
});

test('a plan that changes is followed', () => {
  for (const kind of NINE_REGIMES.filter(([, realData]) => realData === 'fresh')) {
    const plan = kind[0] === 'accumulate-subsample' ? [0, 2, 1] : [0, 2, 1, 0];
    const regime = regimeOf(kind, 2);
    const expected = enumerateMoments(regime, 'n', plan);
    for (const [i, moments] of expectedMoments(regime, 'n', plan).entries()) {
      expect(moments.variance).toBeCloseTo(expected[i]?.variance ?? Number.NaN, 12);
    }
  }
});

test('what the loop refuses is refused', () => {
  const moments = (kind: (typeof NINE_REGIMES)[number], plan: number[]) => () =>
    expectedMoments(regimeOf(kind, 10), 'n', plan);
  expect(moments(['replace', 'fixed'], [4, 5])).toThrow(RangeError);
  expect(moments(['replace', 'fixed'], [1])).toThrow(RangeError);
  expect(moments(['accumulate', 'fresh'], [11])).toThrow(RangeError);
});
