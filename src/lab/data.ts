import { csvRow, jsonText } from '../base/files.ts';
import type { Ensemble } from '../experiment/ensemble.ts';
import type { EnsembleOrder } from '../experiment/order.ts';
import { labFaceOf } from '../faces/faces.ts';
import { type Experiment, type PlayedGeneration, quantityIn } from '../kinds/bench.ts';
import { STATISTICS } from '../sim/summary.ts';

/** The numbers of a run or an ensemble as a file: what the command prints, sign for sign. */

type Run = readonly PlayedGeneration[];

/** @param quantities the names of columns */
export function csvOfRun(run: Run, quantities: readonly string[]): string {
  const rows = run.map(({ generation, real, digest, ...measures }) => [
    0,
    generation,
    real,
    ...quantities.map((name) => quantityIn(measures, name)),
    digest,
  ]);
  return csv(['run', 'generation', 'real', ...quantities, 'digest'], rows);
}

export function csvOfEnsemble(ensemble: Ensemble): string {
  const names = ensemble.names.slice(0, ensemble.printed);
  const head = names.flatMap((name) => STATISTICS.map((each) => `${name}.${each}`));
  const rows = rowsOf(ensemble).map((row, i) => [i + 1, ...row.flat()]);
  return csv(['generation', ...head], rows);
}

export function jsonOfRun(experiment: Experiment, run: Run): string {
  const hasDetector = experiment.regime.detector !== undefined;
  const generations = run.map(({ generation, real, kept, model, survival, fidelity, digest }) => ({
    generation,
    real,
    ...(hasDetector && { kept }),
    model,
    survival,
    fidelity,
    digest,
  }));
  return json(settingsOf({ experiment, method: 'samples', runs: 1 }), generations);
}

export function jsonOfEnsemble(order: EnsembleOrder, ensemble: Ensemble): string {
  const generations = rowsOf(ensemble).map((row, i) => ({
    generation: i + 1,
    quantities: Object.fromEntries(
      row.map((values, k) => [
        ensemble.names[k],
        Object.fromEntries(STATISTICS.map((statistic, j) => [statistic, values[j]])),
      ]),
    ),
  }));
  return json(settingsOf(order), generations);
}

/** The statistics of the quantities that every door prints: by generation, then by quantity. */
function rowsOf({ names, printed, statistics }: Ensemble): number[][][] {
  const width = names.length * STATISTICS.length;
  return Array.from({ length: statistics.length / width }, (_, i) =>
    Array.from({ length: printed }, (_, k) => {
      const at = i * width + k * STATISTICS.length;
      return [...statistics.subarray(at, at + STATISTICS.length)];
    }),
  );
}

/** The settings under the names, and in the order, of the command. */
function settingsOf({ experiment, method, runs }: EnsembleOrder): object {
  const { regime, realPerGeneration, seed, model } = experiment;
  const { synthetic, realData, n, spread, ...tools } = regime;
  return {
    model,
    synthetic,
    realData,
    n,
    real: realPerGeneration,
    generations: realPerGeneration.length,
    runs,
    seed,
    spread,
    // The command prints it for all kinds; those that have a choice write over it.
    divisor: 'n',
    method,
    ...tools,
    ...labFaceOf(experiment).fileSettings?.(experiment),
  };
}

function json(settings: object, generations: readonly object[]): string {
  return jsonText({ settings, generations });
}

function csv(head: readonly string[], rows: readonly (readonly (number | string)[])[]): string {
  return [head, ...rows].map(csvRow).join('\n');
}
