import { expect, test } from 'vitest';
import {
  bandPlaces,
  type StreamFrame,
  stackingOrder,
  streamScene,
} from '../../../../src/faces/mixture/scenes/stream-graph.ts';
import { truthOf, WORLD_NAMES } from '../../../../src/kinds/mixture/settings.ts';
import type { Shape } from '../../../../src/stage/scene/shapes.ts';
import { svgOf } from '../../../../src/stage/view/svg.ts';

const SIZE = { width: 300, height: 236 };
/** 20 pixels above for names and 16 below for marks leave 200 for the bands: half a pixel for each quarter per cent. */
const TOP = 20;
const BASELINE = 220;

const FRAME: StreamFrame = {
  shares: [
    [0.55, 0.3, 0.12, 0.03],
    [0.5, 0.35, 0.15, 0],
    [0.4, 0.5, 0.06, 0.04],
  ],
  rare: [3],
  fed: [false, true],
  generations: 10,
  newest: 1,
};

/** The bands as lists of corners; the first shape is the background. */
function bandsOf(scene: readonly Shape[]) {
  return scene.slice(1).flatMap((shape) => {
    if (shape.kind !== 'polygon') return [];
    const corners = Array.from({ length: shape.points.length / 2 }, (_, i) => ({
      x: shape.points[2 * i] ?? Number.NaN,
      y: shape.points[2 * i + 1] ?? Number.NaN,
    }));
    const half = corners.length / 2;
    const [bottom, top] = [corners.slice(0, half), corners.slice(half).toReversed()];
    return [{ bottom, top, role: shape.fill.role }];
  });
}

test('the largest is at the bottom, equals keep their order', () => {
  expect(stackingOrder([0.03, 0.55, 0.12, 0.3])).toEqual([1, 3, 2, 0]);
  expect(stackingOrder([0.25, 0.25, 0.25, 0.25])).toEqual([0, 1, 2, 3]);
  expect(stackingOrder([])).toEqual([]);
});

test.each(WORLD_NAMES)(
  'at the truth the bands fill the height, without gap or overlap: %s',
  (name) => {
    const shares = truthOf(name).map(({ weight }) => weight);
    const places = bandPlaces(shares, 236);
    const upwards = stackingOrder(shares).map((mode) => places[mode]);
    expect(upwards[0]?.bottom).toBeCloseTo(BASELINE / 236, 9);
    expect(upwards.at(-1)?.top).toBeCloseTo(TOP / 236, 9);
    for (const [i, place] of upwards.slice(1).entries()) {
      expect(place?.bottom).toBeCloseTo(upwards[i]?.top ?? Number.NaN, 9);
    }
    for (const [mode, { top, bottom }] of places.entries()) {
      expect((bottom - top) * 236).toBeCloseTo(200 * (shares[mode] ?? 0), 9);
    }
  },
);

test('in every generation the bands add up to the full height, each as high as its share', () => {
  const bands = bandsOf(streamScene(FRAME, SIZE));
  expect(bands).toHaveLength(4);
  for (const [generation, shares] of FRAME.shares.entries()) {
    const heights = bands.map(
      ({ bottom, top }) => (bottom[generation]?.y ?? 0) - (top[generation]?.y ?? 0),
    );
    for (const [k, height] of heights.entries()) {
      expect(height).toBeCloseTo(200 * (shares[k] ?? 0), 9);
    }
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeCloseTo(200, 9);
    expect(bands[0]?.bottom[generation]?.y).toBeCloseTo(BASELINE, 9);
    expect(bands[3]?.top[generation]?.y).toBeCloseTo(TOP, 9);
  }
  expect(bands.map(({ role }) => role)).toEqual(['synthetic', 'synthetic', 'synthetic', 'tail']);
});

test('each generation is as far along as it is through the run; the last one comes by and by', () => {
  const placesAt = (newest: number) =>
    bandsOf(streamScene({ ...FRAME, newest }, SIZE))[0]?.top.map(({ x }) => x);
  expect(placesAt(1)).toEqual([0, 30, 60]);
  expect(placesAt(0.5)).toEqual([0, 30, 45]);
  expect(placesAt(0)).toEqual([0, 30, 30]);
});

test('a generation that was fed has a filled mark, another one an open one', () => {
  const scene = streamScene(FRAME, SIZE);
  const marks = scene.flatMap((shape) =>
    shape.kind === 'disc' || shape.kind === 'circle' ? [{ kind: shape.kind, x: shape.x }] : [],
  );
  expect(marks).toEqual([
    { kind: 'circle', x: 30 },
    { kind: 'disc', x: 60 },
  ]);
});

test('the mark of the last generation of all is still inside', () => {
  const shares = Array.from({ length: 11 }, () => [0.6, 0.4]);
  const fed = new Array<boolean>(10).fill(true);
  const scene = streamScene({ ...FRAME, shares, rare: [], fed }, SIZE);
  for (const shape of scene) {
    if (shape.kind === 'disc') expect(shape.x + shape.radius).toBeLessThanOrEqual(SIZE.width);
  }
});

test('before the first generation there are bands without width and no marks', () => {
  const start = { ...FRAME, shares: FRAME.shares.slice(0, 1), fed: [] };
  const scene = streamScene(start, SIZE);
  expect(bandsOf(scene).map(({ top }) => top.map(({ x }) => x))).toEqual([[0], [0], [0], [0]]);
  expect(scene.filter(({ kind }) => kind === 'disc' || kind === 'circle')).toEqual([]);
});

test('whatever there is to show, its numbers are finite', () => {
  const frames: readonly StreamFrame[] = [
    FRAME,
    { ...FRAME, shares: [[1]], rare: [], fed: [] },
    { ...FRAME, shares: [[1], [1]], fed: [true], generations: 1, newest: 0 },
    { ...FRAME, shares: [], fed: [] },
    {
      ...FRAME,
      shares: [
        [0.5, 0.5],
        [0, 1],
        [1, 0],
      ],
      newest: 0.3,
    },
  ];
  for (const frame of frames) {
    for (const size of [SIZE, { width: 120, height: 208 }]) {
      expect(svgOf(streamScene(frame, size), size)).not.toMatch(/NaN|Infinity|undefined/);
    }
    expect(streamScene(frame, SIZE)).toEqual(streamScene(structuredClone(frame), SIZE));
  }
});
