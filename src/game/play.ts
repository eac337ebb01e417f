import type { MoveProblem } from '../base/problem.ts';
import type { Result } from '../base/result.ts';
import { worldOf } from '../kinds/kinds.ts';
import type { Challenge } from './challenge.ts';
import type { Move, Position } from './position.ts';
import { playIn, replayIn } from './step.ts';

/**
 * The position after one more generation.
 *
 * @returns the new position, or why the move is not allowed
 */
export function play(position: Position, move: Move): Result<Position, MoveProblem> {
  return playIn(worldOf(position.challenge), position, move);
}

/**
 * The position that a list of moves leads to: the same challenge and moves give the same bits everywhere.
 *
 * @returns the position, or what is wrong with the first move that is not allowed
 */
export function replay(
  challenge: Challenge,
  moves: readonly Move[],
): Result<Position, MoveProblem> {
  return replayIn(worldOf(challenge), challenge, moves);
}
