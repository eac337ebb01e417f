import type { Challenge } from '../game/challenge.ts';
import { type Playback, playback, type Refusal } from '../game/playback.ts';
import type { Position } from '../game/position.ts';
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
  | { readonly kind: 'illegal'; readonly refusal: Refusal };

/** Plays a run again; the world of the challenge has to be there. */
export function judge(challenge: Challenge, run: Run): Judged {
  return judgedAs(run.claim, playback(challenge, run.moves));
}

/** A claim beside what was played. */
export function judgedAs(claim: Claim, outcome: Playback): Judged {
  if (!outcome.ok) return { kind: 'illegal', refusal: outcome.error };
  const is = claimIn(outcome.value);
  const isAsClaimed =
    is.won === claim.won &&
    is.livesLeft === claim.livesLeft &&
    is.spent === claim.spent &&
    is.digest === claim.digest;
  return { kind: 'played', replayed: outcome.value, isAsClaimed };
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
