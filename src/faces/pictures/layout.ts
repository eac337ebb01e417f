import { DIGITS } from '../../kinds/pictures/album/world.ts';
import { SEATS } from '../../kinds/pictures/model.ts';
import type { Size } from '../../stage/scene/shapes.ts';

/*
 * Where the parts of an album are in its picture: five rows of six seats, room for words at their left, the bar of the diet
 * below, and a map at the right where there is room. `board.css` says the same of the words.
 */

/** Room for words, the bar with its gap, and the gap before the map, in seats; the least width of a map. */
const HEADS = 2.1;
const BAR = 0.34;
const GAP = 0.5;
const LEAST_MAP = 2.6;

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

export interface AlbumLayout {
  /** The side of a seat with the gap to the next one. */
  readonly seat: number;
  /** The corner of the first seat. */
  readonly x: number;
  readonly y: number;
  readonly bar: Box;
  /** Null where there is no room for it. */
  readonly map: Box | null;
}

export function layoutOf({ width, height }: Size): AlbumLayout {
  const across = HEADS + SEATS;
  const down = DIGITS.length + BAR;
  const seat = Math.min(height / down, width / across);
  const left = width - across * seat - GAP * seat;
  const hasMap = left >= LEAST_MAP * seat;
  const x = (hasMap ? 0 : (width - across * seat) / 2) + HEADS * seat;
  const y = (height - down * seat) / 2;
  return {
    seat,
    x,
    y,
    bar: {
      x,
      y: y + (DIGITS.length + 0.12) * seat,
      width: SEATS * seat,
      height: 0.18 * seat,
    },
    map: hasMap ? mapIn({ x: width - left, y, width: left, height: down * seat }) : null,
  };
}

/** Hardly higher than wide, and in the middle. */
function mapIn({ x, y, width, height }: Box): Box {
  const side = Math.min(height, 1.1 * width);
  return { x, y: y + (height - side) / 2, width, height: side };
}
