import { expect, test } from 'vitest';
import { circle, disc, line, paint } from '../../../src/stage/scene/shapes.ts';
import { gathered } from '../../../src/stage/view/gathered.ts';
import { svgOf } from '../../../src/stage/view/svg.ts';

const INK = paint('ink');
const RING = paint('synthetic');

test('marks that are alike and follow each other are one shape, in their order', () => {
  const cut = line([0, 0, 9, 9], INK, 1);
  expect(
    gathered([
      disc(1, 2, 3, INK),
      disc(4, 5, 3, INK),
      disc(4, 5, 2, INK),
      circle(1, 2, 3, RING, 1),
      cut,
      circle(4, 5, 3, RING, 1),
      circle(6, 7, 3, RING, 1),
      circle(8, 9, 3, INK, 1),
    ]),
  ).toEqual([
    { kind: 'discs', centres: [1, 2, 4, 5], radius: 3, fill: INK },
    { kind: 'discs', centres: [4, 5], radius: 2, fill: INK },
    { kind: 'circles', centres: [1, 2], radius: 3, stroke: RING, width: 1 },
    cut,
    { kind: 'circles', centres: [4, 5, 6, 7], radius: 3, stroke: RING, width: 1 },
    { kind: 'circles', centres: [8, 9], radius: 3, stroke: INK, width: 1 },
  ]);
});

test('translucent marks stay apart: where two lie over each other both show', () => {
  const shapes = [disc(1, 2, 3, paint('ink', 0.5)), disc(2, 2, 3, paint('ink', 0.5))];
  expect(gathered(shapes)).toEqual(shapes);
});

test('two hundred rings are written in less room', () => {
  const rings = Array.from({ length: 200 }, (_, i) => circle(i, 7, 1.7, RING, 0.8));
  const size = { width: 200, height: 20 };
  expect(svgOf(gathered(rings), size).length).toBeLessThan(svgOf(rings, size).length);
});
