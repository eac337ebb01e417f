/** What eigenvectors are, whatever the symmetric matrix. scikit-learn's PCA of the album is compared in its own test. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eigenvectorsOf } from '../../../../src/sim/math/eigenvectors.ts';

const PRECISION = 1e-13;

const at = (numbers: ArrayLike<number>, i: number) => numbers[i] as number;

/** Symmetric, up to 12 × 12; entries of very different sizes, and often 0 or equal. */
const matrices = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(0, 0, 1, -1, 2),
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      ),
      { minLength: size * size, maxLength: size * size },
    )
    .map((numbers) => {
      const matrix = new Float64Array(size * size);
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) {
          matrix[i * size + j] = at(numbers, Math.max(i, j) * size + Math.min(i, j));
        }
      }
      return { matrix, size };
    }),
);

const dot = (one: Float64Array, other: Float64Array) =>
  one.reduce((sum, x, i) => sum + x * at(other, i), 0);

function rowsOf(matrix: Float64Array, size: number): Float64Array[] {
  return Array.from({ length: size }, (_, i) => matrix.subarray(i * size, (i + 1) * size));
}

test('they are orthonormal, and the matrix only stretches them, the most first', () => {
  fc.assert(
    fc.property(matrices, ({ matrix, size }) => {
      const before = matrix.slice();
      const { values, vectors } = eigenvectorsOf(matrix, size);
      expect(matrix).toEqual(before);
      const own = rowsOf(vectors, size);
      const scale = Math.max(Math.hypot(...matrix), Number.MIN_VALUE);
      for (const [i, vector] of own.entries()) {
        for (const [j, other] of own.entries()) {
          expect(Math.abs(dot(vector, other) - (i === j ? 1 : 0))).toBeLessThan(PRECISION);
        }
        for (const [k, row] of rowsOf(matrix, size).entries()) {
          const error = dot(row, vector) - at(values, i) * at(vector, k);
          expect(Math.abs(error) / scale).toBeLessThan(PRECISION);
        }
        if (i > 0) expect(at(values, i)).toBeLessThanOrEqual(at(values, i - 1));
        const largest = vector.reduce((most, x) => (Math.abs(x) > Math.abs(most) ? x : most), 0);
        expect(largest).toBeGreaterThan(0);
      }
    }),
  );
});

test('their values add up to the trace, and their squares to the sum of all squares', () => {
  fc.assert(
    fc.property(matrices, ({ matrix, size }) => {
      const { values } = eigenvectorsOf(matrix, size);
      const scale = Math.max(Math.hypot(...matrix), Number.MIN_VALUE);
      const trace = rowsOf(matrix, size).reduce((sum, row, i) => sum + at(row, i), 0);
      const total = values.reduce((sum, value) => sum + value, 0);
      expect(Math.abs(total - trace) / scale).toBeLessThan(size * PRECISION);
      expect(Math.hypot(...values) / scale).toBeCloseTo(matrix.every((x) => x === 0) ? 0 : 1, 12);
    }),
  );
});

describe('what is known', () => {
  test('two by two', () => {
    const { values, vectors } = eigenvectorsOf(Float64Array.of(2, 1, 1, 2), 2);
    expect([...values].map((x) => Number(x.toFixed(14)))).toEqual([3, 1]);
    expect(Math.abs(at(vectors, 0))).toBeCloseTo(Math.SQRT1_2, 14);
    expect(at(vectors, 0)).toBeCloseTo(at(vectors, 1), 14);
    expect(at(vectors, 2)).toBeCloseTo(-at(vectors, 3), 14);
  });

  test('the path of n points: 2 − 2 cos kπ/(n + 1)', () => {
    const size = 40;
    const matrix = new Float64Array(size * size);
    for (let i = 0; i < size; i++) {
      matrix[i * size + i] = 2;
      if (i > 0) matrix[i * size + i - 1] = -1;
      if (i < size - 1) matrix[i * size + i + 1] = -1;
    }
    for (const [i, value] of eigenvectorsOf(matrix, size).values.entries()) {
      expect(value).toBeCloseTo(2 - 2 * Math.cos(((size - i) * Math.PI) / (size + 1)), 13);
    }
  });

  test('a diagonal matrix, and one of rank 1', () => {
    const diagonal = eigenvectorsOf(Float64Array.of(-1, 0, 0, 0, 5, 0, 0, 0, 2), 3);
    expect([...diagonal.values]).toEqual([5, 2, -1]);
    expect([...diagonal.vectors]).toEqual([0, 1, 0, 0, 0, 1, 1, 0, 0]);
    const x = [1, -2, 3, 0.5];
    const rankOne = Float64Array.from(x.flatMap((one) => x.map((other) => one * other)));
    const { values } = eigenvectorsOf(rankOne, 4);
    expect(values[0]).toBeCloseTo(14.25, 13);
    for (const value of values.subarray(1)) expect(Math.abs(value)).toBeLessThan(1e-14);
  });

  test('one number, and nothing at all', () => {
    const one = eigenvectorsOf(Float64Array.of(-7), 1);
    expect([...one.values, ...one.vectors]).toEqual([-7, 1]);
    expect(eigenvectorsOf(new Float64Array(0), 0).values).toHaveLength(0);
    const nothing = eigenvectorsOf(new Float64Array(9), 3);
    expect([...nothing.values]).toEqual([0, 0, 0]);
    expect([...nothing.vectors]).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1]);
  });
});
