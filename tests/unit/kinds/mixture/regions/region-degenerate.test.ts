/** Components that are lines or points, and ever thinner needles: a loop makes them all. */
import { describe, expect, test } from 'vitest';
import { massInside } from '../../../../../src/kinds/mixture/regions/region.ts';
import { normalCdf } from '../../../../../src/sim/math/normal-distribution.ts';
import { disc, normal, polygon, rectangle, reversed } from './outlines.ts';

const PRECISION = 1e-6;
const square = rectangle(-1, -1, 1, 1);
const holed = [...rectangle(-3, -3, 3, 3), ...reversed(square)];
const between = (from: number, to: number) => normalCdf(to) - normalCdf(from);

describe('a point', () => {
  test.each<[string, number, number, number]>([
    ['in the middle', 0, 0, 1],
    ['just inside an edge', 0.999999, 0.2, 1],
    ['just outside an edge', 1.000001, 0.2, 0],
    ['just inside a corner', -0.9999, 0.9999, 1],
    ['beside a corner', -1.0001, 0.9999, 0],
    ['far away', 1e9, -1e9, 0],
  ])('%s is in or out', (_, x, y, expected) => {
    const point = [normal([x, y], [0, 0, 0])];
    expect(massInside(point, square)).toBeCloseTo(expected, 12);
    if (Math.abs(x) < 3) expect(massInside(point, holed)).toBeCloseTo(1 - expected, 12);
  });

  test('is inside a disc that is tiny, however far from zero', () => {
    for (const at of [0, 1, 1e3]) {
      const point = [normal([at, -at], [0, 0, 0])];
      expect(massInside(point, disc([at, -at], 1e-3))).toBeCloseTo(1, 9);
      expect(massInside(point, disc([at + 2e-3, -at], 1e-3))).toBeCloseTo(0, 9);
    }
  });
});

describe('a line', () => {
  test('that is level or upright holds what lies between the edges', () => {
    const expected = between(-1.5, 0.5);
    expect(massInside([normal([0.5, 0.3], [1, 0, 0])], square)).toBeCloseTo(expected, 6);
    expect(massInside([normal([0.3, 0.5], [0, 0, 1])], square)).toBeCloseTo(expected, 6);
    expect(massInside([normal([0.5, 1.3], [1, 0, 0])], square)).toBeCloseTo(0, 6);
    expect(massInside([normal([-1.3, 0.5], [0, 0, 1])], square)).toBeCloseTo(0, 6);
  });

  test('that is slanted as well, with a hole in between', () => {
    // Along (1, 2): inside the square while |x| < 1/2, inside the larger one while |x| < 3/2.
    const line = [normal([0, 0], [1, 2, 4])];
    expect(massInside(line, square)).toBeCloseTo(between(-0.5, 0.5), 6);
    expect(massInside(line, holed)).toBeCloseTo(2 * between(0.5, 1.5), 6);
  });

  test('across a disc holds the chord', () => {
    const half = Math.sqrt(2 ** 2 - 1);
    const line = [normal([0.4, 1], [0.25, 0, 0])];
    const expected = between((-half - 0.4) / 0.5, (half - 0.4) / 0.5);
    expect(massInside(line, disc([0, 0], 2))).toBeCloseTo(expected, 6);
  });
});

describe('a needle', () => {
  const width = 1.3;
  const angle = 0.7;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  /** A band across the needle: far ahead and behind, and 0.4 to either side of its middle. */
  const across = polygon(
    [-0.4 * c - 90 * s, -0.4 * s + 90 * c],
    [-0.4 * c + 90 * s, -0.4 * s - 90 * c],
    [0.4 * c + 90 * s, 0.4 * s - 90 * c],
    [0.4 * c - 90 * s, 0.4 * s + 90 * c],
  );

  test.each([1, 1e-2, 1e-4, 1e-6])('%d thick holds what a band across it cuts out', (thick) => {
    const [long, short] = [width ** 2, thick ** 2];
    const needle = normal(
      [0, 0],
      [long * c * c + short * s * s, (long - short) * c * s, long * s * s + short * c * c],
    );
    const expected = between(-0.4 / width, 0.4 / width);
    expect(Math.abs(massInside([needle], across) - expected)).toBeLessThan(PRECISION);
  });

  test('on an edge lies half inside', () => {
    for (const thick of [0.1, 1e-3, 1e-6]) {
      const needle = normal([1, 0], [thick ** 2, 0, 0.01]);
      expect(Math.abs(massInside([needle], square) - 0.5)).toBeLessThan(PRECISION);
    }
  });

  test('becomes the line that it thins to', () => {
    const limit = massInside([normal([0.2, 0.1], [1, 0.5, 0.25])], square);
    for (const more of [1e-10, 1e-12, 1e-15]) {
      const needle = normal([0.2, 0.1], [1, 0.5, 0.25 + more]);
      expect(Math.abs(massInside([needle], square) - limit)).toBeLessThan(2e-5);
    }
  });
});

test('a mass is never below 0 or above 1', () => {
  for (const variance of [0, 1e-20, 1e-6, 1, 1e4]) {
    for (const place of [0, 0.99, 1, 1.01, 5]) {
      for (const correlation of [-1, -0.5, 0, 1]) {
        const component = normal([place, -place], [variance, correlation * variance, variance]);
        const mass = massInside([component], square);
        expect(mass).toBeGreaterThanOrEqual(0);
        expect(mass).toBeLessThanOrEqual(1);
      }
    }
  }
});
