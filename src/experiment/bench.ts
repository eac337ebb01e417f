import type { Source } from '../sim/collection.ts';
import { digestText } from '../sim/digest.ts';
import type { Family } from '../sim/family.ts';
import { generationZero, nextGeneration } from '../sim/loop.ts';
import { runKey } from '../sim/random/key.ts';
import { checkPlan } from '../sim/regimes.ts';
import type { Experiment } from './experiment.ts';

/** What is measured of one model. */
export interface Measures {
  /** S of each tail. */
  readonly survival: Readonly<Record<string, number>>;
  /** min(S, 1/S) of the tail that is worst off. */
  readonly fidelity: number;
  /** By the names of the bench's `quantities` and `extras`. */
  readonly quantities: Readonly<Record<string, number>>;
}

/** One generation of one run. */
export interface PlayedGeneration extends Measures {
  readonly generation: number;
  /** Truly real samples among those that it collected and kept. */
  readonly real: number;
  readonly model: object;
  /** Hash of all models so far, as text. */
  readonly digest: string;
}

/** Where experiments with one kind of model are run. */
export interface Bench {
  /** The quantities that every door of the project prints. */
  readonly quantities: readonly string[];
  /** Further ones, for pictures and theory. */
  readonly extras: readonly string[];
  /** One run by raw samples, generation 1 first. */
  play(run: number): Generator<PlayedGeneration>;
  /** Many runs by sufficient statistics: for each generation, what measures one of them. */
  advance(runs: number): Generator<(run: number) => Measures>;
}

/** A run by raw samples, with the same bits as `simulateRun`. */
export function* playLoop<Model extends object>(
  { regime, realPerGeneration, seed }: Experiment,
  family: Family<Model>,
  source: Source,
  measure: (model: Model) => Measures,
  run: number,
): Generator<PlayedGeneration> {
  checkPlan(regime, realPerGeneration);
  const key = runKey(seed, run);
  let state = generationZero(family.truth);
  for (const real of realPerGeneration) {
    state = nextGeneration(family, regime, key, state, real, source);
    const { generation, model } = state;
    const digest = digestText(state.digest);
    yield { generation, real: state.real, model, digest, ...measure(model) };
  }
}
