import type { DoorOptions } from '../../src/faces/door-face.ts';
import { doorFaceOf } from '../../src/faces/faces.ts';
import {
  type Bench,
  type Experiment,
  quantityIn,
  type Reading,
  type Specimen,
} from '../../src/kinds/bench.ts';
import { benchOf } from '../../src/kinds/kinds.ts';
import { type Digest, digestText, EMPTY_DIGEST, extendDigest } from '../../src/sim/digest.ts';
import { STATISTICS, summarise } from '../../src/sim/summary.ts';

/** The models of one generation, by number of the run. */
type Models = (run: number) => Specimen;

/** One generation of one run; a single run leaves the quantities out of its JSON. */
interface PrintedGeneration extends Reading {
  readonly generation: number;
  readonly real: number;
  readonly model: object;
  readonly digest: string;
}

/**
 * Runs what the options say, and prints it: JSON or CSV, one run, every run, or statistics over the runs. The bench of
 * the kind has been loaded.
 */
export function print(options: DoorOptions): string {
  const { method, runs, format } = options;
  const bench = benchOf(experimentOf(options));
  const generations = bench.models(method, runs);
  if (!options.each && runs > 1) return printStatistics(options, bench.quantities, generations);
  const all = Array.from({ length: runs }, (_, run) => series(bench, generations, run));
  if (format === 'csv') return csvOfRuns(all, bench.quantities);
  return options.each ? jsonOfRuns(options, all) : jsonOfOne(options, all[0] ?? []);
}

/** The experiment that options ask for. */
export function experimentOf(options: DoorOptions): Experiment {
  const { model, real, seed } = options;
  const loop = { model, regime: options, realPerGeneration: real, seed };
  return doorFaceOf(options).experimentOf(loop, options);
}

function printStatistics(
  options: DoorOptions,
  quantities: readonly string[],
  generations: readonly Models[],
): string {
  const summaries = generations.map((models) => {
    const values = quantitiesOfRuns(models, quantities, options.runs);
    return quantities.map((name, k) => [name, summarise(values[k] as Float64Array)] as const);
  });
  if (options.format === 'json') {
    const rows = summaries.map((row, i) => ({
      generation: i + 1,
      quantities: Object.fromEntries(row),
    }));
    return json(options, { generations: rows });
  }
  const head = quantities.flatMap((name) => STATISTICS.map((each) => `${name}.${each}`));
  const rows = summaries.map((row, i) => [
    i + 1,
    ...row.flatMap(([, summary]) => STATISTICS.map((each) => summary[each])),
  ]);
  return csv(['generation', ...head], rows);
}

/** Every quantity of one generation, one number per run. */
function quantitiesOfRuns(
  models: Models,
  quantities: readonly string[],
  runs: number,
): Float64Array[] {
  const values = quantities.map(() => new Float64Array(runs));
  for (let run = 0; run < runs; run++) {
    const reading = models(run).reading();
    for (const [k, name] of quantities.entries()) {
      (values[k] as Float64Array)[run] = quantityIn(reading, name);
    }
  }
  return values;
}

function series(bench: Bench, generations: readonly Models[], run: number): PrintedGeneration[] {
  const reals = bench.reals(run);
  let digest: Digest = EMPTY_DIGEST;
  return generations.map((models, i) => {
    const { model, parameters, reading } = models(run);
    const read = reading();
    digest = extendDigest(digest, parameters);
    return {
      generation: i + 1,
      real: reals[i] as number,
      model,
      survival: read.survival,
      fidelity: read.fidelity,
      digest: digestText(digest),
      quantities: Object.fromEntries(
        bench.quantities.map((name) => [name, quantityIn(read, name)]),
      ),
    };
  });
}

function jsonOfOne(options: DoorOptions, run: readonly PrintedGeneration[]): string {
  const generations = run.map(({ quantities: _, ...rest }) => rest);
  return json(options, { generations });
}

function jsonOfRuns(options: DoorOptions, runs: readonly PrintedGeneration[][]): string {
  return json(options, { runs: runs.map((generations, run) => ({ run, generations })) });
}

function csvOfRuns(runs: readonly PrintedGeneration[][], names: readonly string[]): string {
  const rows = runs.flatMap((generations, run) =>
    generations.map(({ generation, real, digest, quantities }) => [
      run,
      generation,
      real,
      ...names.map((name) => quantities[name] as number),
      digest,
    ]),
  );
  return csv(['run', 'generation', 'real', ...names, 'digest'], rows);
}

function json(options: DoorOptions, body: object): string {
  const { each: _each, format: _format, ...rest } = options;
  const shown = Object.keys(doorFaceOf(options).options.output);
  const settings = Object.fromEntries(
    Object.entries(rest).filter(([name]) => !shown.includes(name)),
  );
  return JSON.stringify({ settings, ...body }, null, 1);
}

function csv(head: readonly string[], rows: readonly (readonly (number | string)[])[]): string {
  return [head, ...rows].map((row) => row.join(',')).join('\n');
}
