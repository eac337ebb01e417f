import { hintFor } from '../base/spelling.ts';
import type { Shape } from '../stage/scene/shapes.ts';
import type { Bins, Tally } from './bins.ts';
import type { LoopSettings } from './loop.ts';
import type { RunValues } from './run-values.ts';
import type { Picture, RunsSettings } from './settings.ts';

/** What figures need of a kind of model. */
export interface FigureFace {
  readonly runs: RunsFace;
  /** What histograms over runs may be of, by the names that authors give; `survival`, of a tail, is the usual one. */
  readonly survivors: Readonly<Record<string, Histogram>>;
  /** What theory may be held against, by the names that authors give; none where theory has no curves. */
  readonly theory: Readonly<Record<string, Curve>>;
}

/** Small pictures of runs, and their numbers. */
export interface RunsFace {
  /** The quantities of the bench that are read of each run. */
  quantities(loop: LoopSettings): readonly string[];
  /** A run in shapes, as large as `SMALL` of `runs.ts`. */
  picture(settings: RunsSettings, values: RunValues, run: number): Shape[];
  /** What stands below it. */
  caption(loop: LoopSettings, values: RunValues, run: number): string;
  legend(settings: RunsSettings): Picture[];
  /** All runs in sentences. */
  summary(after: string, loop: LoopSettings, values: RunValues): string;
  /** What the table says of each run at some generations on the way. */
  readonly way: Column;
  /** What it says of its end. */
  readonly end: readonly Column[];
}

/** A quantity in a column of a table. */
export interface Column {
  readonly head: string;
  readonly quantity: string;
  text(value: number): string;
}

/** How runs are counted by one quantity. */
export interface Histogram {
  /** The quantity of the bench. */
  readonly quantity: string;
  bins(loop: LoopSettings): Bins;
  /** What stands below the axis. */
  readonly axis: string;
  /** What stands above the first column of the table. */
  readonly head: string;
  /** What became of the runs, in sentences. */
  summary(after: string, tally: Tally, median: string): string;
}

/** A quantity through the generations, by theory and by runs. */
export interface Curve {
  /** The quantity of the bench. */
  readonly quantity: string;
  readonly symbol: string;
  /** Its value for the truth. */
  readonly start: number;
  /** What theory speaks of: to first order the median of widths, or the mean over all runs. */
  readonly about: 'typical run' | 'mean';
}

/**
 * What an author named with a prop.
 *
 * @throws Error with a sentence when there is no such thing
 */
export function named<Thing>(
  prop: string,
  name: string,
  things: Readonly<Record<string, Thing>>,
): Thing {
  const thing = Object.hasOwn(things, name) ? things[name] : undefined;
  if (thing !== undefined) return thing;
  const names = Object.keys(things);
  throw new Error(
    `prop "${prop}" must be one of "${names.join('", "')}" for such models; it is "${name}"${hintFor(name, names)}`,
  );
}
