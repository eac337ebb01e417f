import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { depthOf } from '../../../../src/faces/lineage-plot.ts';
import { board, lineageFrame } from '../../../../src/faces/pictures/board.ts';
import { lineageLabels } from '../../../../src/faces/pictures/labels.ts';
import { ALONE, layoutOf } from '../../../../src/faces/pictures/layout.ts';
import { between, inkShapes } from '../../../../src/faces/pictures/scenes/ink.ts';
import { acrossOf } from '../../../../src/faces/pictures/scenes/lineage.ts';
import { startPosition } from '../../../../src/game/position.ts';
import {
  afterToll,
  type MeasuredToll,
  tollAt,
} from '../../../../src/kinds/pictures/theory/toll-law.ts';
import { AT_REST, BEAT_MS, progressAt } from '../../../../src/stage/scene/beats.ts';
import type { Role, Shape } from '../../../../src/stage/scene/shapes.ts';
import { svgOf } from '../../../../src/stage/view/svg.ts';
import { albumAfter, IN_ORDER, networkOf, TOLL } from '../../../support/albums.ts';
import { FILE, realPictures } from '../../../support/real-pictures.ts';

const WIDE = { width: 840, height: 371 };
const PHONE = { width: 344, height: 190 };
const START = startPosition(TOLL);
const WELL = { variety: 0.9, survival: [1, 1, 1, 1, 1] } as const;

const linesIn = (shapes: readonly Shape[], role: Role) =>
  shapes.flatMap((shape) => (shape.kind === 'lines' && shape.stroke.role === role ? [shape] : []));

const endsOf = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'lines' ? [shape.ends] : []));

test('what a page shows of the album is what the album says', async () => {
  await expect(realPictures()).toMatchFileSnapshot(FILE.pathname);
});

describe('ink', () => {
  const blank = new Float64Array(64);

  test('a blank picture is nothing, a black pixel is there on every level', () => {
    expect(inkShapes([{ ink: blank, x: 0, y: 0 }], 2)).toEqual([]);
    const dot = blank.with(9, 1);
    const strokes = endsOf(inkShapes([{ ink: dot, x: 10, y: 20 }], 2));
    expect(strokes).toHaveLength(6);
    // The second pixel of the second row: from x = 12 to 14, its middle at y = 23.
    for (const ends of strokes) expect(ends).toEqual([12, 23, 14, 23]);
  });

  test('levels laid on each other are as dark as they should be', () => {
    for (const level of [1, 2, 3, 4, 5, 6]) {
      const shapes = inkShapes([{ ink: blank.with(0, level / 6), x: 0, y: 0 }], 1);
      const light = shapes.reduce(
        (left, shape) => left * (1 - ('stroke' in shape ? shape.stroke.alpha : 0)),
        1,
      );
      expect(1 - light).toBeCloseTo(level / 6, 12);
    }
  });

  test('pixels side by side are one stroke', () => {
    const row = Float64Array.from({ length: 64 }, (_, k) => (k < 8 ? 1 : 0));
    expect(endsOf(inkShapes([{ ink: row, x: 0, y: 0 }], 1))[0]).toEqual([0, 0.5, 8, 0.5]);
  });

  test('a picture fades from one to another', () => {
    expect([...(between([0, ...blank], [1, ...blank], 0.25) as Float64Array)][0]).toBe(0.25);
    expect(between([1], [2], 0)).toEqual([1]);
    expect(between([1], [2], 1)).toEqual([2]);
  });
});

describe('the album', () => {
  test('begins with 30 real pictures in frames of their own colour, and nothing drawn', () => {
    const shapes = board.picture(START, AT_REST)(WIDE);
    const frames = linesIn(shapes, 'real').find(({ ends }) => ends.length === 30 * 4 * 4);
    expect(frames).toBeDefined();
    expect(linesIn(shapes, 'synthetic').every(({ ends }) => ends.length === 0)).toBe(true);
  });

  test('frames what is drawn, with gaps where no digit is seen', () => {
    const verdicts = IN_ORDER.map((mode, seat) => (seat < 4 ? 255 : mode));
    const position = albumAfter([WELL], TOLL, networkOf(200, verdicts));
    const shapes = board.picture(position, AT_REST)(WIDE);
    const counts = linesIn(shapes, 'synthetic').map(({ ends }) => ends.length / 4);
    // 26 frames of four sides, four frames of four dashes a side, and the bar: nothing real was fed.
    expect(counts.toSorted((one, other) => other - one)).toEqual([26 * 4, 4 * 16, 1]);
  });

  test('every seat changes at its own time, and has changed when the fit is over', () => {
    const position = albumAfter([WELL]);
    const framesAt = (elapsed: number) => {
      const shapes = board.picture(position, progressAt(elapsed))(PHONE);
      const real = linesIn(shapes, 'real').find(({ ends }) => ends.length >= 16);
      return (real?.ends.length ?? 0) / 16;
    };
    expect(framesAt(0)).toBe(30);
    const during = framesAt(2.5 * BEAT_MS);
    expect(during).toBeGreaterThan(0);
    expect(during).toBeLessThan(30);
    expect(framesAt(3 * BEAT_MS)).toBe(0);
  });

  test('the bar shows which share of the training set was real', () => {
    const position = albumAfter([{ ...WELL, real: 50 }]);
    const shapes = board.picture(position, AT_REST)(WIDE);
    const { bar } = layoutOf(WIDE);
    const middle = bar.y + bar.height / 2;
    const [real] = linesIn(shapes, 'real').filter(({ ends }) => ends.length === 4);
    expect(real?.ends).toEqual([bar.x, middle, bar.x + bar.width / 4, middle]);
  });

  test('has a map beside it where there is room, and stays within its picture', () => {
    expect(layoutOf(PHONE).map).toBeNull();
    expect(layoutOf(WIDE).map).not.toBeNull();
    for (const size of [WIDE, PHONE, { width: 320, height: 480 }, { width: 1600, height: 300 }]) {
      const { seat, x, y, bar, map } = layoutOf(size);
      expect(x + 6 * seat).toBeLessThanOrEqual(size.width + 1e-9);
      expect(bar.y + bar.height).toBeLessThanOrEqual(size.height + 1e-9);
      expect(Math.min(x - 1.7 * seat, y)).toBeGreaterThanOrEqual(-1e-9);
      if (map !== null) expect(map.x).toBeGreaterThan(x + 6 * seat);
    }
  });

  test('rings and dots of the map stand beside the album', () => {
    const { map } = layoutOf(WIDE);
    const shapes = board.picture(albumAfter([WELL]), AT_REST)(WIDE);
    const rings = shapes.flatMap((shape) => (shape.kind === 'circles' ? shape.centres : []));
    expect(rings).toHaveLength(300);
    for (let i = 0; i < rings.length; i += 2) {
      expect(rings[i]).toBeGreaterThan(map?.x ?? Number.NaN);
    }
  });

  test('the poster of a page is small', () => {
    const svg = svgOf(board.picture(START, AT_REST)(ALONE), ALONE);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(gzipSync(svg).length).toBeLessThanOrEqual(8000);
  });
});

describe('the lineage', () => {
  test('shows V, the rare digits and what was fed', () => {
    const position = albumAfter([
      { variety: 0.9, survival: [1, 1, 1, 0.8, 1.2], real: 20 },
      { variety: 0.7, survival: [1, 1, 1, 0.5, 1.6] },
    ]);
    const toll = tollAt(1) as MeasuredToll;
    expect(lineageFrame(position, AT_REST)).toEqual({
      variety: [0.9, 0.7],
      law: [toll.first, afterToll(toll, toll.first, 0)],
      rare: [
        [0.8, 0.5],
        [1.2, 1.6],
      ],
      fed: [true, false],
      generations: 12,
      line: 0.43,
      newest: 1,
    });
    const size = { width: 300, height: 200 };
    const shapes = board.lineage(position, AT_REST)(size);
    const dot = shapes.find(
      ({ kind, ...shape }) => kind === 'discs' && 'fill' in shape && shape.fill.role === 'real',
    );
    expect(dot).toMatchObject({
      centres: [acrossOf(1, 12) * 300, depthOf(0.9, 200) * 200],
    });
  });

  test('shows what the toll law says, where it says something', () => {
    const standings = [1, 2].map(() => ({ variety: 0.9, survival: [1, 1, 1, 1, 1] as const }));
    const dotted = (change: Partial<typeof TOLL>) =>
      board
        .lineage(
          albumAfter(standings, { ...TOLL, ...change }),
          AT_REST,
        )({ width: 300, height: 200 })
        .filter(({ kind }) => kind === 'dotted').length;
    // The line that must be kept is dotted, too.
    expect(dotted({})).toBe(2);
    for (const change of [{ n: 100 }, { spread: 1.1 }]) expect(dotted(change)).toBe(1);
  });

  test('names all, nothing and the line', () => {
    expect(lineageLabels(START).map(({ text }) => text)).toEqual(['100%', '43%', '0']);
    expect(lineageLabels(startPosition({ ...TOLL, line: 0 })).map(({ text }) => text)).toEqual([
      '100%',
      '0',
    ]);
  });

  test('names the marks of the rare digits, which keep apart', () => {
    const ys = (fours: number, sixes: number) =>
      lineageLabels(albumAfter([{ variety: 0.9, survival: [1, 1, 1, fours, sixes] }]))
        .filter((label) => label.class === 'rare')
        .map(({ text, y }) => [text, Number.parseFloat(y)] as const);
    const [fours, sixes] = ys(0.99, 1.01);
    expect([fours?.[0], sixes?.[0]]).toEqual(['4s', '6s']);
    expect((fours?.[1] ?? 0) - (sixes?.[1] ?? 0)).toBeGreaterThanOrEqual(8.9);
    const [low, high] = ys(0.2, 1.2);
    expect((low?.[1] ?? 0) - (high?.[1] ?? 0)).toBeGreaterThan(50);
  });
});
