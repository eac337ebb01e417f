/** Samples on points and lines, and fewer than components: fits stay finite, and add no variance of their own. */
import { describe, expect, test } from 'vitest';
import { fitMixture, STOPPING } from '../../../../../src/kinds/mixture/em/fit.ts';
import { startFrom } from '../../../../../src/kinds/mixture/em/start.ts';
import type { Component } from '../../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../../src/kinds/mixture/presets.ts';
import { roundComponent } from '../../../../../src/kinds/mixture/round.ts';
import { NO_SAMPLES } from '../../../../../src/sim/samples.ts';
import { componentOf, faultsOf, type Place, samplesAt } from '../regions/making.ts';

/** Differences of numbers of size 1 are good to this, and their squares to its square. */
const ROUNDING = 1e-14;
const NOTHING = ROUNDING * ROUNDING;

const cloud = (count: number): Place[] =>
  Array.from({ length: count }, (_, i) => [Math.sin(3 * i), Math.cos(2.3 * i * i)]);

/** Mean and covariance (divisor n) as in a textbook. */
function momentsOf(places: readonly Place[]) {
  const mean = (f: (place: Place) => number) =>
    places.reduce((sum, place) => sum + f(place), 0) / places.length;
  const [x, y] = [mean((p) => p[0]), mean((p) => p[1])];
  return {
    mean: [x, y],
    covariance: [
      mean((p) => (p[0] - x) ** 2),
      mean((p) => (p[0] - x) * (p[1] - y)),
      mean((p) => (p[1] - y) ** 2),
    ],
  };
}

function expectMoments(component: Component, places: readonly Place[], digits = 12): void {
  const expected = momentsOf(places);
  for (const [i, value] of [...component.mean, ...component.covariance].entries()) {
    const due = [...expected.mean, ...expected.covariance][i] ?? Number.NaN;
    expect(Math.abs(value - due)).toBeLessThan(10 ** -digits * Math.max(1, Math.abs(due)));
  }
}

const fitted = (places: readonly Place[], start: readonly Component[]) =>
  fitMixture(samplesAt(places), start, STOPPING).model;
const fittedFrom = (places: readonly Place[], components: number) =>
  fitted(places, startFrom(samplesAt(places), components));

describe('identical points', () => {
  const point: Place = [0.3, -0.7];
  test.each([1, 2, 5, 100])('%d of them are a point, with no variance at all', (count) => {
    const places = new Array<Place>(count).fill(point);
    for (const components of [1, 2, 4]) {
      const model = fittedFrom(places, components);
      expect(faultsOf(model)).toEqual([]);
      expect(model.filter(({ weight }) => weight > 0)).toHaveLength(1);
      expect(model[0]?.weight).toBe(1);
      expect(model[0]?.mean[0]).toBeCloseTo(0.3, 14);
      for (const entry of model[0]?.covariance ?? []) expect(Math.abs(entry)).toBeLessThan(NOTHING);
    }
  });

  test('at zero and far away as well', () => {
    for (const at of [0, 1e8, -1e15]) {
      const [only] = fittedFrom(new Array<Place>(7).fill([at, at / 3]), 1);
      expect(only?.mean[0]).toBe(at);
      for (const entry of only?.covariance ?? [1]) {
        expect(Math.abs(entry)).toBeLessThanOrEqual(NOTHING * at * at);
      }
    }
  });
});

test('points on a line have a covariance of rank 1, that of the textbook', () => {
  const places = cloud(40).map(([x]): Place => [x, 3 * x - 2]);
  const model = fittedFrom(places, 1);
  expectMoments(componentOf(model, 0), places);
  const [xx, xy, yy] = componentOf(model, 0).covariance;
  expect(Math.abs(xx * yy - xy * xy)).toBeLessThan(ROUNDING * xx * yy);
});

test.each([1, 2, 3, 4])('%d samples are fewer than the components and no error', (count) => {
  const places = cloud(count);
  for (const start of [PRESETS.grid25, PRESETS.ring8, PRESETS.overlap]) {
    const model = fitted(places, start);
    expect(faultsOf(model)).toEqual([]);
    expect(model).toHaveLength(start.length);
  }
  const own = fittedFrom(places, 6);
  expect(own.filter(({ weight }) => weight > 0)).toHaveLength(count);
  for (const { covariance } of own) for (const entry of covariance) expect(entry).toBe(0);
});

test('far outliers get a point of their own, and the others keep their moments', () => {
  for (const far of [1e3, 1e6, 1e9]) {
    const places: Place[] = [...cloud(50), [far, -far]];
    const model = fittedFrom(places, 2);
    expect(faultsOf(model)).toEqual([]);
    const [most, one] = model.toSorted((a, b) => b.weight - a.weight);
    expect(one?.weight).toBeCloseTo(1 / 51, 12);
    expect(one?.mean[0]).toBeCloseTo(far, 3);
    if (most !== undefined) expectMoments(most, cloud(50), far < 1e7 ? 9 : 6);
  }
});

describe('a point next to something broad', () => {
  const point: Place = [0.5, 0.5];
  const start: Component[] = [
    { weight: 0.3, mean: point, covariance: [0, 0, 0] },
    roundComponent(0.7, 0, 0, 1),
  ];

  test('keeps the samples that are on it and no other', () => {
    const places = [...cloud(70), ...new Array<Place>(30).fill(point)];
    const model = fitted(places, start);
    expect(componentOf(model, 0).weight).toBeCloseTo(0.3, 6);
    expect(componentOf(model, 0).mean).toEqual([expect.closeTo(0.5, 12), expect.closeTo(0.5, 12)]);
    for (const entry of componentOf(model, 0).covariance) {
      expect(Math.abs(entry)).toBeLessThan(1e-15);
    }
    expectMoments(componentOf(model, 1), cloud(70), 5);
  });

  test('without samples on it is gone, and stays in place', () => {
    const model = fitted(cloud(70), start);
    expect(model[0]).toEqual({ ...start[0], weight: 0 });
    expectMoments(componentOf(model, 1), cloud(70));
  });
});

test('variances far below what EM believes come out as they are', () => {
  // Two clouds, one of them a thin needle: 1e-8 thick where the samples reach 10.
  const thin = cloud(40).map(([x, y]): Place => [x, 1e-8 * y]);
  const places = [...thin, ...cloud(40).map(([x, y]): Place => [x + 10, y])];
  const model = fitted(places, [roundComponent(0.5, 0, 0, 0.5), roundComponent(0.5, 10, 0, 1)]);
  const expected = momentsOf(thin).covariance;
  for (const [i, entry] of componentOf(model, 0).covariance.entries()) {
    expect(entry / (expected[i] ?? Number.NaN)).toBeCloseTo(1, 9);
  }
});

test('one component has the moments of the samples whatever their scale, after one step and for ever', () => {
  for (const scale of [1e-150, 1e-40, 1e-9, 1, 1e9, 1e100]) {
    const places = cloud(30).map(([x, y]): Place => [scale * x, scale * y]);
    const { covariance } = componentOf(fitted(places, [roundComponent(1, 0, 0, scale)]), 0);
    for (const [i, entry] of momentsOf(places).covariance.entries()) {
      expect((covariance[i] ?? Number.NaN) / entry).toBeCloseTo(1, 11);
    }
  }
});

test('a component that no sample belongs to ends with the weight 0, in place', () => {
  const far = roundComponent(0.5, 500, 500, 1);
  const model = fitted(cloud(20), [roundComponent(0.5, 0, 0, 1), far]);
  expect(model[1]).toEqual({ ...far, weight: 0 });
  const again = fitted([...cloud(20), [500, 500]], model);
  expect(again[1]).toEqual({ ...far, weight: 0 });
});

test('nothing to fit, and nothing to fit it with, are refused', () => {
  const start = [roundComponent(1, 0, 0, 1)];
  expect(() => fitMixture(NO_SAMPLES, start, STOPPING)).toThrow(RangeError);
  const nothing = samplesAt(cloud(2), [0, 0]);
  expect(() => fitMixture(nothing, start, STOPPING)).toThrow(/samples with a weight/);
  const dead = [{ ...roundComponent(1, 0, 0, 1), weight: 0 }];
  expect(() => fitMixture(samplesAt(cloud(2)), dead, STOPPING)).toThrow(/component with a weight/);
  expect(() => fitMixture(samplesAt(cloud(2)), [], STOPPING)).toThrow(RangeError);
});
