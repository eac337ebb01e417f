/** Random numbers as quantiles of one normal number each: their laws by where they step, no sampling. */
import { describe, expect, test } from 'vitest';
import { exp, ln } from '../../../../src/sim/math/exponential.ts';
import { logGamma } from '../../../../src/sim/math/log-gamma.ts';
import { normalCdf } from '../../../../src/sim/math/normal-distribution.ts';
import { binomialAt, chiSquaredAt } from '../../../../src/sim/random/by-quantile.ts';

/** The z up to which a quantile is at most `value`, by halving. */
function lastBelow(quantile: (z: number) => number, value: number): number {
  let [low, high] = [-9, 9];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (quantile(middle) <= value) low = middle;
    else high = middle;
  }
  return low;
}

/** The largest error of the distribution function of a binomial number. */
function binomialError(trials: number, p: number): number {
  let worst = 0;
  let below = 0;
  for (let count = 0; count < trials; count++) {
    const ways = logGamma(trials + 1) - logGamma(count + 1) - logGamma(trials - count + 1);
    below += exp(ways + count * ln(p) + (trials - count) * ln(1 - p));
    const found = normalCdf(lastBelow((z) => binomialAt(z, trials, p), count));
    worst = Math.max(worst, Math.abs(found - below));
  }
  return worst;
}

describe('a binomial number', () => {
  test.each([
    [1, 0.5],
    [12, 0.4],
    [19, 0.52],
    [40, 0.03],
    [400, 0.001],
    [400, 0.0245],
    [30, 0.98],
    [1000, 0.993],
  ])('of %d trials at %d is exact', (trials, p) => {
    expect(binomialError(trials, p)).toBeLessThan(2e-9);
  });

  test.each([
    [20, 0.5],
    [60, 0.17],
    [100, 0.1],
    [400, 0.0251],
    [400, 0.05],
    [400, 0.55],
    [400, 0.97],
    [1000, 0.4],
  ])('of %d trials at %d is good to 3e-4', (trials, p) => {
    expect(binomialError(trials, p)).toBeLessThan(3e-4);
  });

  test.each([
    [50, 0.03],
    [400, 0.01],
    [400, 0.0002],
  ])('of %d trials at %d is 0 with probability (1 − p)^n', (trials, p) => {
    const none = normalCdf(lastBelow((z) => binomialAt(z, trials, p), 0));
    expect(Math.abs(none - (1 - p) ** trials)).toBeLessThan(2e-9);
  });

  test('grows with z, from 0 to all, in whole numbers', () => {
    for (const [trials, p] of [
      [7, 0.2],
      [400, 0.02],
      [400, 0.3],
      [400, 0.96],
    ] as const) {
      let before = 0;
      for (let z = -8; z <= 8; z += 0.01) {
        const count = binomialAt(z, trials, p);
        expect(Number.isInteger(count)).toBe(true);
        expect(count).toBeGreaterThanOrEqual(before);
        expect(count).toBeLessThanOrEqual(trials);
        before = count;
      }
    }
  });

  test('is sure where it must be', () => {
    for (const z of [-40, -1, 0, 2, 40]) {
      expect(binomialAt(z, 0, 0.3)).toBe(0);
      expect(binomialAt(z, 50, 0)).toBe(0);
      expect(binomialAt(z, 50, 1)).toBe(50);
      expect(binomialAt(z, 50, 1 + 1e-15)).toBe(50);
    }
  });
});

/** The distribution function of χ², from that of one or two degrees of freedom upwards. */
function chiSquaredCdf(x: number, degrees: number): number {
  let below = degrees % 2 === 1 ? 2 * normalCdf(Math.sqrt(x)) - 1 : 1 - exp(-x / 2);
  for (let k = degrees % 2 === 1 ? 1 : 2; k < degrees; k += 2) {
    below -= exp((k / 2) * ln(x / 2) - x / 2 - logGamma(k / 2 + 1));
  }
  return below;
}

const STEP = 0.001;
const PLACES = Array.from({ length: 14_001 }, (_, i) => (i - 7000) * STEP);

describe('a χ² number', () => {
  test.each([
    [2, 1e-8],
    [3, 6e-3],
    [4, 3.5e-3],
    [6, 2.5e-3],
    [10, 1.5e-3],
    [50, 3e-4],
    [400, 1e-4],
  ])('of %d degrees of freedom has its distribution to %d', (degrees, error) => {
    for (let z = -6; z <= 6; z += 0.01) {
      const x = chiSquaredAt(z, degrees);
      if (x === 0) continue;
      expect(Math.abs(chiSquaredCdf(x, degrees) - normalCdf(z))).toBeLessThan(error);
    }
  });

  test.each([
    [1, 1e-6, 1e-6],
    [2, 1e-6, 1e-6],
    [3, 5e-4, 2e-3],
    [4, 2e-4, 1.1e-3],
    [10, 2e-5, 2e-4],
    [100, 1e-6, 1e-5],
  ])(
    'of %d degrees of freedom has its mean to %d and its variance to %d',
    (degrees, mean, variance) => {
      const density = (z: number) => exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
      const moment = (power: number) =>
        PLACES.reduce((sum, z) => sum + STEP * density(z) * chiSquaredAt(z, degrees) ** power, 0);
      const first = moment(1);
      expect(Math.abs(first / degrees - 1)).toBeLessThan(mean);
      expect(Math.abs((moment(2) - first * first) / (2 * degrees) - 1)).toBeLessThan(variance);
    },
  );

  test('is never negative nor endless, and without degrees of freedom it is 0', () => {
    for (const z of [-40, -8, -3, 0, 3, 8, 40]) {
      expect(chiSquaredAt(z, 0)).toBe(0);
      for (const degrees of [1, 2, 3, 10, 1000]) {
        expect(chiSquaredAt(z, degrees)).toBeGreaterThanOrEqual(0);
        expect(chiSquaredAt(z, degrees)).toBeLessThan(Infinity);
      }
    }
  });
});
