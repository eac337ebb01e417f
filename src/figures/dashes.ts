import { dotsAlong, line, type Paint, type Points, type Shape } from '../stage/scene/shapes.ts';

/** Length of a dash and of the gap behind it, in pixels. */
const DASH = 6;

/** A dashed line: what somebody guessed, unlike anything that was computed. */
export function dashed(points: Points, stroke: Paint, width: number): Shape[] {
  const ends = dotsAlong(points, DASH);
  return Array.from({ length: Math.floor(ends.length / 4) }, (_, i) =>
    line(ends.slice(4 * i, 4 * i + 4), stroke, width),
  );
}
