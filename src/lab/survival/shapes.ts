import { dotted, line, paint, polygon, type Shape } from '../../stage/scene/shapes.ts';
import { contourLines } from './contour.ts';
import type { MapValues } from './values.ts';

/** Shades of plum, from none to all; more would not be told apart. */
export const SHADES = 24;

/** The lines that are drawn over a map, and how. */
export const LEVELS = [
  { level: 0.25, style: 'dotted' },
  { level: 0.5, style: 'line' },
  { level: 0.75, style: 'dotted' },
] as const;

/** The strength of plum for a fidelity, 0 to 1: a whole number of shades. */
export function shadeOf(fidelity: number): number {
  return Math.round(fidelity * SHADES) / SHADES;
}

/**
 * A whole map as shapes, cells of `unit` pixels: what is saved as a picture. Neighbours in a row that look the same are
 * one rectangle.
 */
export function mapShapes(values: MapValues, unit: number): Shape[] {
  const { columns, rows } = values;
  const shapes: Shape[] = [];
  for (let row = 0; row < rows; row++) {
    const [top, bottom] = [(rows - row - 1) * unit, (rows - row) * unit];
    for (let from = 0; from < columns; ) {
      const shade = shadeOf(values.at(from, row));
      let to = from + 1;
      while (to < columns && shadeOf(values.at(to, row)) === shade) to++;
      const [left, right] = [from * unit, to * unit];
      if (shade > 0) {
        shapes.push(
          polygon([left, top, right, top, right, bottom, left, bottom], paint('tail', shade)),
        );
      }
      from = to;
    }
  }
  return [...shapes, ...contourShapes(values, unit)];
}

/** The lines of equal fidelity, through the middles of cells. */
export function contourShapes(values: MapValues, unit: number): Shape[] {
  return LEVELS.flatMap(({ level, style }) =>
    contourLines(values, level).map((way) => {
      const points = way.map((place, i) =>
        i % 2 === 0 ? (place + 0.5) * unit : (values.rows - place - 0.5) * unit,
      );
      return style === 'line'
        ? line(points, paint('ink'), 2.2)
        : dotted(points, 1.1, 5, paint('ink'));
    }),
  );
}
