import { DIGITS } from '../../kinds/pictures/album/world.ts';
import { SEATS } from '../../kinds/pictures/model.ts';
import type { Size } from '../../stage/scene/shapes.ts';

/*
 * Where the parts of an album are in its picture: five rows of six seats, room for words at their left, the bar of the diet
 * below, and a map at the right where there is room. `board.css` says the same of the words.
 */

/** Room for words, at the right edge, for the bar with its gap, and before the map, in seats; the least width of a map. */
const HEADS = 1.7;
const EDGE = 0.1;
const BAR = 0.34;
const GAP = 0.4;
const LEAST_MAP = 2.6;

/** What the album alone takes, in seats. */
const ACROSS = HEADS + SEATS + EDGE;
const DOWN = DIGITS.length + BAR;

/** The album alone, without anything left over. */
export const ALONE: Size = { width: 60 * ACROSS, height: 60 * DOWN };

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
  const seat = Math.min(height / DOWN, width / ACROSS);
  const left = width - (ACROSS + GAP) * seat;
  const hasMap = left >= LEAST_MAP * seat;
  const x = (hasMap ? 0 : (width - ACROSS * seat) / 2) + HEADS * seat;
  const y = (height - DOWN * seat) / 2;
  const inset = EDGE * seat;
  return {
    seat,
    x,
    y,
    bar: {
      x: x + inset / 2,
      y: y + (DIGITS.length + 0.1) * seat,
      width: SEATS * seat - inset,
      height: 0.16 * seat,
    },
    map: hasMap
      ? {
          x: width - left,
          y: y + inset / 2,
          width: left - inset,
          height: DIGITS.length * seat - inset,
        }
      : null,
  };
}
