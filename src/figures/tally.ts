import type { Values } from '../experiment/ensemble.ts';
import { PRESETS } from '../kinds/mixture/presets.ts';
import { quantilesOf } from '../sim/summary.ts';
import { type Bins, binsOf, countsOf } from './bins.ts';
import type { SurvivorsSettings } from './settings.ts';

/** A generation of all runs, counted. */
export interface Tally {
  readonly bins: Bins;
  readonly counts: readonly number[];
  readonly runs: number;
  readonly median: number;
  readonly mean: number;
}

export function tallyOf(settings: SurvivorsSettings, values: Values): Tally {
  const { of, at, loop } = settings;
  const column = values[at - 1]?.[0] ?? new Float64Array();
  const bins = binsOf(of, loop.world === undefined ? 0 : PRESETS[loop.world].length);
  const [median = 0] = quantilesOf(column.slice(), [0.5]);
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  return { bins, counts: countsOf(column, bins), runs: column.length, median, mean };
}
