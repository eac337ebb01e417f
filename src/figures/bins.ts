import { quantilesOf } from '../sim/summary.ts';
import { percent, percentWords } from './format.ts';

/** The classes of a histogram. */
export interface Bins {
  /** A value is in bin i from edge i on, below edge i + 1. */
  readonly edges: readonly number[];
  /** What each bin is called in a table. */
  readonly names: readonly string[];
  /** Labels below the axis: at the edges, or below the bars. */
  readonly ticks: readonly string[];
  /** Whether values are whole numbers, with a bar for each; else they are shares of what the truth has, in per cent. */
  readonly areCounts: boolean;
}

/** A tail with less than this share of the truth's mass counts as extinct. */
export const EXTINCT = 0.01;

/** Bins for shares of what the truth has. */
export function shareBins(edges: readonly number[]): Bins {
  const names = edges.slice(0, -1).map((low, i) => {
    const high = edges[i + 1] ?? Infinity;
    if (high === Infinity) return `more than ${percentWords(low)}`;
    if (high === EXTINCT) return `extinct (below ${percentWords(high)})`;
    return `${percentWords(low)} to ${percentWords(high)}`;
  });
  const ticks = edges.map((edge) => (edge === Infinity ? '∞' : percent(edge)));
  return { edges, names, ticks, areCounts: false };
}

/** A bin for each number from 0 to the most. */
export function countBins(most: number): Bins {
  const counts = Array.from({ length: most + 1 }, (_, i) => i);
  const every = most > 10 ? 5 : 1;
  return {
    edges: [...counts.map((count) => count - 0.5), most + 0.5],
    names: counts.map(String),
    ticks: counts.map((count) => (count % every === 0 ? String(count) : '')),
    areCounts: true,
  };
}

/** How many values are in each bin. */
export function countsOf(values: Float64Array, bins: Bins): number[] {
  const counts = bins.names.map(() => 0);
  for (const value of values) {
    const bin = binOf(value, bins);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

/** The bin that a value is in; what is beyond all of them is in the nearest. */
export function binOf(value: number, { edges, names }: Bins): number {
  const above = edges.findIndex((edge) => value < edge);
  return above < 0 ? names.length - 1 : Math.max(0, above - 1);
}

/** Where a value stands on an axis on which all bins are equally wide, 0 to 1; the open bin ends at infinity. */
export function placeOf(value: number, bins: Bins): number {
  const bin = binOf(value, bins);
  const [low = 0, high = 0] = bins.edges.slice(bin, bin + 2);
  const within = high === Infinity ? 1 - low / value : (value - low) / (high - low);
  return (bin + Math.min(1, Math.max(0, within))) / bins.names.length;
}

/** A generation of all runs, counted. */
export interface Tally {
  readonly bins: Bins;
  readonly counts: readonly number[];
  readonly runs: number;
  readonly median: number;
  readonly mean: number;
}

/** @param values one per run */
export function tallyOf(bins: Bins, values: Float64Array): Tally {
  const [median = Number.NaN] = quantilesOf(values.slice(), [0.5]);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { bins, counts: countsOf(values, bins), runs: values.length, median, mean };
}
