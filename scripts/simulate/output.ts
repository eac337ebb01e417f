import { type Digest, digestText, EMPTY_DIGEST, extendDigest } from '../../src/sim/digest.ts';
import {
  GAUSSIAN_QUANTITIES,
  gaussianQuantities,
  quantitiesOfRuns,
} from '../../src/sim/ensemble/gaussian-quantities.ts';
import type { GaussianModels } from '../../src/sim/ensemble/gaussian-runs.ts';
import { STATISTICS, summarise } from '../../src/sim/ensemble/summary.ts';
import { STANDARD_NORMAL } from '../../src/sim/models/gaussian.ts';
import { planBatch } from '../../src/sim/regimes.ts';
import { tailSurvival } from '../../src/sim/tails.ts';
import type { SimulateOptions } from './options.ts';

/** One generation of one run, as it is printed. */
interface PrintedGeneration {
  readonly generation: number;
  readonly real: number;
  readonly model: { readonly mean: number; readonly variance: number };
  readonly survival: { readonly left: number; readonly right: number };
  readonly fidelity: number;
  readonly digest: string;
}

/** The same with all its quantities, which a single run leaves out of its JSON. */
interface FullGeneration extends PrintedGeneration {
  readonly quantities: ReturnType<typeof gaussianQuantities>;
}

/** Prints the models of a simulation: JSON or CSV, one run, every run, or statistics over the runs. */
export function print(options: SimulateOptions, generations: readonly GaussianModels[]): string {
  if (!options.each && options.runs > 1) return printStatistics(options, generations);
  const runs = Array.from({ length: options.runs }, (_, run) => series(options, generations, run));
  if (options.format === 'csv') return csvOfRuns(runs);
  return options.each ? jsonOfRuns(options, runs) : jsonOfOne(options, runs[0] ?? []);
}

function printStatistics(options: SimulateOptions, generations: readonly GaussianModels[]): string {
  const summaries = generations.map((models) => {
    const quantities = quantitiesOfRuns(models, STANDARD_NORMAL);
    return GAUSSIAN_QUANTITIES.map((name) => [name, summarise(quantities[name])] as const);
  });
  if (options.format === 'json') {
    const rows = summaries.map((row, i) => ({
      generation: i + 1,
      quantities: Object.fromEntries(row),
    }));
    return json(options, { generations: rows });
  }
  const head = GAUSSIAN_QUANTITIES.flatMap((name) => STATISTICS.map((each) => `${name}.${each}`));
  const rows = summaries.map((row, i) => [
    i + 1,
    ...row.flatMap(([, summary]) => STATISTICS.map((each) => summary[each])),
  ]);
  return csv(['generation', ...head], rows);
}

function series(
  options: SimulateOptions,
  generations: readonly GaussianModels[],
  run: number,
): FullGeneration[] {
  let digest: Digest = EMPTY_DIGEST;
  return generations.map((models, i) => {
    const model = { mean: models.mean[run] as number, variance: models.variance[run] as number };
    const quantities = gaussianQuantities(model, STANDARD_NORMAL);
    const plan = planBatch(options, i + 1, options.real[i] as number);
    digest = extendDigest(digest, [model.mean, model.variance]);
    return {
      generation: i + 1,
      real: plan.fixed + plan.fresh,
      model,
      survival: tailSurvival(model, STANDARD_NORMAL),
      fidelity: quantities.fidelity,
      digest: digestText(digest),
      quantities,
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

function csvOfRuns(runs: readonly FullGeneration[][]): string {
  const rows = runs.flatMap((generations, run) =>
    generations.map(({ generation, real, digest, quantities }) => [
      run,
      generation,
      real,
      ...GAUSSIAN_QUANTITIES.map((name) => quantities[name]),
      digest,
    ]),
  );
  return csv(['run', 'generation', 'real', ...GAUSSIAN_QUANTITIES, 'digest'], rows);
}

function json(options: SimulateOptions, body: object): string {
  const { each: _each, format: _format, ...settings } = options;
  return JSON.stringify({ settings, ...body }, null, 1);
}

function csv(head: readonly string[], rows: readonly (readonly (number | string)[])[]): string {
  return [head, ...rows].map((row) => row.join(',')).join('\n');
}
