import { type Digest, digestText, EMPTY_DIGEST, extendDigest } from '../../src/sim/digest.ts';
import { STATISTICS, summarise } from '../../src/sim/summary.ts';
import type { SimulateOptions } from './options.ts';
import { type Simulation, worstOf } from './simulation.ts';

/** One generation of one run, as it is printed. */
interface PrintedGeneration {
  readonly generation: number;
  readonly real: number;
  readonly model: object;
  readonly survival: Readonly<Record<string, number>>;
  readonly fidelity: number;
  readonly digest: string;
}

/** The same with all its quantities, which a single run leaves out of its JSON. */
interface FullGeneration extends PrintedGeneration {
  readonly quantities: Readonly<Record<string, number>>;
}

/** Prints the models of a simulation: JSON or CSV, one run, every run, or statistics over the runs. */
export function print(options: SimulateOptions, simulation: Simulation): string {
  if (!options.each && options.runs > 1) return printStatistics(options, simulation);
  const runs = Array.from({ length: options.runs }, (_, run) => series(simulation, run));
  if (options.format === 'csv') return csvOfRuns(runs, simulation.quantities);
  return options.each ? jsonOfRuns(options, runs) : jsonOfOne(options, runs[0] ?? []);
}

function printStatistics(options: SimulateOptions, simulation: Simulation): string {
  const { quantities } = simulation;
  const summaries = options.real.map((_, generation) => {
    const values = quantitiesOfRuns(options, simulation, generation);
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
  { runs }: SimulateOptions,
  { quantities, modelAt }: Simulation,
  generation: number,
): Float64Array[] {
  const values = quantities.map(() => new Float64Array(runs));
  for (let run = 0; run < runs; run++) {
    const measured = modelAt(generation, run).quantities();
    for (const [k, name] of quantities.entries()) {
      (values[k] as Float64Array)[run] = measured[name] as number;
    }
  }
  return values;
}

function series(simulation: Simulation, run: number): FullGeneration[] {
  let digest: Digest = EMPTY_DIGEST;
  return simulation.realsOf(run).map((real, i) => {
    const { model, parameters, survival, quantities } = simulation.modelAt(i, run);
    digest = extendDigest(digest, parameters);
    const tails = survival();
    return {
      generation: i + 1,
      real,
      model,
      survival: tails,
      fidelity: worstOf(tails),
      digest: digestText(digest),
      quantities: quantities(),
    };
  });
}

function jsonOfOne(options: SimulateOptions, run: readonly FullGeneration[]): string {
  const generations = run.map(({ quantities: _, ...rest }): PrintedGeneration => rest);
  return json(options, { generations });
}

function jsonOfRuns(options: SimulateOptions, runs: readonly FullGeneration[][]): string {
  return json(options, { runs: runs.map((generations, run) => ({ run, generations })) });
}

function csvOfRuns(runs: readonly FullGeneration[][], names: readonly string[]): string {
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

function json(options: SimulateOptions, body: object): string {
  const { each: _each, format: _format, ...settings } = options;
  return JSON.stringify({ settings, ...body }, null, 1);
}

function csv(head: readonly string[], rows: readonly (readonly (number | string)[])[]): string {
  return [head, ...rows].map((row) => row.join(',')).join('\n');
}
