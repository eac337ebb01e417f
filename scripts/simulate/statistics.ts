import type { DoorOptions } from '../../src/faces/door-face.ts';
import { type Bench, quantityIn } from '../../src/kinds/bench.ts';
import { type Summary, summarise } from '../../src/sim/summary.ts';
import { isByStatistics } from './room.ts';

/** For each generation a summary of every quantity over the runs. */
export function* statisticsOf(
  options: DoorOptions,
  bench: Bench,
): Generator<readonly (readonly [quantity: string, summary: Summary])[]> {
  const tables = isByStatistics(options) ? fromEnsembles(options, bench) : fromRuns(options, bench);
  for (const table of tables) {
    yield bench.quantities.map((name, k) => [name, summarise(table[k] as Float64Array)] as const);
  }
}

/** A column of one number per run for each quantity. */
type Table = readonly Float64Array[];

/** Generation by generation: all runs of one are known at once, and then forgotten. */
function* fromEnsembles({ runs, firstRun = 0 }: DoorOptions, bench: Bench): Generator<Table> {
  const { quantities } = bench;
  const table = quantities.map(() => new Float64Array(runs));
  for (const read of bench.advance(runs, firstRun)) {
    for (let run = 0; run < runs; run++) {
      const reading = read(run);
      for (const [k, name] of quantities.entries()) {
        (table[k] as Float64Array)[run] = quantityIn(reading, name);
      }
    }
    yield table;
  }
}

/** Run by run: every number of all generations has to be kept. */
function* fromRuns(
  { runs, firstRun = 0, generations }: DoorOptions,
  bench: Bench,
): Generator<Table> {
  const { quantities } = bench;
  const numbers = new Float64Array(generations * quantities.length * runs);
  for (let run = 0; run < runs; run++) {
    for (const played of bench.play(firstRun + run)) {
      const row = (played.generation - 1) * quantities.length;
      for (const [k, name] of quantities.entries()) {
        numbers[(row + k) * runs + run] = quantityIn(played, name);
      }
    }
  }
  for (let row = 0; row < generations * quantities.length; row += quantities.length) {
    yield quantities.map((_, k) => numbers.subarray((row + k) * runs, (row + k + 1) * runs));
  }
}
