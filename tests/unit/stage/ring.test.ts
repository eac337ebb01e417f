import { expect, test } from 'vitest';
import { type Plate, ringScene } from '../../../src/stage/scene/ring.ts';
import type { Role, Shape } from '../../../src/stage/scene/shapes.ts';

const SIZE = { width: 290, height: 290 };
const plates = (count: number, isFed: boolean): Plate[] =>
  Array.from({ length: count }, () => ({ thickness: 0.5, isFed, costLife: false }));
const polygons = (scene: readonly Shape[], role: Role, isFaint: boolean) =>
  scene.filter(
    (shape) =>
      shape.kind === 'polygon' && shape.fill.role === role && shape.fill.alpha < 1 === isFaint,
  ).length;
const waiting = (scene: readonly Shape[]) =>
  scene.filter((shape) => shape.kind === 'line' && shape.stroke.role === 'rule').length;

test('a snake that goes round again has the round before under it, until it is overwritten', () => {
  const frame = { plates: plates(3, true), past: plates(10, true), generations: 10, newest: 1 };
  const scene = ringScene(frame, SIZE);
  expect(polygons(scene, 'real', false)).toBe(3);
  expect(polygons(scene, 'real', true)).toBe(7);
  expect(waiting(scene)).toBe(0);
});

test('without a round before it, what is to come is empty', () => {
  const scene = ringScene({ plates: plates(3, true), generations: 10, newest: 1 }, SIZE);
  expect(polygons(scene, 'real', true)).toBe(0);
  expect(waiting(scene)).toBe(7);
});
