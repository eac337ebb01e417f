import { gaussianBench } from '../kinds/gaussian/bench.ts';
import { mixtureBench } from '../kinds/mixture/bench.ts';
import { STATISTICS, summarise } from '../sim/summary.ts';
import type { Bench, Measures } from './bench.ts';
import type { EnsembleOrder, Experiment } from './experiment.ts';

/** Statistics over many runs of an experiment. */
export interface Ensemble {
  readonly runs: number;
  /** How many of the names are quantities that every door prints; the rest are extras. */
  readonly printed: number;
  readonly names: readonly string[];
  /** Generation by generation, name by name, in the order of `STATISTICS`. */
  readonly statistics: Float64Array;
}

export type Statistic = (typeof STATISTICS)[number];

export function benchOf(experiment: Experiment): Bench {
  return experiment.model === 'gaussian' ? gaussianBench(experiment) : mixtureBench(experiment);
}

/** One statistic of one quantity in every generation, generation 1 first; null when there is no such quantity. */
export function courseOf(
  { names, statistics }: Ensemble,
  name: string,
  statistic: Statistic,
): Float64Array | null {
  const quantity = names.indexOf(name);
  if (quantity < 0) return null;
  const width = names.length * STATISTICS.length;
  const at = quantity * STATISTICS.length + STATISTICS.indexOf(statistic);
  return Float64Array.from(
    { length: statistics.length / width },
    (_, i) => statistics[i * width + at] as number,
  );
}

/**
 * Runs an experiment many times. It pauses after each model that it has measured, so that whoever runs it may stop.
 *
 * @throws RangeError as `nextGeneration` or `nextEnsemble`
 */
export function* measureEnsemble(order: EnsembleOrder): Generator<undefined, Ensemble> {
  const { experiment, runs, method } = order;
  const bench = benchOf(experiment);
  const names = [...bench.quantities, ...bench.extras];
  const generations = experiment.realPerGeneration.length;
  const statistics = new Float64Array(generations * names.length * STATISTICS.length);
  let at = 0;
  const add = (table: Table) => {
    for (const column of table) {
      const summary = summarise(column);
      for (const statistic of STATISTICS) statistics[at++] = summary[statistic];
    }
  };
  if (method === 'samples') yield* bySamples(bench, names, order, add);
  else yield* byStatistics(bench, names, runs, add);
  return { runs, printed: bench.quantities.length, names, statistics };
}

/** The quantities of one generation: for each name, one number per run. */
type Table = readonly Float64Array[];

/** Many runs of an experiment, and which of the bench's quantities are wanted of each. */
export interface RunsOrder extends EnsembleOrder {
  readonly names: readonly string[];
}

/** For each generation, generation 1 first, and each name: one number per run. */
export type Values = readonly Table[];

/**
 * Every run of an experiment in numbers. It pauses as `measureEnsemble` does.
 *
 * @throws RangeError as `nextGeneration` or `nextEnsemble`
 */
export function* measureRuns(order: RunsOrder): Generator<undefined, Values> {
  const { experiment, names, runs, method } = order;
  const bench = benchOf(experiment);
  const tables: Table[] = [];
  const add = (table: Table) => void tables.push(table);
  if (method === 'samples') yield* bySamples(bench, names, order, add);
  else yield* byStatistics(bench, names, runs, add);
  return tables;
}

/** Generation by generation, all runs at once. */
function* byStatistics(
  bench: Bench,
  names: readonly string[],
  runs: number,
  add: (table: Table) => void,
): Generator<undefined> {
  for (const measure of bench.advance(runs)) {
    const table = names.map(() => new Float64Array(runs));
    for (let run = 0; run < runs; run++) {
      write(table, names, run, measure(run));
      yield;
    }
    add(table);
  }
}

/** Run by run: samples are drawn one run after the other. */
function* bySamples(
  bench: Bench,
  names: readonly string[],
  { experiment, runs }: EnsembleOrder,
  add: (table: Table) => void,
): Generator<undefined> {
  const tables = experiment.realPerGeneration.map(() => names.map(() => new Float64Array(runs)));
  for (let run = 0; run < runs; run++) {
    for (const played of bench.play(run)) {
      write(tables[played.generation - 1] ?? [], names, run, played);
      yield;
    }
  }
  for (const table of tables) {
    add(table);
    yield;
  }
}

function write(table: Table, names: readonly string[], run: number, { quantities }: Measures) {
  for (const [k, name] of names.entries()) {
    (table[k] as Float64Array)[run] = quantities[name] as number;
  }
}
