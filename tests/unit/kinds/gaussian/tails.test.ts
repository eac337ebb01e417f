import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STANDARD_NORMAL as truth } from '../../../../src/kinds/gaussian/model.ts';
import {
  TAIL_Z,
  tailMass,
  tailSurvival,
  worstFidelity,
} from '../../../../src/kinds/gaussian/tails.ts';
import { fidelity, TAIL_SHARE } from '../../../../src/sim/fidelity.ts';

/** Relative distance, for numbers of any size. */
const off = (value: number, expected: number) => Math.abs(value / expected - 1);

test('the tails of the truth begin at ± 1.96 and hold 5 %, half on each side', () => {
  expect(TAIL_SHARE).toBe(0.05);
  // √2 erf⁻¹(0.95), rounded to the nearest double
  expect(TAIL_Z).toBe(1.9599639845400543);
  const mass = tailMass(truth, truth);
  expect(off(mass.left, 0.025)).toBeLessThan(1e-14);
  expect(off(mass.right, 0.025)).toBeLessThan(1e-14);
});

test('the survival of the truth is 1 on each side, wherever it lies', () => {
  for (const same of [truth, { mean: 10, variance: 9 }, { mean: -0.001, variance: 1e-8 }]) {
    const survival = tailSurvival(same, same);
    expect(off(survival.left, 1)).toBeLessThan(1e-12);
    expect(off(survival.right, 1)).toBeLessThan(1e-12);
  }
});

test.each([
  // mpmath: ncdf((∓z − mean)/deviation)/0.025
  [0, 2, 6.541900153822814, 6.541900153822814],
  [0, 0.5, 0.0017715087664280777, 0.0017715087664280777],
  [1, 1, 0.06153500171540035, 6.741466828408098],
  [-1, 1, 6.741466828408098, 0.06153500171540035],
  [0.5, 2, 4.374076965915376, 9.308023839717759],
  [3, 0.25, 2.696891110932561e-86, 39.99936390616338],
  [0, 0.1, 3.114442167910868e-84, 3.114442167910868e-84],
])(
  'a model with mean %d and deviation %d keeps %d of the left and %d of the right tail',
  (mean, sd, left, right) => {
    const survival = tailSurvival({ mean, variance: sd * sd }, truth);
    // z is rounded: in the far tail that costs z/σ² roundings.
    const tolerance = 1e-14 * (1 + 10 / (sd * sd));
    expect(off(survival.left, left)).toBeLessThan(tolerance);
    expect(off(survival.right, right)).toBeLessThan(tolerance);
  },
);

test('survival is measured in the units of the truth', () => {
  const survival = tailSurvival({ mean: 8, variance: 16 }, { mean: 10, variance: 9 });
  // mpmath: ncdf((10 − 3z − 8)/4)/0.025, ncdf((8 − 10 − 3z)/4)/0.025
  expect(off(survival.left, 6.641199127524999)).toBeLessThan(1e-13);
  expect(off(survival.right, 0.976829327525688)).toBeLessThan(1e-13);
});

test('a point has all its mass in one tail or in none', () => {
  expect(tailSurvival({ mean: 0, variance: 0 }, truth)).toEqual({ left: 0, right: 0 });
  expect(tailSurvival({ mean: -2, variance: 0 }, truth)).toEqual({ left: 40, right: 0 });
  expect(tailSurvival({ mean: 2, variance: 0 }, truth)).toEqual({ left: 0, right: 40 });
  expect(tailSurvival({ mean: 1.95, variance: 0 }, truth)).toEqual({ left: 0, right: 0 });
});

test('fidelity is 1 for an exact tail and falls the same way whether the tail is lost or bloated', () => {
  expect(fidelity(1)).toBe(1);
  expect(fidelity(0)).toBe(0);
  expect(fidelity(0.25)).toBe(0.25);
  expect(fidelity(4)).toBe(0.25);
  expect(fidelity(1.25)).toBe(0.8);
  fc.assert(
    fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (log) => {
      const survival = Math.exp(log);
      expect(off(fidelity(survival), fidelity(1 / survival))).toBeLessThan(1e-15);
      expect(fidelity(survival)).toBeLessThanOrEqual(1);
    }),
    { seed: 1 },
  );
});

test('the worst fidelity is that of the tail that is worse off', () => {
  expect(worstFidelity({ left: 0.5, right: 0.9 })).toBe(0.5);
  expect(worstFidelity({ left: 0.9, right: 4 })).toBe(0.25);
  expect(worstFidelity({ left: 0, right: 1 })).toBe(0);
});

test('the mirror image of a model has the mirror image of its tails', () => {
  const real = fc.double({ min: -5, max: 5, noNaN: true });
  const positive = fc.double({ min: 0, max: 9, noNaN: true });
  fc.assert(
    fc.property(real, positive, (mean, variance) => {
      const { left, right } = tailSurvival({ mean, variance }, truth);
      expect(tailSurvival({ mean: -mean, variance }, truth)).toEqual({ left: right, right: left });
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThanOrEqual(40);
    }),
    { seed: 1 },
  );
});
