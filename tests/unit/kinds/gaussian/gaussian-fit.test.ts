import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitGaussian, fitWeightedGaussian } from '../../../../src/kinds/gaussian/model.ts';
import { DIVISORS, type Divisor, divisorFor } from '../../../../src/sim/divisor.ts';

const values = (...numbers: number[]) => Float64Array.from(numbers);
const BOOK = values(2, 4, 4, 4, 5, 5, 7, 9);

/** Fits every sample of values ± 1 and returns the mean of the variances: what a fair coin gives on average. */
function meanOverSigns(count: number, variance: (sample: Float64Array) => number): number {
  let sum = 0;
  for (let signs = 0; signs < 2 ** count; signs++) {
    sum += variance(Float64Array.from({ length: count }, (_, i) => ((signs >> i) & 1 ? 1 : -1)));
  }
  return sum / 2 ** count;
}

describe('a fit', () => {
  test('has the mean and the variance that NumPy computes', () => {
    // numpy.mean, numpy.var with ddof = 0 and 1
    expect(fitGaussian(BOOK, 'n')).toEqual({ mean: 5, variance: 4 });
    expect(fitGaussian(BOOK, 'n-1')).toEqual({ mean: 5, variance: 32 / 7 });
    const drawn = fitGaussian(values(0.12, -1.9, 3.4, 0.25, 8.75, -2.5), 'n-1');
    expect(drawn.mean).toBeCloseTo(1.3533333333333335, 15);
    expect(drawn.variance).toBeCloseTo(17.414066666666667, 13);
  });

  test('with the divisor n − 1 is unbiased; with n it is too small by 1 − 1/n', () => {
    for (const n of [2, 3, 8]) {
      const mean = (divisor: Divisor) => meanOverSigns(n, (s) => fitGaussian(s, divisor).variance);
      expect(mean('n-1')).toBeCloseTo(1, 14);
      expect(mean('n')).toBeCloseTo(1 - 1 / n, 14);
    }
  });

  test('of one value is a point; the divisor n − 1 refuses one value', () => {
    expect(fitGaussian(values(3), 'n')).toEqual({ mean: 3, variance: 0 });
    expect(() => fitGaussian(values(3), 'n-1')).toThrow(RangeError);
  });

  test('of equal values is a point', () => {
    for (const divisor of DIVISORS) {
      expect(fitGaussian(values(2.5, 2.5, 2.5, 2.5), divisor)).toEqual({ mean: 2.5, variance: 0 });
    }
  });

  test('of equal values is a point but for the rounding of their sum', () => {
    for (const [x, n] of [
      [0.1, 10],
      [0.7, 100],
      [-1.3, 10_000],
    ] as const) {
      const { mean, variance } = fitGaussian(new Float64Array(n).fill(x), 'n');
      const rounding = 2 ** -52 * Math.abs(x);
      expect(Math.abs(mean - x)).toBeLessThanOrEqual(rounding);
      expect(Math.sqrt(variance)).toBeLessThanOrEqual(rounding);
    }
  });

  test('of no values is refused with any divisor', () => {
    for (const divisor of DIVISORS)
      expect(() => fitGaussian(values(), divisor)).toThrow(RangeError);
    expect(divisorFor(1, 'n')).toBe(1);
    expect(divisorFor(7, 'n-1')).toBe(6);
    expect(() => divisorFor(0, 'n')).toThrow('sample of 0');
    expect(() => divisorFor(1, 'n-1')).toThrow('sample of 1');
  });

  test('follows a shift and a change of scale, also far from 0', () => {
    for (const divisor of DIVISORS) {
      const { variance } = fitGaussian(BOOK, divisor);
      const moved = fitGaussian(
        BOOK.map((x) => 1e9 + 3 * x),
        divisor,
      );
      expect(moved.mean).toBeCloseTo(1e9 + 15, 6);
      expect(moved.variance / (9 * variance)).toBeCloseTo(1, 12);
    }
  });

  test('does not change the values', () => {
    const before = BOOK.slice();
    fitGaussian(BOOK, 'n');
    fitWeightedGaussian(BOOK, BOOK, 'n');
    expect(BOOK).toEqual(before);
  });
});

describe('a weighted fit', () => {
  const finite = fc.double({ min: -100, max: 100, noNaN: true });
  const pairs = fc.array(fc.tuple(finite, fc.integer({ min: 0, max: 5 })), {
    minLength: 1,
    maxLength: 20,
  });

  test('with whole weights is the fit of repeated values', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const repeated = rows.flatMap(([x, weight]) => new Array<number>(weight).fill(x));
        fc.pre(repeated.length > 0);
        const plain = fitGaussian(Float64Array.from(repeated), 'n');
        const [xs, weights] = [rows.map(([x]) => x), rows.map(([, weight]) => weight)];
        const weighted = fitWeightedGaussian(
          Float64Array.from(xs),
          Float64Array.from(weights),
          'n',
        );
        expect(Math.abs(weighted.mean - plain.mean)).toBeLessThan(1e-12);
        expect(Math.abs(weighted.variance - plain.variance)).toBeLessThan(1e-9);
      }),
      { seed: 1 },
    );
  });

  test('with equal weights, whatever their size, is the plain fit', () => {
    for (const divisor of DIVISORS) {
      const plain = fitGaussian(BOOK, divisor);
      for (const weight of [1, 0.25, 1e-12, 1e12]) {
        const weighted = fitWeightedGaussian(
          BOOK,
          BOOK.map(() => weight),
          divisor,
        );
        expect(weighted.mean).toBeCloseTo(plain.mean, 14);
        expect(weighted.variance).toBeCloseTo(plain.variance, 13);
      }
    }
  });

  test('with the divisor n − 1 is unbiased for any weights', () => {
    const weights = values(0.1, 3, 1, 0.7, 2.2, 0, 0.01);
    const mean = meanOverSigns(7, (s) => fitWeightedGaussian(s, weights, 'n-1').variance);
    expect(mean).toBeCloseTo(1, 13);
  });

  test('of a single value that has weight is a point; the divisor n − 1 refuses it', () => {
    expect(fitWeightedGaussian(values(1, 5), values(0, 2), 'n')).toEqual({ mean: 5, variance: 0 });
    expect(() => fitWeightedGaussian(values(1, 5), values(0, 2), 'n-1')).toThrow(RangeError);
  });

  test.each([
    ['no values', values(), values()],
    ['weights that are all 0', values(1, 2), values(0, 0)],
    ['a negative weight', values(1, 2, 3), values(2, -1, 2)],
    ['a weight that is no number', values(1, 2), values(1, Number.NaN)],
    ['an infinite weight', values(1, 2), values(1, Number.POSITIVE_INFINITY)],
    ['fewer weights than values', values(1, 2), values(1)],
    ['more weights than values', values(1, 2), values(1, 1, 1)],
  ])('of %s is refused', (_, sample, weights) => {
    for (const divisor of DIVISORS) {
      expect(() => fitWeightedGaussian(sample, weights, divisor)).toThrow(RangeError);
    }
  });
});
