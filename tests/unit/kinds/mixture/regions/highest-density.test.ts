/** The highest-density region of a truth; see scripts/fixtures/mixture-regions.py. */
import { describe, expect, test } from 'vitest';
import type { Component, Mixture } from '../../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../../src/kinds/mixture/presets.ts';
import { highestDensityRegion } from '../../../../../src/kinds/mixture/regions/highest-density.ts';
import { massInside } from '../../../../../src/kinds/mixture/regions/region.ts';
import fixture from '../../../../fixtures/mixture-regions.json' with { type: 'json' };
import { areaOf, disc, normal } from './outlines.ts';

/** What is promised of masses. */
const PROMISED = 1e-4;

interface World {
  readonly name: string;
  readonly truth: Mixture;
  readonly level: number;
  readonly masses: readonly { readonly component: Component; readonly mass: number }[];
}

const worlds = fixture.worlds as unknown as readonly World[];

/** Σ w φ, as in a textbook. */
function densityAt(model: Mixture, x: number, y: number): number {
  return model.reduce((sum, { weight, mean, covariance: [xx, xy, yy] }) => {
    const determinant = xx * yy - xy * xy;
    const [dx, dy] = [x - mean[0], y - mean[1]];
    const squared = (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / determinant;
    return sum + (weight * Math.exp(-squared / 2)) / (2 * Math.PI * Math.sqrt(determinant));
  }, 0);
}

describe.each(worlds)('95 % of $name', ({ truth, level, masses }) => {
  const region = highestDensityRegion(truth, 0.95);
  const own = masses.slice(0, truth.length);
  const others = masses.slice(truth.length);

  test('are inside to 1e-6, and of every component as much as SciPy says', () => {
    expect(Math.abs(massInside(truth, region) - 0.95)).toBeLessThan(1e-6);
    for (const { component, mass } of own) {
      expect(Math.abs(massInside([component], region) - mass)).toBeLessThan(1e-5);
    }
  });

  test('end where the density is at the level that SciPy found', () => {
    for (const { corners } of region) {
      for (let i = 0; i < corners.length; i += 2) {
        const density = densityAt(truth, corners[i] ?? 0, corners[i + 1] ?? 0);
        expect(Math.abs(Math.log(density / level))).toBeLessThan(2e-3);
      }
    }
  });

  test('other normals, lines among them, have the mass inside that SciPy says', () => {
    const errors = others.map(({ component, mass }) => massInside([component], region) - mass);
    expect(errors.filter((error) => !(Math.abs(error) < PROMISED))).toEqual([]);
  });
});

test('a ring of modes leaves a hole, and the middle is outside', () => {
  const ring = worlds.find(({ name }) => name === 'a ring with a hole');
  const region = highestDensityRegion(ring?.truth ?? [], 0.95);
  expect(region.map((outline) => Math.sign(areaOf([outline]))).toSorted()).toEqual([-1, 1]);
  expect(massInside([normal([0, 0], [0.01, 0, 0.01])], region)).toBeLessThan(1e-9);
});

describe('modes far apart', () => {
  test.each([0.5, 0.8, 0.95, 0.99])('%d of one round mode is a disc', (share) => {
    const radius = Math.sqrt(-2 * Math.log(1 - share));
    const region = highestDensityRegion([normal([1, 2], [4, 0, 4])], share);
    expect(Math.abs(areaOf(region) / (Math.PI * 4 * radius ** 2) - 1)).toBeLessThan(1e-3);
    const shifted = [normal([3, 3], [9, 0, 9])];
    const mass = massInside(shifted, disc([1, 2], 2 * radius));
    expect(Math.abs(massInside(shifted, region) - mass)).toBeLessThan(PROMISED);
  });

  test.each(['even4', 'archipelago', 'grid25'] as const)(
    '%s: of each mode the same density is cut off, whatever its share',
    (name) => {
      // The region's mass is Σ (w − 2πσ² level): every mode loses the same.
      const truth: Mixture = PRESETS[name];
      const region = highestDensityRegion(truth, 0.95);
      expect(region).toHaveLength(truth.length);
      const lost = 0.05 / truth.length;
      for (const component of truth) {
        const kept = massInside([component], region);
        expect(Math.abs(kept - (component.weight - lost))).toBeLessThan(1e-5);
      }
    },
  );

  test('a mode so rare that it is below the level is outside altogether', () => {
    // 0.05/2 is more than the second mode has.
    const truth = [normal([0, 0], [1, 0, 1], 0.99), normal([20, 0], [1, 0, 1], 0.01)];
    const region = highestDensityRegion(truth, 0.95);
    expect(region).toHaveLength(1);
    expect(massInside(truth.slice(1), region)).toBeLessThan(1e-9);
    expect(massInside(truth, region)).toBeCloseTo(0.95, 6);
  });
});

test.each(Object.entries(PRESETS))('of %s 95 % are inside, to 1e-6', (_, truth) => {
  const region = highestDensityRegion(truth, 0.95);
  expect(Math.abs(massInside(truth, region) - 0.95)).toBeLessThan(1e-6);
});

test('the region turns, shifts and scales with the truth', () => {
  const truth = [normal([0, 0], [2, 1, 1], 0.6), normal([4, 0], [0.5, -0.2, 1], 0.4)];
  const moved = truth.map(({ weight, mean, covariance: [xx, xy, yy] }) =>
    normal([-10 * mean[1] + 7, 10 * mean[0] - 3], [100 * yy, -100 * xy, 100 * xx], weight),
  );
  const areas = [truth, moved].map((each) => areaOf(highestDensityRegion(each, 0.9)));
  expect((areas[1] ?? Number.NaN) / (areas[0] ?? Number.NaN) / 100).toBeCloseTo(1, 3);
});
