import type { Challenge } from '../game/challenge.ts';
import type { Forecast } from '../game/forecast.ts';
import { GAUSSIAN_WORLD } from '../game/gaussian-world.ts';
import type { Elsewhere } from '../game/lucks.ts';
import type { Par } from '../game/par.ts';
import type { Move, Position, Step } from '../game/position.ts';
import type { Result } from '../game/result.ts';
import { replayIn, takeStep } from '../game/step.ts';
import type { Model } from '../game/world.ts';
import type { Generation } from '../sim/loop.ts';
import { NO_SAMPLES } from '../sim/samples.ts';
import { Client } from './client.ts';
import type { SimulationTasks } from './tasks.ts';

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

let client: Client<SimulationTasks> | null = null;

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

/** What becomes of a position when the same move is made to the end; always in the worker. */
export function forecastInWorker(
  position: Position,
  move: Move,
  signal?: AbortSignal,
): Promise<Forecast> {
  const state = { ...position.state, trainingSet: NO_SAMPLES };
  return theClient().run('forecast', { position: { ...position, state, turns: [] }, move }, signal);
}

/** Par on the luck of a challenge, searched in the worker. */
export function parInWorker(challenge: Challenge, signal?: AbortSignal): Promise<Par> {
  return theClient().run('par', challenge, signal);
}

/** How the policy behind par does on other lucks, played in the worker. */
export function elsewhereInWorker(
  challenge: Challenge,
  par: Par,
  signal?: AbortSignal,
): Promise<Elsewhere | null> {
  return theClient().run('elsewhere', { challenge, par }, signal);
}

/** One worker for all boards of a page; another when it could not be loaded. */
function theClient(): Client<SimulationTasks> {
  if (client !== null) return client;
  const worker = new Worker(new URL('./main.ts', import.meta.url), { type: 'module' });
  const made = new Client<SimulationTasks>(worker);
  worker.addEventListener('error', () => {
    worker.terminate();
    client = null;
    made.fail(new Error('The simulation could not be loaded. Check the connection and try again.'));
  });
  client = made;
  return made;
}
