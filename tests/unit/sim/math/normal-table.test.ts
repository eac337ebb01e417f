import { expect, test } from 'vitest';
import { normalCdf } from '../../../../src/sim/math/normal-distribution.ts';
import { FAR, normalCdfByTable } from '../../../../src/sim/math/normal-table.ts';
import fixture from '../../../fixtures/special-functions.json' with { type: 'json' };

const PROMISED = 1e-9;

test('the error is below 1e-9 at the points that mpmath was asked for', () => {
  const points = fixture.normalCdf as [number, number][];
  expect(points.filter(([z]) => Math.abs(z) < FAR).length).toBeGreaterThan(140);
  for (const [z, expected] of points) {
    expect(Math.abs(normalCdfByTable(z) - expected), `Φ(${z})`).toBeLessThan(PROMISED);
  }
});

test('between them it keeps to the slow function, which is tested against mpmath as well', () => {
  let worst = 0;
  for (let i = 0; i <= 40_000; i++) {
    const z = -8.5 + 17 * (i / 40_000);
    worst = Math.max(worst, Math.abs(normalCdfByTable(z) - normalCdf(z)));
  }
  expect(worst).toBeLessThan(PROMISED);
});

test('it never falls', () => {
  const values = Array.from({ length: 100_001 }, (_, i) => normalCdfByTable(i * 1.62e-4 - 8.1));
  expect(values.filter((value, i) => value < (values[i - 1] ?? 0))).toEqual([]);
  expect(values.at(-1)).toBe(1);
});

test('half of it is below the middle, and what is left above z is what is below −z', () => {
  expect(normalCdfByTable(0)).toBe(0.5);
  for (let z = 0; z < 9; z += 0.0173) {
    expect(Math.abs(normalCdfByTable(z) + normalCdfByTable(-z) - 1)).toBeLessThan(2 * PROMISED);
  }
});

test.each([8, 8.000001, 37, Number.POSITIVE_INFINITY])('at ±%d it is 1 and 0', (z) => {
  expect(normalCdfByTable(z)).toBe(1);
  expect(normalCdfByTable(-z)).toBe(0);
});
