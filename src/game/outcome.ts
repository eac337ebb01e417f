import { fidelity } from '../sim/fidelity.ts';
import type { Position } from './position.ts';

/** How a run ended. */
export interface Outcome {
  readonly won: boolean;
  readonly livesLeft: number;
  /** What was spent on real samples. */
  readonly spent: number;
  /** Fidelity of each tail after each generation that was played, generation 1 first. */
  readonly fidelity: readonly (readonly number[])[];
}

/** The outcome of a finished run; null while it is being played. */
export function outcomeOf(position: Position): Outcome | null {
  if (position.status === 'playing') return null;
  return {
    won: position.status === 'won',
    livesLeft: position.lives,
    spent: position.spent,
    fidelity: position.turns.map(({ measures }) => measures.survival.map(fidelity)),
  };
}

/** What is kept of the outcomes of one challenge: the first try apart from the best. */
export interface Results {
  /** The first run that was finished without stepping back, whatever came of it. */
  readonly firstTry: Outcome | null;
  readonly best: Outcome | null;
}

export const NO_RESULTS: Results = { firstTry: null, best: null };

/**
 * Results with one more outcome.
 *
 * @param isFirstTry whether this luck was met for the first time and no step was taken back
 */
export function recordOutcome(results: Results, outcome: Outcome, isFirstTry: boolean): Results {
  const best = results.best === null || isBetter(outcome, results.best) ? outcome : results.best;
  return { firstTry: results.firstTry ?? (isFirstTry ? outcome : null), best };
}

/**
 * Whether one outcome is better: won before lost; among wins the cheaper; then the one with more lives; among losses
 * the one that lasted.
 */
export function isBetter(one: Outcome, other: Outcome): boolean {
  if (one.won !== other.won) return one.won;
  if (!one.won) return one.fidelity.length > other.fidelity.length;
  return one.spent === other.spent ? one.livesLeft > other.livesLeft : one.spent < other.spent;
}
