import type { Source } from '../sim/collection.ts';
import { digestText } from '../sim/digest.ts';
import { type Family, firstOf } from '../sim/family.ts';
import { generationZero } from '../sim/generation.ts';
import { nextGeneration, readRun, roomFor } from '../sim/loop.ts';
import type { Method } from '../sim/method.ts';
import { runKey } from '../sim/random/key.ts';
import { checkPlan, planBatch, type Regime } from '../sim/regimes.ts';
import type { Theory } from './theory.ts';

/** Everything that decides what becomes of a loop: the same experiment gives the same numbers. */
export interface Experiment {
  /** The kind of model, by its name in the registry; it may have settings of its own beside these. */
  readonly model: string;
  readonly regime: Regime;
  /** r for each generation. */
  readonly realPerGeneration: readonly number[];
  readonly seed: string;
}

/** What is read off one model. */
export interface Reading {
  /** S of each tail, by the names of the kind's tails. */
  readonly survival: Readonly<Record<string, number>>;
  /** min(S, 1/S) of the tail that is worst off. */
  readonly fidelity: number;
  /** By the names of the bench's `quantities` and `extras`; see `quantityIn`. */
  readonly quantities: Readonly<Record<string, number>>;
}

/**
 * A quantity of a reading by its name.
 *
 * @throws RangeError when the bench has no such quantity: a zero in its place would be believed
 */
export function quantityIn({ quantities }: Pick<Reading, 'quantities'>, name: string): number {
  const value = quantities[name];
  if (value !== undefined) return value;
  throw new RangeError(
    `there is no quantity "${name}", only ${Object.keys(quantities).join(', ')}`,
  );
}

/** One generation of one run. */
export interface PlayedGeneration extends Reading {
  readonly generation: number;
  /** Truly real samples among those that it collected and kept. */
  readonly real: number;
  readonly model: object;
  /** Hash of all models so far, as text. */
  readonly digest: string;
}

/** One model of a run that has been computed, with what can be read off it. */
export interface Specimen {
  readonly model: object;
  /** Every number of it, for digests. */
  readonly parameters: readonly number[];
  readonly reading: () => Reading;
}

/** Where experiments with one kind of model are run. */
export interface Bench {
  /** The quantities that every door of the project prints. */
  readonly quantities: readonly string[];
  /** Further ones, for pictures and theory. */
  readonly extras: readonly string[];
  /** One run by raw samples, generation 1 first. */
  play(run: number): Generator<PlayedGeneration>;
  /** Many runs by sufficient statistics: for each generation, what is read off one of them. */
  advance(runs: number): Generator<(run: number) => Reading>;
  /** All models of many runs, for each generation by number of the run. They are kept as plain numbers. */
  models(method: Method, runs: number): readonly ((run: number) => Specimen)[];
  /** Truly real samples that each generation of a run collected and kept. */
  reals(run: number): readonly number[];
}

/** Benches of one kind of model, and what theory says there. */
export interface Benches<Own extends Experiment = Experiment> {
  benchOf(experiment: Own): Bench;
  theoryOf(experiment: Own): Theory;
}

/** A run by raw samples, with the same bits as `simulateRun`. */
export function* playLoop<Model extends object>(
  { regime, realPerGeneration, seed }: Experiment,
  family: Family<Model>,
  source: Source,
  read: (model: Model) => Reading,
  run: number,
): Generator<PlayedGeneration> {
  checkPlan(regime, realPerGeneration);
  const key = runKey(seed, run);
  const allocate = roomFor(regime);
  let state = generationZero(firstOf(family));
  for (const real of realPerGeneration) {
    state = nextGeneration(family, regime, key, state, real, source, allocate);
    const { generation, model } = state;
    const digest = digestText(state.digest);
    yield { generation, real: state.real, model, digest, ...read(model) };
  }
}

/**
 * Real samples among those that each generation of a run collected and kept. Where nobody can tell them apart
 * beforehand, the run is played again and asked.
 */
export function realsOf<Model>(
  { regime, realPerGeneration, seed }: Experiment,
  family: Family<Model>,
  run: number,
): number[] {
  if (regime.contamination !== undefined || regime.detector !== undefined) {
    const key = runKey(seed, run);
    return readRun(family, regime, key, realPerGeneration, 'world', ({ real }) => real);
  }
  return realPerGeneration.map((each, i) => {
    const plan = planBatch(regime, i + 1, each);
    return plan.fixed + plan.fresh;
  });
}
