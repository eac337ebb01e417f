import { type Bench, quantityIn, type Reading } from '../kinds/bench.ts';
import { benchOf } from '../kinds/kinds.ts';
import { STATISTICS, summarise } from '../sim/summary.ts';
import type { EnsembleOrder, RunsOrder } from './order.ts';

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

/**
 * One statistic of one quantity in every generation, generation 1 first.
 *
 * @throws RangeError when the ensemble has no such quantity
 */
export function courseOf(
  { names, statistics }: Ensemble,
  name: string,
  statistic: Statistic,
): Float64Array {
  const quantity = names.indexOf(name);
  if (quantity < 0)
    throw new RangeError(`there is no quantity "${name}", only ${names.join(', ')}`);
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

function write(table: Table, names: readonly string[], run: number, reading: Reading) {
  for (const [k, name] of names.entries()) {
    (table[k] as Float64Array)[run] = quantityIn(reading, name);
  }
}
