import { PIXELS, SIDE } from '../../../kinds/pictures/album/world.ts';
import { lines, paint, type Shape } from '../../../stage/scene/shapes.ts';

/** A picture and where it is. */
export interface Placed {
  /** The ink of its pixels, row by row, 0 to 1. */
  readonly ink: ArrayLike<number>;
  readonly x: number;
  readonly y: number;
}

/** Levels of ink above white that are told apart. */
const LEVELS = 6;

/**
 * Pictures as one shape for each level of ink: all that is as dark or darker, so that there is no gap between levels, and
 * what is laid on what is below makes it as dark as it should be.
 *
 * @param pixel the side of one
 */
export function inkShapes(pictures: readonly Placed[], pixel: number): Shape[] {
  const strokes = Array.from({ length: LEVELS }, (): number[] => []);
  for (const picture of pictures) {
    for (let row = 0; row < SIDE; row++) addRow(strokes, picture, row, pixel);
  }
  return strokes.flatMap((ends, below) =>
    ends.length === 0 ? [] : [lines(ends, paint('ink', 1 / (LEVELS - below)), pixel)],
  );
}

/** Pixels side by side that are dark enough are one stroke: it begins where ink rises above a level, and ends where it falls. */
function addRow(strokes: number[][], { ink, x, y }: Placed, row: number, pixel: number): void {
  const middle = y + (row + 0.5) * pixel;
  let level = 0;
  for (let column = 0; column <= SIDE; column++) {
    const next = column === SIDE ? 0 : Math.round(LEVELS * (ink[row * SIDE + column] as number));
    const at = x + column * pixel;
    for (let below = level; below < next; below++) strokes[below]?.push(at, middle);
    for (let below = next; below < level; below++) strokes[below]?.push(at, middle);
    level = next;
  }
}

/** A picture part of the way from one to another. */
export function between(
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  share: number,
): ArrayLike<number> {
  if (share <= 0) return from;
  if (share >= 1) return to;
  return Float64Array.from({ length: PIXELS }, (_, k) => {
    const start = from[k] as number;
    return start + share * ((to[k] as number) - start);
  });
}
