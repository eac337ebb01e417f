import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { board, lineageFrame } from '../../../../src/faces/language/board.ts';
import { lineageLabels } from '../../../../src/faces/language/labels.ts';
import { layoutOf, WIDE } from '../../../../src/faces/language/layout.ts';
import { acrossOf } from '../../../../src/faces/language/scenes/lineage.ts';
import { depthOf } from '../../../../src/faces/lineage-plot.ts';
import { startPosition } from '../../../../src/game/position.ts';
import { AT_REST, BEAT_MS, progressAt } from '../../../../src/stage/scene/beats.ts';
import type { Role, Shape, Size } from '../../../../src/stage/scene/shapes.ts';
import { svgOf } from '../../../../src/stage/view/svg.ts';
import { GENTLE, notebookAfter } from '../../../support/notebooks.ts';

const ROOMY = { width: 960, height: 330 };
const PHONE = { width: 336, height: 180 };
const START = startPosition(GENTLE);

const polygons = (shapes: readonly Shape[], role: Role) =>
  shapes.flatMap((shape) =>
    shape.kind === 'polygon' && shape.fill.role === role ? [shape.points] : [],
  );

const heightOf = (points: readonly number[] | undefined) => {
  const ys = (points ?? []).filter((_, i) => i % 2 === 1);
  return Math.max(...ys) - Math.min(...ys);
};

describe('the figures', () => {
  test('are in the right page where there are two, and have a narrow picture to themselves', () => {
    for (const size of [ROOMY, PHONE, { width: WIDE, height: 250 }, { width: 1400, height: 700 }]) {
      const { surprise, words } = layoutOf(size);
      for (const { x, y, width, height } of [surprise, words]) {
        expect(Math.min(x, y)).toBeGreaterThan(0);
        expect(x + width).toBeLessThan(size.width);
        expect(y + height).toBeLessThan(size.height);
      }
      expect(surprise.x + surprise.width).toBeLessThan(words.x);
      expect(surprise.x > size.width / 2).toBe(size.width >= WIDE);
    }
  });

  test('begin without nonsense, and with nothing eaten', () => {
    const shapes = board.picture(START, AT_REST)(ROOMY);
    const { surprise } = layoutOf(ROOMY);
    for (const points of polygons(shapes, 'synthetic')) {
      expect(Math.max(...points.filter((_, i) => i % 2 === 0))).toBeLessThan(
        surprise.x + 0.95 * surprise.width,
      );
    }
    const [eaten = []] = polygons(shapes, 'tail');
    const half = eaten.length / 2;
    const upper = eaten.slice(0, half).filter((_, i) => i % 2 === 1);
    const lower = eaten.slice(half).filter((_, i) => i % 2 === 1);
    expect(lower.toReversed()).toEqual(upper);
  });

  test('show nonsense in a bar of its own, on the scale of all others, and it grows with the fit', () => {
    const barAt = (size: Size, elapsed: number, nonsense = 0.2) => {
      const shapes = board.picture(notebookAfter([{ nonsense }]), progressAt(elapsed))(size);
      const { surprise } = layoutOf(size);
      const right = surprise.x + surprise.width;
      return polygons(shapes, 'synthetic').find((points) => (points[2] ?? 0) > right - 1);
    };
    const { surprise } = layoutOf(ROOMY);
    expect(barAt(ROOMY, 0)).toBeUndefined();
    const during = heightOf(barAt(ROOMY, 2.5 * BEAT_MS));
    expect(during).toBeGreaterThan(0);
    expect(during).toBeLessThan(heightOf(barAt(ROOMY, 4 * BEAT_MS)));
    // More than half is more than any other bar.
    expect(heightOf(barAt(ROOMY, 4 * BEAT_MS, 0.6))).toBeCloseTo(surprise.height, 6);
  });

  test('show what has been eaten of the tail', () => {
    const missing = ['owl', 'tuba', 'bishop', 'bus', 'hoopoe'];
    const shapes = board.picture(notebookAfter([{ missing, left: 0 }]), AT_REST)(ROOMY);
    const [eaten = []] = polygons(shapes, 'tail');
    const { words } = layoutOf(ROOMY);
    expect(Math.max(...eaten.filter((_, i) => i % 2 === 1))).toBeCloseTo(words.y + words.height, 6);
  });

  test('are drawn with numbers, whatever comes, and their poster is small', () => {
    const all = [START, notebookAfter([{ nonsense: 1, missing: ['gull'], left: 0 }])];
    for (const position of all) {
      for (const size of [ROOMY, PHONE, { width: 1, height: 1 }]) {
        expect(svgOf(board.picture(position, AT_REST)(size), size)).not.toMatch(/NaN|Infinity/);
      }
    }
    const svg = svgOf(board.picture(START, AT_REST)(ROOMY), ROOMY);
    expect(gzipSync(svg).length).toBeLessThanOrEqual(4000);
  });
});

describe('the lineage', () => {
  const position = notebookAfter([
    { survival: [0.9, 0.8], nonsense: 0.05, real: 20 },
    { survival: [0.5, 0.7], nonsense: 0.1 },
  ]);

  test('shows both tails, nonsense, and what was fed', () => {
    expect(lineageFrame(position, AT_REST)).toEqual({
      tails: [
        [0.9, 0.5],
        [0.8, 0.7],
      ],
      nonsense: [0.05, 0.1],
      fed: [true, false],
      generations: 12,
      line: 0.4,
      newest: 1,
    });
    const size = { width: 300, height: 200 };
    const dots = board
      .lineage(
        position,
        AT_REST,
      )(size)
      .flatMap((shape) =>
        shape.kind === 'discs' && shape.fill.role === 'real' ? [shape.centres] : [],
      );
    expect(dots).toEqual([0.9, 0.8].map((s) => [acrossOf(1, 12) * 300, depthOf(s, 200) * 200]));
  });

  test('names its lines apart from each other, within the picture', () => {
    expect(lineageLabels(START).map(({ text }) => text)).toEqual(['100%', '40%', '0']);
    for (const height of [60, 200]) {
      const near = notebookAfter([{ survival: [0.1, 0.11], nonsense: 0.1 }]);
      const isOwn = ({ x }: { x: string }) => x !== '0%';
      const own = lineageLabels(near, { height, letters: 15 }).filter(isOwn);
      expect(own.map(({ text }) => text)).toEqual(['rare birds', 'rare words', 'nonsense']);
      const depths = own.map(({ y }) => Number.parseFloat(y)).toSorted((one, other) => one - other);
      const apart = 1500 / height - 0.2;
      expect((depths[1] ?? 0) - (depths[0] ?? 0)).toBeGreaterThanOrEqual(apart);
      expect((depths[2] ?? 0) - (depths[1] ?? 0)).toBeGreaterThanOrEqual(apart);
      expect(depths[2]).toBeLessThan(100);
      expect(depths[0]).toBeGreaterThan(0);
    }
  });

  test('leaves unnamed, where there is no room, what is safest, and no number runs into the line', () => {
    const position = notebookAfter([{ survival: [0.9, 0.3], nonsense: 0.1 }]);
    const names = (height: number) =>
      lineageLabels(position, { height, letters: 20 }).map(({ text }) => text);
    expect(names(200)).toEqual(['100%', '40%', '0', 'rare birds', 'rare words', 'nonsense']);
    expect(names(80)).toEqual(['100%', '40%', 'rare birds', 'rare words', 'nonsense']);
    expect(names(59)).toEqual(['40%', 'rare birds', 'rare words']);
    expect(names(39)).toEqual(['40%', 'rare words']);
  });
});
