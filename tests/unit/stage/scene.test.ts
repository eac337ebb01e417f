import { describe, expect, test } from 'vitest';
import { ringFrame } from '../../../src/board/ring-frame.ts';
import { lineageFrame, worldFrame } from '../../../src/faces/gaussian/board.ts';
import { density } from '../../../src/faces/gaussian/scenes/curve.ts';
import { lineageScene } from '../../../src/faces/gaussian/scenes/lineage.ts';
import {
  layoutBars,
  layoutDots,
  MOST_DOTS,
} from '../../../src/faces/gaussian/scenes/training-set.ts';
import { worldScene } from '../../../src/faces/gaussian/scenes/world.ts';
import { POLICIES, playByPolicy } from '../../../src/game/policies.ts';
import { startPosition } from '../../../src/game/position.ts';
import {
  AT_REST,
  BEAT_MS,
  hasArrived,
  isAtRest,
  progressAt,
} from '../../../src/stage/scene/beats.ts';
import { ringScene } from '../../../src/stage/scene/ring.ts';
import { dotsAlong, type Role, type Shape } from '../../../src/stage/scene/shapes.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

const SIZE = { width: 760, height: 420 };
const fed = playByPolicy({ ...FIRST_WATCH, line: 0 }, POLICIES.steady);

const roleOf = (shape: Shape): Role => ('fill' in shape ? shape.fill.role : shape.stroke.role);
const count = (shapes: readonly Shape[], kind: Shape['kind'], role: Role) =>
  shapes.filter((shape) => shape.kind === kind && roleOf(shape) === role).length;

function numbersOf(shape: Shape): readonly number[] {
  if ('points' in shape) return shape.points;
  if ('ends' in shape) return shape.ends;
  if ('centres' in shape) return [...shape.centres, shape.radius];
  if (shape.kind === 'ellipse') return [...shape.centre, ...shape.u, ...shape.v];
  return [shape.x, shape.y, shape.radius];
}

describe('the world', () => {
  test('has a filled disc for each real and a hollow circle for each synthetic sample', () => {
    const scene = worldScene(worldFrame(fed, AT_REST), SIZE);
    expect(count(scene, 'disc', 'real')).toBe(40);
    expect(count(scene, 'circle', 'synthetic')).toBe(160);
  });

  test('starts with the truth alone', () => {
    const scene = worldScene(worldFrame(startPosition(FIRST_WATCH), AT_REST), SIZE);
    expect(count(scene, 'disc', 'real') + count(scene, 'circle', 'synthetic')).toBe(0);
    expect(count(scene, 'dotted', 'ink')).toBe(1);
  });

  test('keeps every dot inside the picture, however narrow or far the model is', () => {
    for (const variance of [1e-9, 0.01, 1, 30]) {
      const values = Float64Array.from(
        { length: 300 },
        (_, i) => 9 + Math.sqrt(variance) * (i - 150),
      );
      const room = { width: 760, top: 307, height: 108, toX: (value: number) => 380 + value * 86 };
      for (const { x, y } of layoutDots({ values, count: 300, real: 100 }, room)) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(760);
        expect(y).toBeLessThanOrEqual(307 + 108);
      }
    }
  });

  test('draws the same area under any model: the picture does not exaggerate', () => {
    const step = 0.001;
    let area = 0;
    for (let x = -8; x < 8; x += step) area += density({ mean: 0.4, variance: 0.3 }, x) * step;
    expect(area).toBeCloseTo(1, 6);
  });
});

describe('too many samples for dots', () => {
  const n = MOST_DOTS + 200;
  const values = Float64Array.from({ length: n }, (_, i) => ((i % 97) / 97) * 8 - 4);
  const samples = { values, count: n, real: 150 };
  const room = { width: 760, top: 300, height: 100, toX: (value: number) => 380 + value * 86 };

  test('bars are exact: their heights are counts to one scale', () => {
    const bars = layoutBars(samples, room);
    const dots = layoutDots(samples, room);
    const perSample = bars.reduce((sum, bar) => sum + bar.realHeight, 0) / 150;
    const synthetic = bars.reduce((sum, bar) => sum + bar.syntheticHeight, 0);
    expect(synthetic / perSample).toBeCloseTo(n - 150, 6);
    for (const bar of bars) {
      const inColumn = dots.filter(({ x }) => Math.abs(x - bar.x - bar.width / 2) < 0.01);
      expect(bar.realHeight / perSample).toBeCloseTo(
        inColumn.filter((dot) => dot.isReal).length,
        6,
      );
    }
  });

  test('the scene shows bars instead of dots', () => {
    const frame = { ...worldFrame(fed, AT_REST), trainingSet: samples };
    const scene = worldScene(frame, SIZE);
    expect(count(scene, 'disc', 'real') + count(scene, 'circle', 'synthetic')).toBe(0);
    expect(count(scene, 'polygon', 'real')).toBeGreaterThan(10);
  });
});

describe('the ring', () => {
  test('has a filled plate where real samples were fed and a hollow one where not', () => {
    const neglected = playByPolicy({ ...FIRST_WATCH, line: 0 }, POLICIES.front);
    const scene = ringScene(ringFrame(neglected, AT_REST), { width: 290, height: 290 });
    expect(count(scene, 'polygon', 'real')).toBe(5);
    expect(count(scene, 'line', 'synthetic')).toBe(9);
    expect(count(scene, 'line', 'rule')).toBe(0);
  });

  test('shows the generations to come', () => {
    const scene = ringScene(ringFrame(startPosition(FIRST_WATCH), AT_REST), SIZE);
    expect(count(scene, 'line', 'rule')).toBe(14);
  });

  test('marks the generations that cost a life', () => {
    const lost = playByPolicy(FIRST_WATCH, POLICIES.neglect);
    expect(count(ringScene(ringFrame(lost, AT_REST), SIZE), 'disc', 'tail')).toBe(3);
  });
});

test('the lineage has a ridge for the truth and for every generation', () => {
  const scene = lineageScene(lineageFrame(fed, AT_REST), { width: 300, height: 300 });
  expect(count(scene, 'line', 'ink')).toBe(1);
  expect(count(scene, 'line', 'real')).toBe(14);
});

test('every number of every scene is finite, at every moment of a generation', () => {
  for (const position of [startPosition(FIRST_WATCH), fed]) {
    for (const elapsed of [0, 100, 400, 800, 1200, 5000]) {
      const progress = progressAt(elapsed);
      for (const size of [SIZE, { width: 40, height: 30 }]) {
        const shapes = [
          ...worldScene(worldFrame(position, progress), size),
          ...ringScene(ringFrame(position, progress), size),
          ...lineageScene(lineageFrame(position, progress), size),
        ];
        expect(shapes.flatMap(numbersOf).every(Number.isFinite)).toBe(true);
      }
    }
  }
});

test('the four beats follow one another and end at rest', () => {
  expect(progressAt(0)).toEqual({ draw: 0, mix: 0, fit: 0, replace: 0 });
  expect(progressAt(BEAT_MS)).toEqual({ draw: 1, mix: 0, fit: 0, replace: 0 });
  expect(progressAt(2.5 * BEAT_MS)).toEqual({ draw: 1, mix: 1, fit: 0.5, replace: 0 });
  expect(hasArrived(progressAt(2.9 * BEAT_MS))).toBe(false);
  expect(hasArrived(progressAt(3 * BEAT_MS))).toBe(true);
  expect(isAtRest(progressAt(4 * BEAT_MS))).toBe(true);
  expect(progressAt(9 * BEAT_MS)).toEqual(AT_REST);
});

test('a dotted line has its dots at even distances, around corners too', () => {
  expect(dotsAlong([0, 0, 10, 0, 10, 10], 4)).toEqual(
    [
      [0, 0],
      [4, 0],
      [8, 0],
      [10, 2],
      [10, 6],
      [10, 10],
    ].flat(),
  );
});
