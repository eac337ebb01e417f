import { expect, test } from 'vitest';
import { chartOf, namePlaces, viewOf } from '../../../../src/faces/mixture/scenes/chart.ts';
import {
  betweenMixtures,
  type MapFrame,
  mapScene,
} from '../../../../src/faces/mixture/scenes/map.ts';
import type { Component, Mixture } from '../../../../src/kinds/mixture/model.ts';
import { roundComponent } from '../../../../src/kinds/mixture/round.ts';
import { truthOf, WORLD_NAMES } from '../../../../src/kinds/mixture/settings.ts';
import { NO_SAMPLES, type Samples } from '../../../../src/sim/samples.ts';
import { AT_REST, progressAt } from '../../../../src/stage/scene/beats.ts';
import type { Role, Shape } from '../../../../src/stage/scene/shapes.ts';
import { svgOf } from '../../../../src/stage/view/svg.ts';
import { TARGETED } from '../../worker/maps.ts';

const WIDE = { width: 760, height: 456 };
const PHONE = { width: 328, height: 197 };
const SIZES = [WIDE, PHONE];

const island = (weight: number, x: number, y: number, deviation: number) =>
  roundComponent(weight, x, y, deviation);
const WORLDS: readonly (readonly [string, Mixture])[] = [
  ...WORLD_NAMES.map((name) => [name, truthOf(name)] as const),
  ['Send the boat', truthOf(TARGETED.world)],
  ['one in a corner', [island(1, 9, -9, 1.5)]],
  ['two far apart', [island(0.995, -9, 9, 0.2), island(0.005, 9, -9, 1.5)]],
  ['two in one place', [island(0.5, 0, 0, 0.2), island(0.5, 0, 0, 0.2)]],
  ['a tall row', [island(0.5, 0, 9, 1.5), island(0.5, 0, -9, 1.5)]],
  ['a wide row', [island(0.5, 9, 0, 0.2), island(0.5, -9, 0, 0.2)]],
];

/** Every number in a shape, whatever its kind. */
function numbersIn(part: unknown): number[] {
  if (typeof part === 'number') return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.values(part).flatMap(numbersIn);
}

const roleOf = (shape: Shape): Role => ('fill' in shape ? shape.fill.role : shape.stroke.role);
const placesOf = (shapes: readonly Shape[], kind: 'discs' | 'circles') =>
  shapes.flatMap((shape) => (shape.kind === kind ? [...shape.centres] : []));

/** Five samples, the first two real; the last one far off the map. */
const SAMPLES: Samples = {
  values: Float64Array.of(0, 0, 1, -1, -2, 2, 0.5, 0, 500, 0),
  count: 5,
  real: 2,
};

const LINE: Component = { weight: 0.5, mean: [1, 1], covariance: [1, 1, 1] };
const UPRIGHT: Component = { weight: 0.2, mean: [0, 0], covariance: [0, 0, 1] };
const POINT: Component = { weight: 0.3, mean: [-1, 2], covariance: [0, 0, 0] };
const DEAD: Component = { weight: 0, mean: [0, 0], covariance: [0, 0, 0] };

/** Frames with everything that a model can become. */
const framesOf = (truth: Mixture): MapFrame[] => {
  const degenerate = truth.map((_, k) => [LINE, UPRIGHT, POINT, DEAD][k % 4] ?? DEAD);
  const moments = [0, 100, 340, 700, 900, 5000].map(progressAt);
  return moments.flatMap((progress) => [
    { truth, from: truth, to: truth, trainingSet: NO_SAMPLES, progress },
    { truth, from: truth, to: degenerate, trainingSet: SAMPLES, progress },
    { truth, from: degenerate, to: degenerate, trainingSet: SAMPLES, progress },
    { truth, from: degenerate, to: truth, trainingSet: SAMPLES, progress },
  ]);
};

test.each(WORLDS)(
  'every number of the map is finite, whatever became of the model: %s',
  (_, truth) => {
    for (const frame of framesOf(truth)) {
      for (const size of [...SIZES, { width: 40, height: 30 }]) {
        const scene = mapScene(frame, size);
        expect(numbersIn(scene).every(Number.isFinite)).toBe(true);
        expect(svgOf(scene, size)).not.toMatch(/NaN|Infinity|undefined|null/);
      }
    }
  },
);

test('a scene is pure: the same frame gives the same shapes, and is left as it was', () => {
  for (const frame of framesOf(truthOf('archipelago'))) {
    const before = structuredClone(frame);
    expect(mapScene(frame, WIDE)).toEqual(mapScene(frame, WIDE));
    expect(frame).toEqual(before);
  }
});

test.each(WORLDS)(
  'a chart has one scale and room for three deviations around all: %s',
  (_, truth) => {
    for (const size of SIZES) {
      const { toX, toY, scale } = chartOf(viewOf(truth), size);
      expect(scale).toBeGreaterThan(0);
      expect(toX(2.5) - toX(1.5)).toBeCloseTo(scale, 9);
      // Up in the plane is up in the picture.
      expect(toY(-4) - toY(-3)).toBeCloseTo(scale, 9);
      for (const { mean, covariance } of truth) {
        const reach = 3 * Math.sqrt(covariance[0]);
        expect(toX(mean[0] - reach)).toBeGreaterThan(0);
        expect(toX(mean[0] + reach)).toBeLessThan(size.width);
        expect(toY(mean[1] + reach)).toBeGreaterThan(0);
        expect(toY(mean[1] - reach)).toBeLessThan(size.height);
      }
    }
  },
);

test.each(WORLDS)(
  'names stand inside, clear of their island, with room for two lines: %s',
  (_, truth) => {
    for (const [k, { x, y, isAbove }] of namePlaces(truth).entries()) {
      const [mean, deviation] = [truth[k]?.mean ?? [0, 0], Math.sqrt(truth[k]?.covariance[2] ?? 0)];
      for (const size of SIZES) {
        const chart = chartOf(viewOf(truth), size);
        expect(x * size.width).toBeCloseTo(chart.toX(mean[0]), 6);
        const edge = chart.toY(mean[1] + (isAbove ? 3 : -3) * deviation);
        expect(isAbove ? edge - y * size.height : y * size.height - edge).toBeGreaterThan(0);
      }
      // A name and its standing take about two lines of 15 pixels on a phone.
      const room = isAbove ? y : 1 - y;
      expect(room * PHONE.height).toBeGreaterThanOrEqual(30);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(1);
    }
  },
);

test('a real sample is a disc, a synthetic one a circle, and one off the map is nothing', () => {
  const truth = truthOf('archipelago');
  const frame = { truth, from: truth, to: truth, trainingSet: SAMPLES, progress: AT_REST };
  const scene = mapScene(frame, WIDE);
  const { toX, toY } = chartOf(viewOf(truth), WIDE);
  expect(placesOf(scene, 'discs')).toEqual([toX(0), toY(0), toX(1), toY(-1)]);
  expect(placesOf(scene, 'circles')).toEqual([toX(-2), toY(2), toX(0.5), toY(0)]);
  const real = scene.findIndex((shape) => roleOf(shape) === 'real');
  const synthetic = scene.findIndex((shape) => shape.kind === 'circles');
  expect(real).toBeGreaterThan(synthetic);
});

test('an island that the model has lost is drawn no more, and its dotted outline stays', () => {
  const truth = truthOf('archipelago');
  const lost = truth.map((component, k) => (k === 3 ? DEAD : component));
  const count = (to: Mixture, role: Role) => {
    const frame = { truth, from: to, to, trainingSet: NO_SAMPLES, progress: AT_REST };
    return mapScene(frame, WIDE).filter((shape) => roleOf(shape) === role).length;
  };
  expect(count(lost, 'synthetic') / count(truth, 'synthetic')).toBeCloseTo(3 / 4, 1);
  expect(count(lost, 'tail')).toBe(count(truth, 'tail'));
  expect(count(lost, 'tail')).toBeGreaterThan(0);
  expect(count(lost, 'ink')).toBe(count(truth, 'ink'));
});

test('between two mixtures everything is part of the way', () => {
  const [one, other] = [[island(0.2, 0, 0, 1)], [island(0.6, 4, -2, 2)]];
  expect(betweenMixtures(one, other, 0)).toEqual(one);
  expect(betweenMixtures(one, other, 1)).toEqual(other);
  expect(betweenMixtures(one, other, 0.25)).toEqual([
    { weight: 0.3, mean: [1, -0.5], covariance: [1.75, 0, 1.75] },
  ]);
});

test('an island that comes back grows where it will be', () => {
  const back = island(0.1, 3, 3, 0.5);
  expect(betweenMixtures([DEAD], [back], 0)).toEqual([{ ...back, weight: 0 }]);
  expect(betweenMixtures([DEAD], [back], 0.5)[0]).toMatchObject({ weight: 0.05, mean: [3, 3] });
});

/** Each shape costs a frame about as much as all its points, so samples and dots are drawn many at once. */
test.each([10, 1000])(
  'a map of %d samples takes a dozen shapes for each island, and three more',
  (count) => {
    const truth = truthOf(TARGETED.world);
    const values = Float64Array.from({ length: 2 * count }, (_, i) => (i % 7) - 3);
    const trainingSet = { values, count, real: count / 2 };
    const frame = { truth, from: truth, to: truth, trainingSet, progress: AT_REST };
    expect(mapScene(frame, WIDE).length).toBeLessThanOrEqual(12 * truth.length + 3);
  },
);
