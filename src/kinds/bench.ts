import type { Source } from '../sim/collection.ts';
import { digestText } from '../sim/digest.ts';
import { type Family, firstOf } from '../sim/family.ts';
import { generationZero } from '../sim/generation.ts';
import { nextGeneration, roomFor } from '../sim/loop.ts';
import { runKey } from '../sim/random/key.ts';
import { checkPlan, type Regime } from '../sim/regimes.ts';
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
  /** Samples that it collected and kept: fewer than n where a detector turned many away. */
  readonly kept: number;
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
  /**
   * Many runs by sufficient statistics: for each generation, what is read off one of them.
   *
   * @param first the number of the first of them, 0 unless given: runs are the same however many are asked for
   */
  advance(runs: number, first?: number): Generator<(run: number) => Reading>;
  /** The same runs in full, one after the other; there are never more than some in memory. */
  follow(runs: number, first?: number): Generator<Iterable<PlayedGeneration>>;
}

/** Benches of one kind of model, and what theory says there. */
export interface Benches<Own extends Experiment = Experiment> {
  benchOf(experiment: Own): Bench;
  theoryOf(experiment: Own): Theory;
}

/** What is counted beside what is read off a model: what a detector kept, which is left to chance. */
export function countedIn({ detector }: Regime): readonly string[] {
  return detector === undefined ? [] : ['kept'];
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
    const { generation, model, kept } = state;
    const digest = digestText(state.digest);
    const { quantities, ...reading } = read(model);
    const counted = regime.detector === undefined ? quantities : { ...quantities, kept };
    yield { generation, real: state.real, kept, model, digest, ...reading, quantities: counted };
  }
}
