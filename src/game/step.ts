import { type Result, succeed } from '../base/result.ts';
import { type Generation, nextGeneration } from '../sim/loop.ts';
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
import type { Model, World } from './world.ts';

/** What the simulation makes of an allowed move. All that takes time is here. */
export function takeStep(
  { family, measure }: World,
  challenge: Challenge,
  previous: Generation<Model>,
  move: Move,
): Step {
  const run = runKey(challenge.seed);
  const source = move.from ?? 'world';
  const state = nextGeneration(family, regimeOf(challenge, move), run, previous, move.real, source);
  return { state, measures: measure(state.model) };
}

/** `play` in a world that is known. */
export function playIn(world: World, position: Position, move: Move): Result<Position, string> {
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
): Result<Position, string> {
  let position = startPosition(challenge);
  for (const move of moves) {
    const next = playIn(world, position, move);
    if (!next.ok) return next;
    position = next.value;
  }
  return succeed(position);
}

/** How the generation of a move is made. */
export function regimeOf(challenge: Challenge, { tools = [] }: Pick<Move, 'tools'> = {}): Regime {
  const { n, spread } = challenge;
  const web = challenge.model === 'gaussian' ? challenge.web : undefined;
  const hasArchive = challenge.tools.some(({ tool }) => tool === 'archive');
  const plain: Regime = {
    synthetic: 'replace',
    realData: 'fresh',
    n,
    spread,
    ...(hasArchive && { archive: 'kept' }),
    ...(web !== undefined && { contamination: web.contamination }),
  };
  return challenge.tools.reduce(
    (regime, offer, i) => useTool(regime, offer, (tools[i] ?? 0) - 1, web),
    plain,
  );
}
