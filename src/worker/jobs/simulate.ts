import { type Result, succeed } from '../../base/result.ts';
import type { Challenge } from '../../game/challenge.ts';
import { play, worldOf } from '../../game/play.ts';
import { type Move, type Position, type Step, startPosition } from '../../game/position.ts';
import { takeStep } from '../../game/step.ts';
import { type Model, truthModel } from '../../game/world.ts';
import type { Generation } from '../../sim/loop.ts';
import type { Workers } from '../protocol.ts';
import { breathe } from '../server.ts';

/** The work that is too long for the page. */
export interface SimulationTasks {
  /** Surveys the world of a challenge. */
  readonly prepare: { readonly takes: Challenge; readonly gives: null };
  /** One generation. */
  readonly step: {
    readonly takes: {
      readonly challenge: Challenge;
      readonly previous: Generation<Model>;
      readonly move: Move;
    };
    readonly gives: Step;
  };
  /** A whole run. */
  readonly replay: {
    readonly takes: { readonly challenge: Challenge; readonly moves: readonly Move[] };
    readonly gives: Result<Position, string>;
  };
}

export const simulationWorkers: Workers<SimulationTasks> = {
  prepare: async (challenge) => {
    worldOf(challenge).measure(truthModel(challenge));
    return null;
  },
  step: async ({ challenge, previous, move }) =>
    takeStep(worldOf(challenge), challenge, previous, move),
  replay: async ({ challenge, moves }, signal) => {
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
};
