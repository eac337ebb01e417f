import type { Size } from '../../stage/scene/shapes.ts';

/*
 * Where the two figures are in the picture of a notebook. In a wide one they stand side by side over the birds, in the upper
 * part of the right page; in a narrow one they have the picture to themselves, and the page of lines or the birds lie over
 * it. `rooms.css` says the same of the pages and of the words.
 */

/** From this width on, in pixels, there are two pages side by side. */
export const WIDE = 700;

/** The right page as a share of the width, and its figures as a share of the height. */
const RIGHT = 0.41;
const UPPER = 0.45;

/** Room for words above and below a figure as a share of its height, and at its sides in pixels. */
const ABOVE = 0.2;
const BELOW = 0.21;
const SIDE = 12;

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

export interface NotebookLayout {
  /** What is drawn of each figure, without its words. */
  readonly surprise: Box;
  readonly words: Box;
}

/** Where the figures of a picture are. */
export function layoutOf({ width, height }: Size): NotebookLayout {
  const isWide = width >= WIDE;
  const left = isWide ? (1 - RIGHT) * width : 0;
  const across = (width - left) / 2;
  const down = isWide ? UPPER * height : height;
  const within = (x: number): Box => ({
    x: x + SIDE,
    y: ABOVE * down,
    width: Math.max(1, across - 2 * SIDE),
    height: (1 - ABOVE - BELOW) * down,
  });
  return { surprise: within(left), words: within(left + across) };
}
