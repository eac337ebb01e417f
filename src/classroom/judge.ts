import type { MoveProblem } from '../base/problem.ts';
import { type Result, succeed } from '../base/result.ts';
import type { Challenge } from '../game/challenge.ts';
import { replay } from '../game/play.ts';
import type { Move, Position } from '../game/position.ts';
import { type Replayed, replayedOf } from '../game/replayed.ts';
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
  | { readonly kind: 'played'; readonly replayed: Replayed; readonly isAsClaimed: boolean }
  /** A move is not allowed. */
  | { readonly kind: 'illegal'; readonly problem: MoveProblem };

/** Plays a run again; the world of the challenge has to be there. */
export function judge(challenge: Challenge, run: Run): Judged {
  return judgedAs(run.claim, outcomeOfMoves(challenge, run.moves));
}

/** What the moves of a run make; the world of the challenge has to be there. */
export function outcomeOfMoves(
  challenge: Challenge,
  moves: readonly Move[],
): Result<Replayed, MoveProblem> {
  const position = replay(challenge, moves);
  return position.ok ? succeed(replayedOf(position.value)) : position;
}

/** A claim beside what was played. */
export function judgedAs(claim: Claim, replayed: Result<Replayed, MoveProblem>): Judged {
  if (!replayed.ok) return { kind: 'illegal', problem: replayed.error };
  const is = claimIn(replayed.value);
  const isAsClaimed =
    is.won === claim.won &&
    is.livesLeft === claim.livesLeft &&
    is.spent === claim.spent &&
    is.digest === claim.digest;
  return { kind: 'played', replayed: replayed.value, isAsClaimed };
}

/** What can be claimed of a run. */
export function claimOf(position: Position): Claim {
  return claimIn(replayedOf(position));
}

function claimIn({ status, lives, spent, digest }: Replayed): Claim {
  const claimed = Number.parseInt(digest.slice(0, DIGEST_DIGITS), 16);
  return { won: status === 'won', livesLeft: lives, spent, digest: claimed };
}

/**
 * Whether two equal runs on the same luck are worth a question: the amount changes at least four times. Runs that feed
 * nothing, or always the same, are often equal honestly.
 */
export function isTelling({ moves }: Run): boolean {
  const changes = moves.filter(({ real }, i) => i > 0 && real !== moves[i - 1]?.real);
  return changes.length >= 4;
}
