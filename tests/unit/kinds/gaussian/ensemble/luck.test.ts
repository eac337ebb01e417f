import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ChiSquaredLuck,
  Luck,
  surelyAcceptedFrom,
} from '../../../../../src/kinds/gaussian/survival/luck.ts';
import { fillChiSquared } from '../../../../../src/sim/random/chi-squared.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { streamAt } from '../../../../../src/sim/random/stream.ts';
import {
  expectSameDistribution,
  expectShape,
  STANDARD_ERRORS,
  scaledCorrelation,
} from '../../../../support/statistics.ts';

const RUNS = 100_000;
const key = rootKey('luck');

function chiSquared(degreesOfFreedom: number, luck = new ChiSquaredLuck(key, RUNS)): Float64Array {
  const out = new Float64Array(RUNS);
  luck.fill(degreesOfFreedom, out);
  return out;
}

test.each([1, 2, 3, 4, 9, 50, 1000])('χ² with %d degrees of freedom has its law', (df) => {
  const values = chiSquared(df);
  const skewness = Math.sqrt(8 / df);
  expectShape(values, { mean: df, variance: 2 * df, skewness, kurtosis: 3 + 12 / df }, `χ²(${df})`);
  const direct = new Float64Array(RUNS);
  fillChiSquared(streamAt(key, 1), df, direct);
  expectSameDistribution(values, direct, `χ²(${df})`);
});

test('a candidate that needs no asking would be accepted', () => {
  const normal = fc.double({ min: -12, max: 12, noNaN: true });
  const uniform = fc.double({ min: Number.MIN_VALUE, max: 1, noNaN: true });
  const more = fc.double({ min: 1, max: 10, minExcluded: true, noNaN: true });
  fc.assert(
    fc.property(normal, uniform, more, (z, u, factor) => {
      const d = Math.max(2 / 3, surelyAcceptedFrom(z, u)) * factor;
      fc.pre(d < 1e9);
      const x = z / Math.sqrt(9 * d);
      // ln v − v + 1 + z²/(2d) = 3 (ln(1 + x) − x + x²/2 − x³/3), without cancellation for small x.
      const rest =
        x ** 4 *
        (Math.abs(x) < 1e-3 ? -0.25 : (Math.log1p(x) - x + (x * x) / 2 - x ** 3 / 3) / x ** 4);
      expect(1 + x).toBeGreaterThan(0);
      // −z⁴/(60 d) as the docstring has it, and with room to spare for rounding.
      expect(3 * d * rest).toBeGreaterThanOrEqual(-(z ** 4) / (60 * d) - 1e-9);
      expect(Math.log(u)).toBeLessThanOrEqual(3 * d * rest + 1e-9);
    }),
    { numRuns: 5000 },
  );
});

test('a candidate that is never accepted for sure is asked', () => {
  expect(surelyAcceptedFrom(1, 1)).toBe(Number.POSITIVE_INFINITY);
  expect(surelyAcceptedFrom(0, 1)).toBeNaN();
  expect(surelyAcceptedFrom(0, 0.5)).toBe(0);
});

test('more degrees of freedom stretch the same numbers', () => {
  const luck = new ChiSquaredLuck(key, RUNS);
  const [fewer, more] = [chiSquared(20, luck), chiSquared(21, luck)];
  const jumps = fewer.filter(
    (value, run) => !(Math.abs((more[run] ?? Number.NaN) - value - 1) < 1),
  );
  // Where one candidate is accepted and the other is not.
  expect(jumps.length / RUNS).toBeLessThan(0.003);
  expect(scaledCorrelation(fewer, more) / Math.sqrt(RUNS)).toBeGreaterThan(0.99);
});

test('more runs extend fewer, whatever was asked before', () => {
  const [few, many] = [new Luck(key, 170), new Luck(key, 4000)];
  many.at(9).realSumSquares.fill(2, new Float64Array(4000));
  for (const t of [1, 2, 9]) {
    const [a, b] = [few.at(t), many.at(t)];
    expect(a.realMean).toEqual(b.realMean.slice(0, 170));
    expect(a.syntheticMean).toEqual(b.syntheticMean.slice(0, 170));
    // With 2 degrees of freedom one candidate in 20 is rejected.
    for (const df of [2, 3, 1, 40, 2]) {
      for (const name of ['realSumSquares', 'syntheticSumSquares'] as const) {
        const [one, other] = [new Float64Array(170), new Float64Array(4000)];
        a[name].fill(df, one);
        b[name].fill(df, other);
        expect(one).toEqual(other.slice(0, 170));
      }
    }
  }
});

test('what chance gives is drawn once', () => {
  const luck = new Luck(key, 5);
  expect(luck.at(3)).toBe(luck.at(3));
});

test('means, sums of squares, parts and generations are independent', () => {
  const luck = new Luck(key, RUNS);
  const all = [1, 2].flatMap((t) => {
    const { realMean, syntheticMean, realSumSquares, syntheticSumSquares } = luck.at(t);
    return [
      realMean,
      syntheticMean,
      chiSquared(5, realSumSquares),
      chiSquared(5, syntheticSumSquares),
    ];
  });
  for (const [i, one] of all.entries()) {
    for (const other of all.slice(i + 1)) {
      expect(Math.abs(scaledCorrelation(one, other))).toBeLessThan(STANDARD_ERRORS);
      const squares = one.map((value) => value * value);
      expect(Math.abs(scaledCorrelation(squares, other))).toBeLessThan(STANDARD_ERRORS);
    }
  }
});
