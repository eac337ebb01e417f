import type { MoveProblem } from '../base/problem.ts';
import type { Challenge } from '../game/challenge.ts';
import { replay } from '../game/play.ts';
import type { Position } from '../game/position.ts';
import { digestText } from '../sim/digest.ts';
import type { Claim, Run } from './submission.ts';

/**
 * The version of the core that computes runs here. It is raised when the same moves make other bits, which has not
 * happened yet.
 */
export const CORE = 1;

/** Bits of a digest that a claim carries. */
const DIGEST_DIGITS = 4;

/** What comes of a run that was handed in. */
export type Judged =
  /** What it is, and whether that is what was claimed. */
  | { readonly kind: 'played'; readonly position: Position; readonly isAsClaimed: boolean }
  /** A move is not allowed. */
  | { readonly kind: 'illegal'; readonly problem: MoveProblem };

/** Plays a run again; the world of the challenge has to be there. */
export function judge(challenge: Challenge, { moves, claim }: Run): Judged {
  const position = replay(challenge, moves);
  if (!position.ok) return { kind: 'illegal', problem: position.error };
  const is = claimOf(position.value);
  const isAsClaimed =
    is.won === claim.won &&
    is.livesLeft === claim.livesLeft &&
    is.spent === claim.spent &&
    is.digest === claim.digest;
  return { kind: 'played', position: position.value, isAsClaimed };
}

/** What can be claimed of a run. */
export function claimOf({ status, lives, spent, state }: Position): Claim {
  const digest = Number.parseInt(digestText(state.digest).slice(0, DIGEST_DIGITS), 16);
  return { won: status === 'won', livesLeft: lives, spent, digest };
}

/**
 * Whether two equal runs on the same luck are worth a question: the amount changes at least four times. Runs that feed
 * nothing, or always the same, are often equal honestly.
 */
export function isTelling({ moves }: Run): boolean {
  const changes = moves.filter(({ real }, i) => i > 0 && real !== moves[i - 1]?.real);
  return changes.length >= 4;
}
