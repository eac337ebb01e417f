import { finish } from '../base/finish.ts';
import type { MoveProblem } from '../base/problem.ts';
import { type Result, succeed } from '../base/result.ts';
import type { World } from '../kinds/kind.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { Way } from '../sim/futures.ts';
import type { Generation } from '../sim/generation.ts';
import { makeGeneration } from '../sim/loop.ts';
import { runKey } from '../sim/random/key.ts';
import type { Regime } from '../sim/regimes.ts';
import { useTool } from '../tools/tools.ts';
import type { Challenge } from './challenge.ts';
import {
  checkMove,
  type Move,
  type Position,
  type Step,
  settle,
  startPosition,
} from './position.ts';

/**
 * What the simulation makes of an allowed move. All that takes time is here: it pauses where the fit does, with the share
 * of the fit that is done, 0 to 1.
 */
export function* makeStep(
  { family, measure }: World,
  challenge: Challenge,
  previous: Generation<unknown>,
  move: Move,
): Generator<number, Step> {
  const run = runKey(challenge.seed);
  const { regime, real, source } = wayOf(challenge, move);
  const state = yield* makeGeneration(family, regime, run, previous, real, source);
  return { state, measures: measure(state.model) };
}

/** `makeStep` at one go. */
export function takeStep(
  world: World,
  challenge: Challenge,
  previous: Generation<unknown>,
  move: Move,
): Step {
  return finish(makeStep(world, challenge, previous, move));
}

/** `play` in a world that is known. */
export function playIn(
  world: World,
  position: Position,
  move: Move,
): Result<Position, MoveProblem> {
  const { challenge, state } = position;
  const checked = checkMove(position, move);
  if (!checked.ok) return checked;
  return succeed(settle(position, move, takeStep(world, challenge, state, move)));
}

/** `replay` in a world that is known. */
export function replayIn(
  world: World,
  challenge: Challenge,
  moves: readonly Move[],
): Result<Position, MoveProblem> {
  let position = startPosition(challenge);
  for (const move of moves) {
    const next = playIn(world, position, move);
    if (!next.ok) return next;
    position = next.value;
  }
  return succeed(position);
}

/** How a move makes the next generation. */
export function wayOf(challenge: Challenge, move: Move): Way {
  return { regime: regimeOf(challenge, move), real: move.real, source: move.from ?? 'world' };
}

/** How the generation of a move is made. */
export function regimeOf(challenge: Challenge, { tools = [] }: Pick<Move, 'tools'> = {}): Regime {
  const { n, spread } = challenge;
  const web = kindOf(challenge).web(challenge);
  const hasArchive = challenge.tools.some(({ tool }) => tool === 'archive');
  const plain: Regime = {
    synthetic: 'replace',
    realData: 'fresh',
    n,
    spread,
    ...(hasArchive && { archive: 'kept' }),
    ...(web !== undefined && { contamination: web.contamination }),
  };
  return challenge.tools.reduce((regime, offer, i) => useTool(regime, offer, tools[i], web), plain);
}
