import type { Table } from '../base/table.ts';
import type { Axes, Picture } from './settings.ts';

/** A figure of runs that take too long for a build: they were measured once, and what came of them is kept. */
export interface MeasuredFigure {
  /** One chart, or small pictures side by side. */
  readonly pictures: readonly Picture[];
  readonly plot: Plot | null;
  /** Text in the place of pictures, side by side. */
  readonly excerpts?: readonly Excerpt[];
  /** What stands over the columns of each small picture. */
  readonly heads: readonly string[];
  readonly legend: readonly Picture[];
  /** Its numbers in sentences. */
  readonly summary: string;
  readonly table: Table;
}

export interface Plot {
  readonly axes: Axes;
  /** What stands at the right end of each line, and how high, as a share of the chart's height. */
  readonly ends: readonly { readonly text: string; readonly height: number }[];
}

/** Lines that a machine wrote. */
export interface Excerpt {
  /** Which machine. */
  readonly head: string;
  readonly lines: readonly {
    readonly text: string;
    /** What is wrong with it: such a line is struck through. */
    readonly wrong?: string;
  }[];
}
