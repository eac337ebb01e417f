import type { MoveProblem } from '../base/problem.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import type { Challenge } from './challenge.ts';
import { play } from './play.ts';
import { type Move, startPosition } from './position.ts';
import { type Replayed, replayedOf } from './replayed.ts';

/** The first move of a run that is not allowed. */
export interface Refusal {
  /** That it would have made. */
  readonly generation: number;
  readonly move: Move;
  readonly problem: MoveProblem;
}

/** What comes of a run that is played again. */
export type Playback = Result<Replayed, Refusal>;

/** What the moves of a run make; the world of the challenge has to be there. */
export function playback(challenge: Challenge, moves: readonly Move[]): Playback {
  let position = startPosition(challenge);
  for (const [i, move] of moves.entries()) {
    const next = play(position, move);
    if (!next.ok) return fail({ generation: i + 1, move, problem: next.error });
    position = next.value;
  }
  return succeed(replayedOf(position));
}
