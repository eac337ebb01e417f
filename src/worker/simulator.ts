import { bring } from '../base/bring.ts';
import type { MoveProblem } from '../base/problem.ts';
import type { Result } from '../base/result.ts';
import type { Challenge } from '../game/challenge.ts';
import type { Move, Position, Step } from '../game/position.ts';
import type { Echo } from '../kinds/kind.ts';
import { kindOf, loadWorld, worldOf } from '../kinds/kinds.ts';
import type { Generation } from '../sim/generation.ts';
import { NO_SAMPLES } from '../sim/samples.ts';
import type { Helper } from './helper.ts';
import type { SimulateTasks } from './jobs/simulate.ts';
import { notLoaded } from './not-loaded.ts';

/** Computes generations, here or in a worker. */
export interface Simulator {
  /** Does in advance what is the same for all generations. */
  prepare(challenge: Challenge): void;
  /** @param onShare hears which share of a fit is done, 0 to 1, where it takes long enough to tell */
  step(
    challenge: Challenge,
    previous: Generation<unknown>,
    move: Move,
    signal?: AbortSignal,
    onShare?: (share: number) => void,
  ): Promise<Step>;
  replay(
    challenge: Challenge,
    moves: readonly Move[],
    signal?: AbortSignal,
  ): Promise<Result<Position, MoveProblem>>;
}

/** The simulator for a challenge: a fit that takes microseconds stays here, others go to the worker. */
export function simulatorFor(challenge: Challenge): Simulator {
  return kindOf(challenge).runs === 'here' ? HERE : IN_WORKER;
}

const HERE: Simulator = {
  // What goes wrong here goes wrong again with the first step, which then says so.
  prepare: (challenge) => void stepsIn(challenge).catch(() => null),
  step: async (challenge, previous, move) => {
    const { takeStep } = await stepsIn(challenge);
    return takeStep(worldOf(challenge), challenge, previous, move);
  },
  replay: async (challenge, moves) => {
    const { replayIn } = await stepsIn(challenge);
    return replayIn(worldOf(challenge), challenge, moves);
  },
};

/** Brings the world of a challenge and what computes its generations, which no page needs whose boards have a worker. */
async function stepsIn(challenge: Challenge) {
  try {
    const [steps] = await Promise.all([
      bring(() => import('../game/step.ts')),
      loadWorld(challenge),
    ]);
    return steps;
  } catch {
    throw notLoaded('simulation');
  }
}

/** What each of some models of a challenge makes of a sample that somebody made up. */
export async function echoesInWorker(
  challenge: Challenge,
  models: readonly unknown[],
  sample: Float64Array,
): Promise<readonly Echo[]> {
  return (await theHelper()).run('echo', { challenge, models, sample });
}

let helper: Helper<SimulateTasks> | undefined;

/** One worker for all boards of a page. What speaks to it no page needs whose boards compute their generations here. */
async function theHelper(): Promise<Helper<SimulateTasks>> {
  try {
    const { Helper } = await bring(() => import('./helper.ts'));
    helper ??= new Helper<SimulateTasks>('simulate');
  } catch {
    throw notLoaded('simulation');
  }
  return helper;
}

const IN_WORKER: Simulator = {
  // What goes wrong here goes wrong again with the first step, which then says so.
  prepare: (challenge) =>
    void theHelper()
      .then((each) => each.run('prepare', challenge))
      .catch(() => null),
  // What the generation before was fitted to plays no part, so it is not sent.
  step: async (challenge, previous, move, signal, onShare) =>
    (await theHelper()).run(
      'step',
      { challenge, previous: { ...previous, trainingSet: NO_SAMPLES }, move },
      signal,
      onShare,
    ),
  replay: async (challenge, moves, signal) =>
    (await theHelper()).run('replay', { challenge, moves }, signal),
};
