import { type Generation, generationZero, nextGeneration } from '../sim/loop.ts';
import { type Gaussian, STANDARD_NORMAL } from '../sim/models/gaussian.ts';
import { gaussianFamily } from '../sim/models/gaussian-family.ts';
import { runKey } from '../sim/random/key.ts';
import type { Regime } from '../sim/regimes.ts';
import { type PerSide, tailSurvival, worstFidelity } from '../sim/tails.ts';
import type { Challenge } from './challenge.ts';
import { fail, type Result, succeed } from './result.ts';

/** The player's decision for one generation. */
export interface Move {
  /** Real samples in the training set, from 0 to `mostReal`. */
  readonly real: number;
}

/** A generation that was played. */
export interface Turn {
  readonly move: Move;
  readonly state: Generation<Gaussian>;
  /** S of each tail under the new model. */
  readonly survival: PerSide;
  /** The smaller fidelity of the two tails. */
  readonly fidelity: number;
  readonly costLife: boolean;
}

export type Status = 'playing' | 'won' | 'lost';

/** The state between moves: pure data, never changed. */
export interface Position {
  readonly challenge: Challenge;
  /** The generation that stands now; generation 0 is the truth. */
  readonly state: Generation<Gaussian>;
  /** Every generation played so far, generation 1 first. */
  readonly turns: readonly Turn[];
  readonly lives: number;
  /** Real samples spent. */
  readonly spent: number;
  readonly status: Status;
}

const FAMILY = gaussianFamily(STANDARD_NORMAL, 'n');

/** The position before the first move: the model is the truth. */
export function startPosition(challenge: Challenge): Position {
  return {
    challenge,
    state: generationZero(FAMILY),
    turns: [],
    lives: challenge.lives,
    spent: 0,
    status: 'playing',
  };
}

/**
 * The most real samples that the next generation can have: what is left, at most a whole training set, and none
 * where the control is locked.
 */
export function mostReal({ challenge, spent }: Position): number {
  if (challenge.locked.includes('real')) return 0;
  return Math.min(challenge.n, challenge.budget - spent);
}

/**
 * The position after one more generation. A generation that ends with a tail below the line costs one life,
 * whichever and however many tails; with no life left the challenge is lost, and with one left after the last
 * generation it is won.
 *
 * @returns the new position, or a sentence that says why the move is not allowed
 */
export function play(position: Position, move: Move): Result<Position, string> {
  const { challenge, turns, spent } = position;
  const most = mostReal(position);
  if (position.status !== 'playing') return fail('This run is over.');
  if (!Number.isSafeInteger(move.real) || move.real < 0 || move.real > most) {
    return fail(`Real samples must be a whole number from 0 to ${most}.`);
  }
  const run = runKey(challenge.seed);
  const state = nextGeneration(FAMILY, regimeOf(challenge), run, position.state, move.real);
  const survival = tailSurvival(state.model, STANDARD_NORMAL);
  const fidelity = worstFidelity(survival);
  const costLife = fidelity < challenge.line;
  const lives = position.lives - (costLife ? 1 : 0);
  return succeed({
    challenge,
    state,
    turns: [...turns, { move, state, survival, fidelity, costLife }],
    lives,
    spent: spent + move.real,
    status: statusAfter(lives, state.generation, challenge),
  });
}

/**
 * The position that a list of moves leads to: the same challenge and moves give the same bits everywhere.
 *
 * @returns the position, or a sentence about the first move that is not allowed
 */
export function replay(challenge: Challenge, moves: readonly Move[]): Result<Position, string> {
  let position = startPosition(challenge);
  for (const move of moves) {
    const next = play(position, move);
    if (!next.ok) return next;
    position = next.value;
  }
  return succeed(position);
}

/** How the loop of a challenge runs. */
export function regimeOf(challenge: Challenge): Regime {
  return { synthetic: 'replace', realData: 'fresh', n: challenge.n, spread: challenge.spread };
}

function statusAfter(lives: number, generation: number, challenge: Challenge): Status {
  if (lives === 0) return 'lost';
  return generation === challenge.generations ? 'won' : 'playing';
}
