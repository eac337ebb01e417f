import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  determinantOf,
  largestEigenvalue,
  raiseEigenvalues,
  type Symmetric,
  smallestEigenvalue,
  triangularRoot,
} from '../../../../src/sim/math/symmetric.ts';

/** The matrix with these eigenvalues whose first axis points in this direction. */
function matrixOf(first: number, second: number, angle: number): Symmetric {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return [first * c * c + second * s * s, (first - second) * c * s, first * s * s + second * c * c];
}

const eigenvalue = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
const angle = fc.double({ min: 0, max: 6.3, noNaN: true });

function expectNear(found: readonly number[], expected: readonly number[], scale: number): void {
  for (const [i, value] of found.entries()) {
    expect(Math.abs(value - (expected[i] ?? Number.NaN))).toBeLessThan(1e-13 * scale);
  }
}

test('eigenvalues are those that the matrix was made of', () => {
  fc.assert(
    fc.property(eigenvalue, eigenvalue, angle, (one, other, turn) => {
      const matrix = matrixOf(one, other, turn);
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expectNear([largestEigenvalue(...matrix), smallestEigenvalue(...matrix)], [high, low], high);
      expectNear([determinantOf(matrix)], [one * other], high * high);
    }),
  );
});

describe('the smaller eigenvalue', () => {
  test('keeps its digits where it is much smaller', () => {
    // The eigenvalues of [1, e; e, 2e²] are about 1 and e².
    for (const e of [1e-4, 1e-6, 1e-7]) {
      expect(smallestEigenvalue(1, e, 2 * e * e) / (e * e)).toBeCloseTo(1, 6);
    }
    expect(smallestEigenvalue(1, 0, 1e-300)).toBe(1e-300);
    expect(smallestEigenvalue(1e-300, 0, 1)).toBe(1e-300);
  });

  test('of a line, a point or a matrix that rounding has spoilt is 0, never less', () => {
    expect(smallestEigenvalue(0, 0, 0)).toBe(0);
    expect(smallestEigenvalue(4, 2, 1)).toBe(0);
    expect(smallestEigenvalue(0, 0, 3)).toBe(0);
    expect(smallestEigenvalue(1, 1 + 1e-12, 1)).toBe(0);
  });
});

test.each([1e-60, 1e-170, 1e100])('eigenvalues scale with the matrix, by %d', (scale) => {
  const scaled = (entry: number) => entry * scale;
  const matrix = matrixOf(5, 2, 0.7).map(scaled) as unknown as Symmetric;
  expect(largestEigenvalue(...matrix) / scale).toBeCloseTo(5, 12);
  expect(smallestEigenvalue(...matrix) / scale).toBeCloseTo(2, 12);
});

describe('the triangular root', () => {
  test('times its transpose is the matrix', () => {
    fc.assert(
      fc.property(eigenvalue, eigenvalue, angle, (one, other, turn) => {
        const matrix = matrixOf(one, other, turn);
        const [a, b, c] = triangularRoot(matrix);
        expectNear([a * a, a * b, b * b + c * c], matrix, Math.max(one, other));
      }),
    );
  });

  test('of singular matrices has zeros where it must', () => {
    expect(triangularRoot([0, 0, 0])).toEqual([0, 0, 0]);
    expect(triangularRoot([4, 6, 9])).toEqual([2, 3, 0]);
    expect(triangularRoot([0, 0, 9])).toEqual([0, 0, 3]);
    expect(triangularRoot([4, 0, 0])).toEqual([2, 0, 0]);
  });

  test('of a matrix that rounding has spoilt is still a number', () => {
    expect(triangularRoot([1, 1 + 1e-15, 1])).toEqual([1, 1 + 1e-15, 0]);
    expect(triangularRoot([-1e-30, 0, -1e-30])).toEqual([0, 0, 0]);
  });
});

describe('raised eigenvalues', () => {
  test('are at least the floor; the axes and what was higher stay', () => {
    fc.assert(
      fc.property(eigenvalue, eigenvalue, angle, eigenvalue, (one, other, turn, floor) => {
        const raised = raiseEigenvalues(matrixOf(one, other, turn), floor);
        const due = matrixOf(Math.max(one, floor), Math.max(other, floor), turn);
        expectNear(raised, due, Math.max(one, other, floor));
      }),
    );
  });

  test('of a line make it as thick as the floor, of a point round', () => {
    expectNear(raiseEigenvalues([1, 1, 1], 0.5), [1.25, 0.75, 1.25], 1);
    expect(raiseEigenvalues([0, 0, 0], 1e-12)).toEqual([1e-12, 0, 1e-12]);
    expect(raiseEigenvalues([0.1, 0.05, 0.2], 3)).toEqual([3, 0, 3]);
  });

  test('do not touch a matrix that has none below the floor', () => {
    const matrix: Symmetric = [2, 0.5, 1];
    expect(raiseEigenvalues(matrix, 0.5)).toBe(matrix);
  });
});
