import { manyFuturesOf } from '../kinds/kinds.ts';
import type { Futures } from '../sim/futures.ts';
import { childKey, PURPOSE, rootKey } from '../sim/random/key.ts';
import { mostCopies } from '../tools/tools.ts';
import type { Move, Position } from './position.ts';
import { regimeOf } from './step.ts';

/**
 * Futures of a run from where it stands, for moves with the tools of `move`. They share no chance with the run.
 *
 * @throws Error when the kind of model has none; see `hasFutures` of `facts.ts`
 */
export function futuresOf(
  { challenge, state, turns }: Position,
  move: Move,
  runs: number,
): Futures {
  const key = childKey(rootKey(challenge.seed), PURPOSE.forecast);
  const regime = regimeOf(challenge, move);
  const copies = mostCopies(challenge.tools);
  const measures = turns.at(-1)?.measures ?? null;
  const standpoint = { challenge, state, measures, regime, copies };
  return manyFuturesOf(challenge).futuresOf(standpoint, runs, key);
}
