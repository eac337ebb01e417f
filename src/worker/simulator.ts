import type { Result } from '../base/result.ts';
import type { Challenge } from '../game/challenge.ts';
import type { Move, Position, Step } from '../game/position.ts';
import { replayIn, takeStep } from '../game/step.ts';
import type { Model } from '../game/world.ts';
import { GAUSSIAN_WORLD } from '../kinds/gaussian/world.ts';
import type { Generation } from '../sim/loop.ts';
import { NO_SAMPLES } from '../sim/samples.ts';
import type { SimulationTasks } from './jobs/simulate.ts';
import { remaking } from './remaking.ts';

/** Computes generations, here or in a worker. */
export interface Simulator {
  /** Does in advance what is the same for all generations. */
  prepare(challenge: Challenge): void;
  step(
    challenge: Challenge,
    previous: Generation<Model>,
    move: Move,
    signal?: AbortSignal,
  ): Promise<Step>;
  replay(
    challenge: Challenge,
    moves: readonly Move[],
    signal?: AbortSignal,
  ): Promise<Result<Position, string>>;
}

/** The simulator for a challenge: a normal fit takes microseconds and stays here, EM goes to the worker. */
export function simulatorFor({ model }: Challenge): Simulator {
  return model === 'gaussian' ? HERE : IN_WORKER;
}

const HERE: Simulator = {
  prepare: () => {},
  step: async (challenge, previous, move) => takeStep(GAUSSIAN_WORLD, challenge, previous, move),
  replay: async (challenge, moves) => replayIn(GAUSSIAN_WORLD, challenge, moves),
};

/** One worker for all boards of a page. */
const theClient = remaking<SimulationTasks>(
  () => new Worker(new URL('./main.ts', import.meta.url), { type: 'module' }),
);

const IN_WORKER: Simulator = {
  // What goes wrong here goes wrong again with the first step, which then says so.
  prepare: (challenge) =>
    void theClient()
      .run('prepare', challenge)
      .catch(() => null),
  // What the generation before was fitted to plays no part, so it is not sent.
  step: (challenge, previous, move, signal) =>
    theClient().run(
      'step',
      { challenge, previous: { ...previous, trainingSet: NO_SAMPLES }, move },
      signal,
    ),
  replay: (challenge, moves, signal) => theClient().run('replay', { challenge, moves }, signal),
};
