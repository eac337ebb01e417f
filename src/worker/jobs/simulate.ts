import type { MoveProblem } from '../../base/problem.ts';
import { type Result, succeed } from '../../base/result.ts';
import type { Challenge } from '../../game/challenge.ts';
import { play } from '../../game/play.ts';
import { type Move, type Position, type Step, startPosition } from '../../game/position.ts';
import { makeStep } from '../../game/step.ts';
import type { Echo } from '../../kinds/kind.ts';
import { kindOf, loadWorld, worldOf } from '../../kinds/kinds.ts';
import type { Generation } from '../../sim/generation.ts';
import { buffersIn, type Jobs } from '../protocol.ts';
import { breathe, inBreaths } from '../server.ts';

/** The work that is too long for the page. */
export interface SimulateTasks {
  /** Surveys the world of a challenge. */
  readonly prepare: { readonly takes: Challenge; readonly gives: null };
  /** One generation. */
  readonly step: {
    readonly takes: {
      readonly challenge: Challenge;
      readonly previous: Generation<unknown>;
      readonly move: Move;
    };
    readonly gives: Step;
  };
  /** What each of some models makes of a sample that somebody made up; nothing where the kind has no echoes. */
  readonly echo: {
    readonly takes: {
      readonly challenge: Challenge;
      readonly models: readonly unknown[];
      readonly sample: Float64Array;
    };
    readonly gives: readonly Echo[];
  };
  /** A whole run. */
  readonly replay: {
    readonly takes: { readonly challenge: Challenge; readonly moves: readonly Move[] };
    readonly gives: Result<Position, MoveProblem>;
  };
}

export const jobs: Jobs<SimulateTasks> = {
  prepare: {
    do: async (challenge) => {
      await loadWorld(challenge);
      worldOf(challenge).measure(kindOf(challenge).truth(challenge));
      return null;
    },
  },
  step: {
    do: async ({ challenge, previous, move }, signal, report) => {
      await loadWorld(challenge);
      return inBreaths(makeStep(worldOf(challenge), challenge, previous, move), signal, report);
    },
    owns: ({ state }) => samplesOf([state]),
  },
  echo: {
    do: async ({ challenge, models, sample }) => {
      await loadWorld(challenge);
      const { echo } = worldOf(challenge);
      return echo === undefined ? [] : models.map((model) => echo(model, sample));
    },
  },
  replay: {
    do: async ({ challenge, moves }, signal) => {
      await loadWorld(challenge);
      let position = startPosition(challenge);
      for (const move of moves) {
        await breathe();
        signal.throwIfAborted();
        const next = play(position, move);
        if (!next.ok) return next;
        position = next.value;
      }
      return succeed(position);
    },
    owns: (replayed) =>
      replayed.ok ? samplesOf(replayed.value.turns.map(({ state }) => state)) : [],
  },
};

/** A model may be kept, samples are not needed again. */
function samplesOf(states: readonly Generation<unknown>[]): Set<ArrayBuffer> {
  return buffersIn(states.map(({ trainingSet, pool }) => [trainingSet, pool]));
}
