import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type RunChartFrame,
  runChartDepth,
  runChartScene,
} from '../../../src/stage/scene/run-chart.ts';
import type { Shape } from '../../../src/stage/scene/shapes.ts';

const SIZE = { width: 760, height: 110 };
const FRAME: RunChartFrame = {
  generations: 4,
  goal: 0.3,
  past: [0.8, 0.5],
  bands: [
    [0.1, 0.2, 0.4, 0.6, 0.9],
    [0, 0.1, 0.3, 0.5, 1],
  ],
  ghosts: [],
};
const NOTHING: RunChartFrame = { generations: 1, goal: 0, past: [], bands: [], ghosts: [] };

/** The height of a fidelity in a picture of 110 pixels, 3 of which are free above and below. */
const y = (fidelity: number) => 3 + (1 - fidelity) * 104;
/** Corners as points, to nine digits. */
const points = (...corners: readonly (readonly [number, number])[]) =>
  corners.flat().map((each) => expect.closeTo(each, 9));
const of = (scene: readonly Shape[], kind: Shape['kind'], role: string) =>
  scene.filter(
    (shape) =>
      shape.kind === kind && ('fill' in shape ? shape.fill.role : shape.stroke.role) === role,
  );

test.each([
  [1, 3],
  [0.5, 55],
  [0, 107],
  [1.5, 3],
])('a fidelity of %d stands %d pixels below the top of 110', (fidelity, depth) => {
  expect(runChartDepth(fidelity, 110) * 110).toBeCloseTo(depth, 9);
});

test('the past begins with the truth and goes on generation by generation', () => {
  const [past, ...others] = of(runChartScene(FRAME, SIZE), 'line', 'ink');
  expect(others).toEqual([]);
  expect(past).toMatchObject({ points: points([0, y(1)], [190, y(0.8)], [380, y(0.5)]) });
});

test('the fan opens where the past ends: half of the futures within nine of ten, the middle on top', () => {
  const scene = runChartScene(FRAME, SIZE);
  const now = [380, y(0.5)] as const;
  expect(of(scene, 'polygon', 'tail')).toMatchObject([
    {
      points: points(now, [570, y(0.9)], [760, y(1)], [760, y(0)], [570, y(0.1)], now),
    },
    {
      points: points(now, [570, y(0.6)], [760, y(0.5)], [760, y(0.1)], [570, y(0.2)], now),
    },
  ]);
  expect(of(scene, 'line', 'tail')).toMatchObject([
    { points: points(now, [570, y(0.4)], [760, y(0.3)]) },
  ]);
});

test('before the first move the fan opens at the truth', () => {
  const [median] = of(runChartScene({ ...FRAME, past: [] }, SIZE), 'line', 'tail');
  expect(median).toMatchObject({ points: points([0, y(1)], [190, y(0.4)], [380, y(0.3)]) });
  expect(of(runChartScene({ ...FRAME, past: [] }, SIZE), 'line', 'ink')).toEqual([]);
});

test('the line is dotted across the picture, where there is one', () => {
  expect(of(runChartScene(FRAME, SIZE), 'dotted', 'ink')).toMatchObject([
    { points: points([0, y(0.3)], [760, y(0.3)]) },
  ]);
  expect(of(runChartScene({ ...FRAME, goal: 0 }, SIZE), 'dotted', 'ink')).toEqual([]);
});

test('each other run has its line, in a paint that says whose it is', () => {
  const ghosts: RunChartFrame['ghosts'] = [
    { fidelity: [0.2], kind: 'other' },
    { fidelity: [0.7, 0.6, 0.5, 0.4], kind: 'par' },
    { fidelity: [0.9, 0.1], kind: 'rival' },
  ];
  const scene = runChartScene({ ...FRAME, ghosts }, SIZE);
  expect(of(scene, 'line', 'real')).toMatchObject([
    { points: points([0, y(1)], [190, y(0.7)], [380, y(0.6)], [570, y(0.5)], [760, y(0.4)]) },
  ]);
  expect(of(scene, 'line', 'synthetic')).toMatchObject([
    { points: points([0, y(1)], [190, y(0.9)], [380, y(0.1)]) },
  ]);
  const [other, past] = of(scene, 'line', 'ink');
  expect(other).toMatchObject({
    points: points([0, y(1)], [190, y(0.2)]),
    stroke: { alpha: 0.35 },
  });
  // The run itself is drawn last, over all others.
  expect(scene.at(-1)).toBe(past);
});

test('where there is nothing to show there is only the ground', () => {
  expect(runChartScene(NOTHING, SIZE)).toEqual([
    { kind: 'line', points: [0, 109, 760, 109], stroke: { role: 'rule', alpha: 1 }, width: 1 },
  ]);
});

test('whatever a run is like, its picture is finite, and nothing is outside it', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const band = fc
    .array(share, { minLength: 5, maxLength: 5 })
    .map((five) => five.toSorted((a, b) => a - b));
  const ghost = fc.record({
    kind: fc.constantFrom('rival' as const, 'par' as const, 'other' as const),
    fidelity: fc.array(share, { maxLength: 40 }),
  });
  const frames = fc.integer({ min: 1, max: 40 }).chain((generations) =>
    fc.nat(generations).chain((played) =>
      fc.record({
        generations: fc.constant(generations),
        goal: share,
        past: fc.array(share, { minLength: played, maxLength: played }),
        bands: fc.array(band, { maxLength: generations - played }),
        ghosts: fc
          .array(ghost, { maxLength: 7 })
          .map((all) =>
            all.map((each) => ({ ...each, fidelity: each.fidelity.slice(0, generations) })),
          ),
      }),
    ),
  );
  const sizes = fc.record({
    width: fc.integer({ min: 40, max: 2000 }),
    height: fc.integer({ min: 20, max: 400 }),
  });
  fc.assert(
    fc.property(frames, sizes, (frame, size) => {
      const scene = runChartScene(frame, size);
      for (const shape of scene) {
        if (!('points' in shape)) throw new Error(`a ${shape.kind} was not expected`);
        for (const [i, value] of shape.points.entries()) {
          const most = i % 2 === 0 ? size.width : size.height;
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(most + 1e-9);
        }
      }
      // The inner band nowhere leaves the outer one, and the median is within both.
      const [outer, inner] = of(scene, 'polygon', 'tail');
      const [median] = of(scene, 'line', 'tail');
      const heights = (shape?: Shape) =>
        shape !== undefined && 'points' in shape ? shape.points.filter((_, i) => i % 2 === 1) : [];
      const middle = heights(median);
      const sides = [outer, inner].map((shape) => {
        const all = heights(shape);
        return { top: all.slice(0, middle.length), bottom: all.slice(middle.length).toReversed() };
      });
      for (const [i, height] of middle.entries()) {
        const down = [sides[0]?.top, sides[1]?.top, [], sides[1]?.bottom, sides[0]?.bottom].map(
          (side) => side?.[i] ?? height,
        );
        expect(down).toEqual(down.toSorted((one, other) => one - other));
      }
    }),
    { numRuns: 200 },
  );
});
