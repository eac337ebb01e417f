import type { MoveProblem } from '../base/problem.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import type { Measures } from '../kinds/kind.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { TargetedSource } from '../sim/collection.ts';
import { fidelity } from '../sim/fidelity.ts';
import { type Generation, generationZero } from '../sim/generation.ts';
import { optionOf } from '../tools/tools.ts';
import type { Challenge } from './challenge.ts';
import { fallenAmong, worstAmong } from './lines.ts';

/** The player's decision for one generation. */
export interface Move {
  /** Real samples in the training set, from 0 to `mostReal`. */
  readonly real: number;
  /** The mode that they are collected from; without it, the world at large. */
  readonly from?: TargetedSource;
  /** For each tool on offer 0, or the number of the option that is used, from 1; without it no tool is used. */
  readonly tools?: readonly number[];
}

/** What the simulation makes of a move: the next generation, and how its model stands to the truth. */
export interface Step {
  readonly state: Generation<unknown>;
  readonly measures: Measures;
}

/** A generation that was played. */
export interface Turn extends Step {
  readonly move: Move;
  /** The smallest fidelity of all tails that have no line of their own. */
  readonly fidelity: number;
  readonly costLife: boolean;
}

export type Status = 'playing' | 'won' | 'lost';

/** The state between moves: pure data, never changed. */
export interface Position {
  readonly challenge: Challenge;
  /** The generation that stands now; generation 0 is the truth. */
  readonly state: Generation<unknown>;
  /** Every generation played so far, generation 1 first. */
  readonly turns: readonly Turn[];
  readonly lives: number;
  /** What was spent: real samples, each at its price. */
  readonly spent: number;
  readonly status: Status;
}

/** The position before the first move: the model is the truth. */
export function startPosition(challenge: Challenge): Position {
  return {
    challenge,
    state: generationZero(kindOf(challenge).truth(challenge)),
    turns: [],
    lives: challenge.lives,
    spent: 0,
    status: 'playing',
  };
}

/** What one real sample costs: 1 from the world at large, the price of the mode otherwise; null: not on offer. */
export function priceOf(challenge: Challenge, from?: TargetedSource): number | null {
  if (from === undefined) return 1;
  return kindOf(challenge).prices(challenge)[from.mode] ?? null;
}

/** What the tools of a move cost. */
export function priceOfTools({ tools }: Challenge, chosen: readonly number[] = []): number {
  return tools.reduce((sum, offer, i) => sum + (optionOf(offer, chosen[i])?.price ?? 0), 0);
}

/**
 * The most real samples that the next generation can have: what is left after the tools will buy, at most a whole
 * training set, and none where the control is locked or the source is not on offer.
 */
export function mostReal(
  { challenge, spent }: Position,
  from?: TargetedSource,
  tools?: readonly number[],
): number {
  const price = priceOf(challenge, from);
  if (price === null || challenge.locked.includes('real')) return 0;
  const left = challenge.budget - spent - priceOfTools(challenge, tools);
  const room = challenge.n - copiesIn(challenge, tools);
  return Math.max(0, Math.min(room, Math.floor(left / price)));
}

/** Copies that a move puts into the training set. */
function copiesIn({ tools }: Challenge, chosen: readonly number[] = []): number {
  const copies = tools.map((offer, i) =>
    offer.tool === 'copies' ? (optionOf(offer, chosen[i])?.set ?? 0) : 0,
  );
  return Math.max(0, ...copies);
}

/**
 * Whether a move is allowed.
 *
 * @returns the move, or why it is not
 */
export function checkMove(position: Position, move: Move): Result<Move, MoveProblem> {
  const { challenge } = position;
  if (position.status !== 'playing') return fail({ code: 'over' });
  if (priceOf(challenge, move.from) === null) return fail({ code: 'place' });
  const problem = problemWithTools(position, move.tools);
  if (problem !== null) return fail(problem);
  const most = mostReal(position, move.from, move.tools);
  if (Number.isSafeInteger(move.real) && move.real >= 0 && move.real <= most) return succeed(move);
  return fail({ code: 'real', max: most });
}

function problemWithTools(
  { challenge, spent }: Position,
  chosen?: readonly number[],
): MoveProblem | null {
  if (chosen === undefined) return null;
  const isOnOffer = (option: number, i: number) =>
    option === 0 || (challenge.tools[i] && optionOf(challenge.tools[i], option)) !== undefined;
  if (chosen.length !== challenge.tools.length || !chosen.every(isOnOffer)) {
    return { code: 'offer' };
  }
  const left = challenge.budget - spent;
  const price = priceOfTools(challenge, chosen);
  return price > left ? { code: 'money', price, left } : null;
}

/**
 * Whether a list of moves can be that of a run, as far as that can be told without the simulation.
 *
 * @returns what is wrong, or null
 */
export function checkMoves(challenge: Challenge, moves: readonly Move[]): MoveProblem | null {
  if (moves.length > challenge.generations) return { code: 'moves' };
  let position = startPosition(challenge);
  for (const move of moves) {
    const checked = checkMove(position, move);
    if (!checked.ok) return checked.error;
    position = { ...position, spent: position.spent + costOf(challenge, move) };
  }
  return null;
}

/**
 * The position after an allowed move. A generation that ends with a tail below its line costs one life, whichever
 * and however many tails; with no life left the challenge is lost, and with one left after the last generation it is
 * won.
 */
export function settle(position: Position, move: Move, step: Step): Position {
  const { challenge, turns, spent } = position;
  const { state, measures } = step;
  const { survival } = measures;
  const worst = worstAmong(challenge, survival.map(fidelity));
  const costLife = fallenAmong(challenge, survival).includes(true);
  const lives = position.lives - (costLife ? 1 : 0);
  return {
    challenge,
    state,
    turns: [...turns, { ...step, move, fidelity: worst, costLife }],
    lives,
    spent: spent + costOf(challenge, move),
    status: statusAfter(lives, state.generation, challenge),
  };
}

/** What an allowed move costs. */
export function costOf(challenge: Challenge, { real, from, tools }: Move): number {
  return real * (priceOf(challenge, from) ?? 0) + priceOfTools(challenge, tools);
}

function statusAfter(lives: number, generation: number, challenge: Challenge): Status {
  if (lives === 0) return 'lost';
  return generation === challenge.generations ? 'won' : 'playing';
}
