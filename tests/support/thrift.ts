/** The search for par on a luck: what is left out of a run that is won, as long as it is still won. */
import type { Move, Position } from '../../src/game/position.ts';
import type { RunsOnLuck } from './runs.ts';

const movesOf = ({ turns }: Position): Move[] => turns.map(({ move }) => move);

/** Less than a move: nothing, the tools alone, or the same without tools. */
function lessThan({ real, tools }: Move): Move[] {
  const nothing: Move = { real: 0 };
  if (!tools?.some((option) => option > 0)) return real === 0 ? [] : [nothing];
  return real === 0 ? [nothing] : [nothing, { real: 0, tools }, { real }];
}

/** A little less, for a search that takes its time: the first cuts are deep. */
function shades(move: Move): Move[] {
  const { real } = move;
  const cuts = [real >> 1, real - (real >> 2), real - 5, real - 2, real - 1];
  const fewer = [...new Set(cuts)].filter((each) => each > 0 && each < real);
  return [...lessThan(move), ...fewer.map((each) => ({ ...move, real: each }))];
}

/** The cheaper run that is won when less is done in some generation, from the end backwards; the last generations only. */
export function thriftier(runs: RunsOnLuck, won: Position, last: number): Position {
  return cheapen(runs, won, Math.max(0, won.turns.length - last), lessThan);
}

/** Goes over the whole run again and again, until nothing can be left out. */
export function thriftiest(runs: RunsOnLuck, won: Position): Position {
  let best = won;
  for (;;) {
    const next = cheapen(runs, best, 0, shades);
    if (next.spent === best.spent) return best;
    best = next;
  }
}

function cheapen(
  runs: RunsOnLuck,
  won: Position,
  from: number,
  less: (move: Move) => Move[],
): Position {
  let best = won;
  for (let at = won.turns.length - 1; at >= from; at--) {
    const moves = movesOf(best);
    for (const move of less(moves[at] as Move)) {
      const tried = runs.playMoves(moves.with(at, move));
      if (tried.status !== 'won' || tried.spent >= best.spent) continue;
      best = tried;
      break;
    }
  }
  return best;
}
