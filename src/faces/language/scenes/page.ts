import {
  line,
  lines,
  type Paint,
  paint,
  type Shape,
  type Size,
} from '../../../stage/scene/shapes.ts';
import { type ShownLine, stretchesOf, textOf } from '../lines.ts';

/** Rows of a small page, and how many letters are as wide as it. */
const ROWS = 7;
const LETTERS = 62;
/** How much of a row is ink, and where the margin ends, as a share of the width. */
const INK = 0.34;
const MARGIN = 0.1;

/** A page where it is too small for letters: strokes as long as its lines, in the colours of who wrote them. */
export function pageShapes(page: readonly ShownLine[], { width, height }: Size): Shape[] {
  const row = height / (ROWS + 0.6);
  const y = (place: number) => (place + 0.8) * row;
  const rules = Array.from({ length: ROWS }, (_, place) => {
    return [0, y(place) + 0.4 * row, width, y(place) + 0.4 * row];
  }).flat();
  const margin = MARGIN * width - 3;
  return [
    lines(rules, paint('rule', 0.6), 1),
    lines(
      [margin, 0, margin, height, margin - 2, 0, margin - 2, height],
      paint('synthetic', 0.4),
      0.8,
    ),
    ...page.slice(0, ROWS).flatMap((each, place) => strokes(each, y(place), row, width)),
  ];
}

/** The stretches of a line; rare words have their colour, and what could not be is struck through. */
function strokes(written: ShownLine, y: number, row: number, width: number): Shape[] {
  const letter = ((1 - MARGIN) * width) / LETTERS;
  const left = MARGIN * width + letter;
  const colour: Paint = written.sort === 'real' ? paint('real', 0.9) : paint('ink', 0.55);
  let at = left;
  const words = stretchesOf(written).flatMap(({ text, mark }) => {
    const from = Math.min(at, width);
    at += letter * text.length;
    if (text.trim() === '') return [];
    const ends = [from, y, Math.min(at - letter / 2, width), y];
    return [line(ends, mark === null ? colour : paint('tail'), INK * row)];
  });
  const end = Math.min(width, left + letter * textOf(written).length);
  const strike = line([left - letter, y, end + letter, y], paint('synthetic'), 0.13 * row);
  return written.sort === 'impossible' ? [...words, strike] : words;
}
