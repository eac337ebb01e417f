import type { Result } from '../base/result.ts';
import { GAUSSIAN_WORLD } from '../kinds/gaussian/world.ts';
import { mixtureWorld } from '../kinds/mixture/world.ts';
import type { Challenge } from './challenge.ts';
import type { Move, Position } from './position.ts';
import { playIn, replayIn } from './step.ts';
import type { World } from './world.ts';

/** The world of a challenge. */
export function worldOf(challenge: Challenge): World {
  return challenge.model === 'gaussian' ? GAUSSIAN_WORLD : mixtureWorld(challenge);
}

/**
 * The position after one more generation.
 *
 * @returns the new position, or a sentence that says why the move is not allowed
 */
export function play(position: Position, move: Move): Result<Position, string> {
  return playIn(worldOf(position.challenge), position, move);
}

/**
 * The position that a list of moves leads to: the same challenge and moves give the same bits everywhere.
 *
 * @returns the position, or a sentence about the first move that is not allowed
 */
export function replay(challenge: Challenge, moves: readonly Move[]): Result<Position, string> {
  return replayIn(worldOf(challenge), challenge, moves);
}
