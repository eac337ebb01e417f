/** How far a place is from a model, in its standard deviations. */
import { describe, expect, test } from 'vitest';
import { gaussianDistances } from '../../../../src/kinds/gaussian/model.ts';
import { mixtureDistances } from '../../../../src/kinds/mixture/distances.ts';
import type { Mixture } from '../../../../src/kinds/mixture/model.ts';

/** scipy.spatial.distance.mahalanobis, 1.15: x, y, and the distance from each of three components. */
const THREE: Mixture = [
  { weight: 0.5, mean: [0, 0], covariance: [1, 0, 1] },
  { weight: 0.3, mean: [4, 1], covariance: [2, 0.9, 0.5] },
  { weight: 0.2, mean: [-3, 2], covariance: [0.25, -0.3, 1.44] },
];
const PLACES = [
  [0, 0, 0, 3.83885947974957, 6.19438216211838],
  [1, 1, Math.SQRT2, 4.86664263392288, 8.7960428813399],
  [3, 0.5, 3.04138126514911, 0.725476250110012, 13.1940643220099],
  [5.5, 1.9, 5.81893461039046, 1.28759261291843, 19.5819739480907],
  [-3.2, 4, 5.12249938994628, 20.8755712181538, 1.74015750670683],
  [-1.5, 1, 1.80277563773199, 8.92217816219194, 3.09719108105919],
  [10, -7, 12.2065556157337, 34.9736743099269, 26.7644042215278],
] as const;

describe('the distance of a place', () => {
  const values = Float64Array.from(PLACES.flatMap((place) => place.slice(0, 2)));

  test('is that of the nearest component that lives', () => {
    for (const [i, found] of mixtureDistances(THREE, values).entries()) {
      expect(found).toBeCloseTo(Math.min(...(PLACES[i] ?? []).slice(2)), 12);
    }
    const [one, two, three] = THREE;
    if (one === undefined || two === undefined || three === undefined) throw new Error();
    const rest = mixtureDistances([{ ...one, weight: 0 }, two, three], values);
    for (const [i, found] of rest.entries()) {
      expect(found).toBeCloseTo(Math.min(...(PLACES[i] ?? []).slice(3)), 12);
    }
  });

  test('does not change when world and model are turned and stretched alike', () => {
    const [a, b, c, d] = [1.3, -0.4, 0.9, 0.7];
    const turned = THREE.map(({ weight, mean: [x, y], covariance: [xx, xy, yy] }) => ({
      weight,
      mean: [a * x + b * y, c * x + d * y] as const,
      covariance: [
        a * a * xx + 2 * a * b * xy + b * b * yy,
        a * c * xx + (a * d + b * c) * xy + b * d * yy,
        c * c * xx + 2 * c * d * xy + d * d * yy,
      ] as const,
    }));
    const moved = Float64Array.from(PLACES.flatMap(([x, y]) => [a * x + b * y, c * x + d * y]));
    const before = mixtureDistances(THREE, values);
    for (const [i, found] of mixtureDistances(turned, moved).entries()) {
      expect(found).toBeCloseTo(before[i] ?? Number.NaN, 10);
    }
  });

  test('beside a point is infinite, on it nothing', () => {
    const point: Mixture = [{ weight: 1, mean: [1, 1], covariance: [0, 0, 0] }];
    expect([...mixtureDistances(point, Float64Array.from([1, 1, 1, 1.01]))]).toEqual([
      0,
      Number.POSITIVE_INFINITY,
    ]);
    const found = gaussianDistances({ mean: 2, variance: 0 }, Float64Array.from([2, 2.1, -1]));
    expect([...found]).toEqual([0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });

  test('on a line is |x − μ|/σ', () => {
    const found = gaussianDistances({ mean: -1, variance: 4 }, Float64Array.from([-1, 3, -2]));
    expect([...found]).toEqual([0, 2, 0.5]);
  });
});
