import { advanceAll, type Futures } from '../sim/futures.ts';
import { quantilesOf } from '../sim/summary.ts';
import { affordable } from './policies.ts';
import { costOf, type Move, type Position } from './position.ts';
import { wayOf } from './step.ts';

/** What becomes of a run when the same move is made to its end, over many futures. */
export interface Forecast {
  /** How many futures there are. */
  readonly futures: number;
  /** The generations ahead, the next one first: quantiles over the futures of the worst tail's fidelity. */
  readonly bands: readonly Band[];
  /** Share of the futures that are won. */
  readonly winShare: number;
}

/** Quantiles, one for each level. */
type Band = readonly number[];
/** 5, 25, 50, 75 and 95 per cent. */
const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];

/** The quantiles of fidelities. */
export function bandOf(fidelity: Float64Array): Band {
  return quantilesOf(fidelity, LEVELS);
}

/**
 * Plays the same move in every generation that is left, in many futures: as much of it as the money still buys.
 *
 * @param futures standing at the position
 */
export function forecast(position: Position, move: Move, futures: Futures): Forecast {
  const { challenge } = position;
  const lost = new Uint8Array(futures.runs);
  const bands: Band[] = [];
  let ahead = position;
  for (let t = position.state.generation; t < challenge.generations; t++) {
    const next = affordable(ahead, move);
    advanceAll(futures, wayOf(challenge, next));
    const fidelity = futures.fidelity();
    for (let run = 0; run < lost.length; run++) {
      if ((fidelity[run] as number) < challenge.line) lost[run] = (lost[run] as number) + 1;
    }
    bands.push(bandOf(fidelity));
    ahead = { ...ahead, spent: ahead.spent + costOf(challenge, next) };
  }
  const won = lost.reduce((sum, lives) => sum + (lives < position.lives ? 1 : 0), 0);
  return { futures: futures.runs, bands, winShare: won / futures.runs };
}
