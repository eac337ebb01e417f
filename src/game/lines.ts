import { kindOf } from '../kinds/kinds.ts';
import { fidelity } from '../sim/fidelity.ts';
import type { Challenge } from './challenge.ts';

/** Below which fidelity a tail costs a life: below the challenge's line, or one of its own. */

/** The line of each tail, in the order of the kind's tails; 0 where nothing can be lost. */
export function linesOf(challenge: Challenge): number[] {
  return kindOf(challenge)
    .tails(challenge)
    .map(({ line = challenge.line }) => (challenge.line === 0 ? 0 : line));
}

/**
 * Whether each tail is on the wrong side of its line.
 *
 * @param survival S of each tail
 */
export function fallenAmong(challenge: Challenge, survival: readonly number[]): boolean[] {
  const lines = linesOf(challenge);
  return survival.map((each, i) => fidelity(each) < (lines[i] ?? challenge.line));
}

/**
 * The smallest of what each tail has, among those that the challenge's line is for; the others are judged apart.
 *
 * @param each of every tail, in their order
 */
export function worstAmong(challenge: Challenge, each: readonly number[]): number {
  const tails = kindOf(challenge).tails(challenge);
  return Math.min(...each.filter((_, i) => tails[i]?.line === undefined));
}
