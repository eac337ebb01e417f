import type { Challenge } from '../../game/challenge.ts';
import { type Forecast, forecast } from '../../game/forecast.ts';
import { futuresOf } from '../../game/futures.ts';
import { type Elsewhere, playElsewhere } from '../../game/lucks.ts';
import { type Par, searchPar } from '../../game/par.ts';
import type { Move, Position } from '../../game/position.ts';
import { loadFutures, loadWorld } from '../../kinds/kinds.ts';
import type { Jobs } from '../protocol.ts';
import { inBreaths } from '../server.ts';

/** What may become of a run, and what could have: work beside the run itself, which it must not hold up. */
export interface OracleTasks {
  /** What becomes of a position when the same move is made to the end. */
  readonly forecast: {
    readonly takes: { readonly position: Position; readonly move: Move };
    readonly gives: Forecast;
  };
  /** What the reference policies can do on the luck of a challenge. */
  readonly par: { readonly takes: Challenge; readonly gives: Par };
  /** How the policy that made par does on other lucks. */
  readonly elsewhere: {
    readonly takes: { readonly challenge: Challenge; readonly par: Par };
    readonly gives: Elsewhere | null;
  };
}

/** Futures in a forecast, and lucks that the policy behind par is played on. */
const FUTURES = 1000;
const LUCKS = 1000;

export const jobs: Jobs<OracleTasks> = {
  forecast: {
    do: async ({ position, move }) => {
      await loadFutures(position.challenge);
      return forecast(position, move, futuresOf(position, move, FUTURES));
    },
  },
  par: {
    do: async (challenge, signal) => {
      await loadWorld(challenge);
      return inBreaths(searchPar(challenge), signal);
    },
  },
  elsewhere: {
    do: async ({ challenge, par }, signal) => {
      await loadWorld(challenge);
      return inBreaths(playElsewhere(challenge, par, LUCKS), signal);
    },
  },
};
