import {
  circle,
  dotted,
  line,
  paint,
  polygon,
  type Role,
  type Shape,
} from '../stage/scene/shapes.ts';
import { svgOf } from '../stage/view/svg.ts';
import { dashed } from './chart.ts';
import type { Picture } from './settings.ts';

/** The marks of legends: small pictures, each with what it means. */

const MARK = { width: 32, height: 16 } as const;

/** A mark with what it means. */
export function mark(words: string, ...shapes: readonly Shape[]): Picture {
  return { svg: svgOf(shapes, MARK), words };
}

/** The outline of a mark as wide as there is room, from one height to another. */
export function box(top: number, bottom: number): number[] {
  return [1, top, 31, top, 31, bottom, 1, bottom, 1, top];
}

/** A dotted line across a mark. */
export function dots(role: Role, radius: number, gap: number): Shape {
  return dotted([2, 8, 31, 8], radius, gap, paint(role));
}

/** The bands of many runs, in the colour of what they are of. */
export function bandsMark(role: Role): Picture {
  return mark(
    'nine runs in ten, half of them, and their median',
    polygon(box(1, 15), paint(role, 0.16)),
    polygon(box(4, 12), paint(role, 0.26)),
    line([1, 8, 31, 8], paint(role), 1.8),
  );
}

export const MEAN_MARK = mark(
  'mean of the runs, two standard errors to either side',
  line([16, 1, 16, 4], paint('synthetic', 0.8), 1.6),
  line([16, 12, 16, 15], paint('synthetic', 0.8), 1.6),
  circle(16, 8, 3.4, paint('synthetic'), 1.8),
);

export const THEORY_MARK = mark('what theory says', dots('ink', 1.5, 5.5));

/** The mark of a guess, for words of its own. */
export const GUESS_MARK = svgOf(dashed([1, 8, 31, 8], paint('ink'), 2.2), MARK);
