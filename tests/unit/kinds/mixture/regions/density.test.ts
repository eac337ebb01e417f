/** A mixture's density as a function, and ellipses around its components. */
import { describe, expect, test } from 'vitest';
import { PRESETS } from '../../../../../src/kinds/mixture/presets.ts';
import { ellipseAround } from '../../../../../src/kinds/mixture/regions/ellipse.ts';
import { logDensityOf } from '../../../../../src/kinds/mixture/regions/log-density.ts';
import { massInside } from '../../../../../src/kinds/mixture/regions/region.ts';
import { areaOf, normal } from './outlines.ts';

describe('the logarithm of the density', () => {
  test('of a standard normal is −ln 2π − r²/2', () => {
    const value = logDensityOf([normal([0, 0], [1, 0, 1])]);
    for (const [x, y] of [
      [0, 0],
      [1, -2],
      [30, 40],
    ] as const) {
      expect(value(x, y)).toBeCloseTo(-Math.log(2 * Math.PI) - (x * x + y * y) / 2, 11);
    }
  });

  test('of any normal is that of the textbook', () => {
    const value = logDensityOf([normal([1, -2], [2, 0.6, 0.5])]);
    // (x − μ)ᵀ Σ⁻¹ (x − μ) for x − μ = (1, 1): (0.5 − 2 · 0.6 + 2)/(2 · 0.5 − 0.36).
    const squared = 1.3 / 0.64;
    expect(value(2, -1)).toBeCloseTo(-Math.log(2 * Math.PI * 0.8) - squared / 2, 13);
  });

  test('of a mixture is that of the sum, and the dead play no part', () => {
    const [a, b] = [normal([0, 0], [1, 0, 1], 0.3), normal([1, 1], [0.25, 0, 4], 0.7)];
    const sum = (x: number, y: number) =>
      (0.3 * Math.exp(-(x * x + y * y) / 2)) / (2 * Math.PI) +
      (0.7 * Math.exp(-((x - 1) ** 2) / 0.5 - (y - 1) ** 2 / 8)) / (2 * Math.PI);
    const dead = normal([0, 0], [0, 0, 0], 0);
    for (const model of [
      [a, b],
      [dead, a, b, dead],
    ]) {
      const value = logDensityOf(model);
      for (const [x, y] of [
        [0, 0],
        [0.5, 0.5],
        [-3, 2],
      ] as const) {
        expect(value(x, y)).toBeCloseTo(Math.log(sum(x, y)), 12);
      }
    }
  });

  test('is finite where the density itself is not a number any more', () => {
    expect(logDensityOf(PRESETS.grid25)(1000, 0)).toBeCloseTo(
      -(996 ** 2) / 0.005 - Math.log(25 * 2 * Math.PI * 0.0025),
      4,
    );
  });
});

describe('an ellipse around a component', () => {
  const component = normal([3, -1], [2, 0.6, 0.5]);

  test('is one outline, anticlockwise, with the area π r² √det', () => {
    for (const deviations of [0.5, 3]) {
      const region = ellipseAround(component, deviations);
      expect(region).toHaveLength(1);
      expect(areaOf(region)).toBeCloseTo(Math.PI * deviations ** 2 * 0.8, 10);
    }
  });

  test('lies so many standard deviations from the centre, to a part in four thousand', () => {
    const [outline] = ellipseAround(component, 3);
    for (let i = 0; i < (outline?.corners.length ?? 0); i += 2) {
      const [x, y] = [(outline?.corners[i] ?? 0) - 3, (outline?.corners[i + 1] ?? 0) + 1];
      const squared = (0.5 * x * x - 1.2 * x * y + 2 * y * y) / 0.64;
      expect(Math.abs(Math.sqrt(squared) / 3 - 1)).toBeLessThan(1 / 4000);
    }
  });

  test.each([0.5, 1, 2, 3])('of %d deviations holds 1 − exp(−r²/2) of it', (deviations) => {
    for (const each of [component, ...PRESETS.archipelago, ...PRESETS.grid25]) {
      const mass = massInside([{ ...each, weight: 1 }], ellipseAround(each, deviations));
      expect(Math.abs(mass - 1 + Math.exp(-(deviations ** 2) / 2))).toBeLessThan(4e-5);
    }
  });
});
