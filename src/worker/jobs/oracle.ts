import { ProblemError } from '../../base/problem.ts';
import { attend } from '../../game/attention.ts';
import type { Challenge } from '../../game/challenge.ts';
import { type Forecast, forecast } from '../../game/forecast.ts';
import { futuresOf } from '../../game/futures.ts';
import { type Idea, policyOf } from '../../game/ideas.ts';
import { type Elsewhere, playElsewhere } from '../../game/lucks.ts';
import { type Par, searchPar } from '../../game/par.ts';
import { type Bar, barOf, type Plain } from '../../game/plain.ts';
import { replay } from '../../game/play.ts';
import type { Move, Position } from '../../game/position.ts';
import { turningPoint } from '../../game/turning.ts';
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
  /** What becomes of a position when somebody goes on by the plain policy; its latest turn is seen. */
  readonly attention: {
    readonly takes: { readonly position: Position; readonly plain: Plain };
    readonly gives: Forecast;
  };
  /** What the plain policy spends on the luck of a challenge. */
  readonly bar: {
    readonly takes: { readonly challenge: Challenge; readonly plain: Plain };
    readonly gives: Bar;
  };
  /** What the reference policies can do on the luck of a challenge. */
  readonly par: { readonly takes: Challenge; readonly gives: Par };
  /** How the policy that made par does on other lucks. */
  readonly elsewhere: {
    readonly takes: { readonly challenge: Challenge; readonly par: Par };
    readonly gives: Elsewhere | null;
  };
  /** The last generation from which an idea would still have won a run that was lost; null when there is none. */
  readonly turning: {
    readonly takes: {
      readonly challenge: Challenge;
      readonly moves: readonly Move[];
      readonly idea: Idea;
    };
    readonly gives: number | null;
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
  attention: {
    do: async ({ position, plain }) => {
      await loadFutures(position.challenge);
      const move = { real: 0, ...(plain.tools !== undefined && { tools: plain.tools }) };
      const futures = futuresOf(position, move, FUTURES);
      const { fates, ...forecast } = attend(position, policyOf(plain), futures);
      return forecast;
    },
  },
  bar: {
    do: async ({ challenge, plain }) => {
      await loadWorld(challenge);
      return barOf(challenge, plain);
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
  turning: {
    do: async ({ challenge, moves, idea }, signal) => {
      await loadWorld(challenge);
      const lost = replay(challenge, moves);
      if (!lost.ok) throw new ProblemError(lost.error);
      return inBreaths(turningPoint(lost.value, policyOf(idea)), signal);
    },
  },
};
