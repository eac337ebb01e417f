/** The probability of a region under a mixture, against closed forms and integrals of another kind. */
import { describe, expect, test } from 'vitest';
import type { Component } from '../../../../../src/kinds/mixture/model.ts';
import { massInside, type Region } from '../../../../../src/kinds/mixture/regions/region.ts';
import { normalCdf } from '../../../../../src/sim/math/normal-distribution.ts';
import fixture from '../../../../fixtures/mixture-regions.json' with { type: 'json' };
import type { Place } from './making.ts';
import { disc, normal, polygon, rectangle, reversed } from './outlines.ts';

const PRECISION = 1e-6;

function expectMass(model: readonly Component[], region: Region, expected: number): void {
  expect(Math.abs(massInside(model, region) - expected)).toBeLessThan(PRECISION);
}

const between = (from: number, to: number, mean: number, deviation: number) =>
  normalCdf((to - mean) / deviation) - normalCdf((from - mean) / deviation);

test.each([0.1, 0.5, 1, 2, 3, 6])(
  'a disc of %d deviations holds 1 − exp(−r²/2) of a round normal around its centre',
  (radius) => {
    for (const deviation of [1e-3, 1, 50]) {
      const component = normal([4, -7], [deviation ** 2, 0, deviation ** 2]);
      expectMass([component], disc([4, -7], radius * deviation), 1 - Math.exp(-(radius ** 2) / 2));
    }
  },
);

describe('discs and normals of all shapes', () => {
  const discs = fixture.discs as unknown as {
    component: Component;
    centre: Place;
    radius: number;
    mass: number;
  }[];

  test('there are many, from nothing to all', () => {
    expect(discs.length).toBe(60);
    expect(discs.filter(({ mass }) => mass > 0.05 && mass < 0.95).length).toBeGreaterThan(30);
  });

  test.each(discs)(
    'mean $component.mean, covariance $component.covariance in a disc around $centre of $radius',
    ({ component, centre, radius, mass }) => {
      expectMass([component], disc(centre, radius), mass);
    },
  );
});

describe('rectangles hold the product of two one-dimensional probabilities', () => {
  test.each<[number, number, number, number]>([
    [-1, -1, 1, 1],
    [0, 0, 5, 0.5],
    [-50, -50, 50, 50],
    [-50, -50, 0.3, 50],
    [-1e6, -0.2, 1e6, 0.1],
    [0.1, -3, 0.11, 3],
    [7, 7, 9, 9],
  ])('%d, %d to %d, %d', (left, bottom, right, top) => {
    for (const [x, y, deviationX, deviationY] of [
      [0, 0, 1, 1],
      [0.4, -0.2, 2, 0.3],
      [0.4, -0.2, 0.001, 5],
      [3, 3, 0.7, 1e-5],
    ] as const) {
      const expected = between(left, right, x, deviationX) * between(bottom, top, y, deviationY);
      const component = normal([x, y], [deviationX ** 2, 0, deviationY ** 2]);
      expectMass([component], rectangle(left, bottom, right, top), expected);
    }
  });
});

test('a half-plane through the mean holds half of any normal', () => {
  for (const covariance of [
    [1, 0, 1],
    [1, 0.95, 1],
    [1e-8, 0, 1],
    [2, -0.3, 0.05],
  ] as const) {
    const slanted = polygon([1e3, 2e3], [-1e3, -2e3], [1e3, -2e3]);
    expectMass([normal([0, 0], covariance)], slanted, 0.5);
  }
});

describe('parts and holes', () => {
  const model = [normal([0.3, 0], [1, 0.4, 2], 0.7), normal([2, 1], [0.2, 0, 0.1], 0.3)];

  test('a ring is a disc less the smaller one in it', () => {
    const [outer, inner] = [disc([0, 0], 3), disc([0.2, 0.1], 1)];
    const ring = [...outer, ...reversed(inner)];
    expectMass(model, ring, massInside(model, outer) - massInside(model, inner));
    const round = [normal([0, 0], [1, 0, 1])];
    const even = [...disc([0, 0], 2), ...reversed(disc([0, 0], 1))];
    expectMass(round, even, Math.exp(-0.5) - Math.exp(-2));
  });

  test('two parts hold what each holds', () => {
    const [one, other] = [disc([-1, 0], 0.7), rectangle(1, 0, 4, 2)];
    const both = massInside(model, one) + massInside(model, other);
    expectMass(model, [...one, ...other], both);
  });

  test('a component in a hole, or far from every part, is outside', () => {
    const ring = [...disc([0, 0], 3), ...reversed(disc([0, 0], 1))];
    expect(massInside([normal([0, 0], [0.01, 0, 0.01])], ring)).toBeLessThan(1e-12);
    expect(massInside([normal([40, 3], [0.01, 0, 0.01])], ring)).toBe(0);
    expectMass([normal([2, 0], [0.001, 0, 0.001])], ring, 1);
  });

  test('an empty region holds nothing', () => {
    expect(massInside(model, [])).toBe(0);
  });
});

describe('a mixture', () => {
  const region = disc([1, 0], 1.5);
  const one = normal([0, 0], [1, 0.2, 1]);
  const other = normal([2, 1], [0.5, 0, 2]);

  test('has the mass of its components by their weights, however they overlap', () => {
    const mixed = massInside(
      [
        { ...one, weight: 0.3 },
        { ...other, weight: 0.7 },
      ],
      region,
    );
    expect(mixed).toBeCloseTo(0.3 * massInside([one], region) + 0.7 * massInside([other], region));
  });

  test('has none of a component that is dead, whatever became of that', () => {
    const dead = normal([Number.NaN, 0], [Number.NaN, 0, 0], 0);
    expect(massInside([one, dead], region)).toBe(massInside([one], region));
  });
});

test('the mass does not depend on where a walk around a region begins', () => {
  const corners: Place[] = [
    [-1, -2],
    [3, 0],
    [1, 1],
    [2, 4],
    [-2, 3],
  ];
  const model = [normal([0.5, 0.5], [1, -0.5, 2])];
  const expected = massInside(model, polygon(...corners));
  for (let i = 1; i < corners.length; i++) {
    const turned = polygon(...corners.slice(i), ...corners.slice(0, i));
    expect(massInside(model, turned)).toBeCloseTo(expected, 14);
  }
});
