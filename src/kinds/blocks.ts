import { digestText, EMPTY_DIGEST, extendDigest } from '../sim/digest.ts';
import { planBatch } from '../sim/regimes.ts';
import type { Experiment, PlayedGeneration, Reading } from './bench.ts';

/**
 * Ensembles are made generation by generation for all runs at once. Whoever wants run by run gets them in blocks, so that
 * the first come at once and no more than a block is in memory.
 */

/** Numbers of models that a block has at most, where one run has no more: 8 MB. */
export const BLOCK_NUMBERS = 1_000_000;

/** How models of one kind are numbers. */
export interface Numbered<Model> {
  /** Numbers of a model. */
  readonly width: number;
  modelFrom(numbers: Float64Array): Model;
  read(model: Model): Reading;
}

/** The ensembles of a block: for each generation, all models, run by run. */
export type BlockOf = (runs: number, first: number) => Iterable<ModelsOf>;
/** Writes the numbers of the model of a run, counted from the first of its block. */
export type ModelsOf = (run: number, out: Float64Array) => void;

/** The runs that each block has. */
export function* blocksOf(
  runs: number,
  first: number,
  numbersOfRun: number,
): Generator<readonly [runs: number, first: number]> {
  const most = Math.max(1, Math.floor(BLOCK_NUMBERS / numbersOfRun));
  for (let done = 0; done < runs; done += most) {
    yield [Math.min(most, runs - done), first + done];
  }
}

/** `Bench.follow` of a kind with sufficient statistics. */
export function* followInBlocks<Model extends object>(
  experiment: Experiment,
  numbered: Numbered<Model>,
  blockOf: BlockOf,
  runs: number,
  first: number,
): Generator<Iterable<PlayedGeneration>> {
  const perRun = experiment.realPerGeneration.length * numbered.width;
  for (const [count, start] of blocksOf(runs, first, perRun)) {
    const numbers = new Float64Array(count * perRun);
    let at = 0;
    for (const models of blockOf(count, start)) {
      for (let run = 0; run < count; run++) {
        const from = run * perRun + at;
        models(run, numbers.subarray(from, from + numbered.width));
      }
      at += numbered.width;
    }
    for (let run = 0; run < count; run++) {
      yield played(experiment, numbered, numbers.subarray(run * perRun, (run + 1) * perRun));
    }
  }
}

/** A run from the numbers of all its models. */
function* played<Model extends object>(
  { regime, realPerGeneration }: Experiment,
  { width, modelFrom, read }: Numbered<Model>,
  numbers: Float64Array,
): Generator<PlayedGeneration> {
  let digest = EMPTY_DIGEST;
  for (const [i, asked] of realPerGeneration.entries()) {
    const parameters = numbers.subarray(i * width, (i + 1) * width);
    digest = extendDigest(digest, [...parameters]);
    const { fresh, fixed, synthetic } = planBatch(regime, i + 1, asked);
    const real = fresh + fixed;
    const model = modelFrom(parameters);
    yield {
      generation: i + 1,
      real,
      kept: real + synthetic,
      model,
      digest: digestText(digest),
      ...read(model),
    };
  }
}
