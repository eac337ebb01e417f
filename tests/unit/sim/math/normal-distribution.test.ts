import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalCdf, normalDensity } from '../../../../src/sim/math/normal-distribution.ts';
import { normalQuantile } from '../../../../src/sim/math/normal-quantile.ts';

test('Φ is 0 at −∞, 1 at ∞, and exactly ½ at 0', () => {
  expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
  expect(normalCdf(0)).toBe(0.5);
  expect(normalCdf(-40)).toBe(0);
  expect(normalCdf(Number.NaN)).toBeNaN();
});

test('the quantile of 0 is −∞, of 1 ∞, of ½ zero, and of anything beyond undefined', () => {
  expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  expect(Math.abs(normalQuantile(0.5))).toBe(0);
  expect(normalQuantile(-0.1)).toBeNaN();
  expect(normalQuantile(1.1)).toBeNaN();
});

test('Φ(−z) and Φ(z) add up to 1', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 38, noNaN: true }), (z) => {
      expect(Math.abs(normalCdf(z) + normalCdf(-z) - 1)).toBeLessThan(2.3e-16);
    }),
    { seed: 1 },
  );
});

test('Φ never falls, not even where its formula changes', () => {
  // The correction of the far tail begins at −√2.
  const start = -Math.SQRT2 * (1 + 1e-12);
  let below = normalCdf(start);
  for (let step = 1; step <= 2000; step++) {
    const value = normalCdf(start * (1 - step * 1e-15));
    expect(value).toBeGreaterThanOrEqual(below * (1 - 1e-15));
    below = value;
  }
  fc.assert(
    fc.property(fc.double({ min: -38, max: 9, noNaN: true }), (z) => {
      expect(normalCdf(z)).toBeLessThanOrEqual(normalCdf(z + 1e-6));
    }),
    { seed: 1 },
  );
});

test('the quantile takes Φ back', () => {
  fc.assert(
    fc.property(fc.double({ min: -37, max: 0, noNaN: true }), (z) => {
      // A rounding of Φ moves z by 1e-16 Φ/φ, at most 1.3e-16 on this side.
      expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(1e-14 + 1e-13 * Math.abs(z));
    }),
    { seed: 1 },
  );
});

test('the density is even, 1/√(2π) at 0, and the slope of Φ', () => {
  expect(normalDensity(0)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 16);
  for (const z of [0.3, 1, 2.5, 6]) {
    expect(normalDensity(-z)).toBe(normalDensity(z));
    const h = 1e-4;
    const slope = (normalCdf(-z + h) - normalCdf(-z - h)) / (2 * h);
    // The third derivative bounds the error of the difference: h²/6 (z² + 1) φ.
    expect(Math.abs(slope / normalDensity(z) - 1)).toBeLessThan(1e-8 * (z * z + 1));
  }
});
