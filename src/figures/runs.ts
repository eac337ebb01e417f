import type { Table } from '../base/table.ts';
import { svgOf } from '../stage/view/svg.ts';
import type { RunsFace } from './face.ts';
import { afterWords } from './format.ts';
import type { RunValues } from './run-values.ts';
import type { RunsSettings, View } from './settings.ts';

/** Small pictures of runs, side by side. Lines keep their width when pictures are stretched; see `figures.css`. */

/** Whole pixels are fine enough here, and keep twenty pictures light. */
export const SMALL = { width: 240, height: 120 } as const;

export function runsView(settings: RunsSettings, face: RunsFace, values: RunValues): View {
  const { loop, runs } = settings;
  return {
    pictures: Array.from({ length: runs }, (_, run) => ({
      svg: svgOf(face.picture(settings, values, run), SMALL),
      words: face.caption(loop, values, run),
    })),
    axes: null,
    summary: face.summary(afterWords(loop.generations), loop, values),
    table: runsTable(settings, face, values),
  };
}

/** A row per run: how it stood at some generations on the way, and what became of its tails. */
function runsTable({ loop, runs }: RunsSettings, { way, end }: RunsFace, values: RunValues): Table {
  const columns = [
    ...stopsOf(loop.generations).map((t) => ({ ...way, head: `${way.head} after ${t}`, t })),
    ...end.map((column) => ({ ...column, t: values.generations })),
  ].map(({ head, quantity, text, t }) => ({ head, text, numbers: values.at(t, quantity) }));
  return {
    head: ['Run', ...columns.map(({ head }) => head)],
    rows: Array.from({ length: runs }, (_, run) => [
      String(run + 1),
      ...columns.map(({ text, numbers }) => text(numbers[run] as number)),
    ]),
  };
}

/** A few generations on the way, and the last. */
function stopsOf(generations: number): number[] {
  const stops = [1, 2, 3, 4].map((part) => Math.round((part * generations) / 4));
  return [...new Set(stops)].filter((each) => each > 0);
}

/** The generations that are drawn: evenly spaced, the first and the last among them. */
export function drawnOf(generations: number, most: number): number[] {
  const steps = Math.min(generations, most - 1);
  return Array.from({ length: steps + 1 }, (_, i) => Math.round((i * generations) / steps));
}

/** Whether real samples are in every training set. */
export function isFed({ loop }: RunsSettings): boolean {
  return (loop.real ?? 0) > 0 && loop.realData !== 'none';
}

/** "16 of 20 snakes are", "1 of 20 snakes is", "none of 20 snakes are". */
export function ofAll(
  count: number,
  all: number,
  noun: string,
  [one, several]: readonly [one: string, several: string],
): string {
  return `${count === 0 ? 'none' : count} of ${all} ${noun} ${count === 1 ? one : several}`;
}
