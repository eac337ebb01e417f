import {
  disc,
  line,
  type Points,
  paint,
  polygon,
  type Shape,
  type Size,
} from '../stage/scene/shapes.ts';
import type { ToolsInUse } from './tools-seen.ts';

/*
 * Tools as small drawings, in strokes like those of a plate: paper cut out in ink. They stand where nothing else is, and
 * say no more than that the tool is in use; what it does is seen in the samples.
 */

const INK = paint('ink', 0.8);
const STROKE = 1.3;
/** Between drawings that stand beside each other, and from the edges of the picture, in pixels. */
const GAP = 8;

/** Draws with its lower left corner at a place. */
type Drawing = (x: number, y: number) => Shape[];

/** The tools that have no place of their own, in the lower left corner of a picture. */
export function cornerMarks(tools: ToolsInUse, { height }: Size): Shape[] {
  const { bouncer, archive, tailWeight, realWeight } = tools;
  const isWeighed = tailWeight !== undefined || realWeight !== undefined;
  const drawings = [
    ...(bouncer === undefined ? [] : [DOOR]),
    ...(archive === undefined ? [] : [CABINET]),
    ...(isWeighed ? [SCALES] : []),
  ];
  let x = GAP;
  return drawings.flatMap(({ draw, width }) => {
    const at = x;
    x += width + GAP;
    return draw(at, height - GAP);
  });
}

/** A door, and who keeps it: one arm bars the way. */
const DOOR: { draw: Drawing; width: number } = {
  width: 28,
  draw: (x, y) => [
    ...sheet([x, y - 24, x + 14, y - 24, x + 14, y, x, y]),
    line([x + 3, y, x + 3, y - 21, x + 11, y - 21, x + 11, y], INK, STROKE),
    polygon([x + 17.5, y, x + 18.5, y - 13, x + 25, y - 13, x + 26, y], INK),
    disc(x + 21.75, y - 16.6, 2.9, INK),
    line([x + 19, y - 11.5, x + 8, y - 10], INK, 1.9),
  ],
};

/** A cabinet with three drawers. */
const CABINET: { draw: Drawing; width: number } = {
  width: 22,
  draw: (x, y) => [
    ...sheet([x, y - 24, x + 22, y - 24, x + 22, y, x, y]),
    ...[8, 16].map((up) => line([x, y - up, x + 22, y - up], INK, STROKE)),
    ...[4, 12, 20].map((up) => line([x + 8.5, y - up, x + 13.5, y - up], INK, 1.8)),
  ],
};

/** Scales that hang to one side. */
const SCALES: { draw: Drawing; width: number } = {
  width: 30,
  draw: (x, y) => {
    const pan = (left: number, top: number) => [
      line([left + 4.5, top, left, top + 8, left + 9, top + 8, left + 4.5, top], INK, 1),
      polygon(
        [left, top + 8, left + 9, top + 8, left + 6.5, top + 10.5, left + 2.5, top + 10.5],
        INK,
      ),
    ];
    return [
      line([x + 15, y, x + 15, y - 22], INK, STROKE + 0.4),
      line([x + 9.5, y, x + 20.5, y], INK, STROKE + 0.4),
      line([x + 4.5, y - 17, x + 25.5, y - 22], INK, STROKE + 0.3),
      ...pan(x, y - 17),
      ...pan(x + 21, y - 22),
    ];
  },
};

/** Callipers around what a model gives when it is sampled: from one x to another, at a height. */
export function callipers(from: number, to: number, y: number): Shape[] {
  const jaw = (x: number) => line([x, y - 5, x, y + 5], INK, STROKE + 0.4);
  return [line([from, y, to, y], paint('ink', 0.55), 1), jaw(from), jaw(to)];
}

/** A boat whose hull is at a place. */
export function boat(x: number, y: number): Shape[] {
  return [
    polygon([x - 11, y, x + 12, y, x + 7.5, y + 6.5, x - 7.5, y + 6.5], paint('real')),
    line([x, y, x, y - 17], INK, STROKE),
    ...sheet([x + 1.5, y - 16, x + 10.5, y - 3, x + 1.5, y - 3]),
    ...sheet([x - 1.5, y - 14, x - 8, y - 3, x - 1.5, y - 3]),
  ];
}

/** Paper with an inked edge. */
function sheet(corners: Points): Shape[] {
  return [
    polygon(corners, paint('paper')),
    line([...corners, ...corners.slice(0, 2)], INK, STROKE),
  ];
}
