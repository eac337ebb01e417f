import type { MoveProblem } from '../base/problem.ts';
import type { Result } from '../base/result.ts';
import type { Challenge } from '../game/challenge.ts';
import type { Move } from '../game/position.ts';
import type { Replayed } from '../game/replayed.ts';
import { Helper } from './helper.ts';
import type { ReplayTasks } from './jobs/replay.ts';

/** A run to be played again. */
export interface Replay {
  readonly challenge: Challenge;
  readonly moves: readonly Move[];
}

const MOST_WORKERS = 4;

/**
 * Plays runs again in up to four workers, which end with the work. Each worker takes the next run when it has done one.
 *
 * @param onDone hears of each as it is known, by its place in the list
 * @throws Error when the workers cannot be loaded
 */
export async function replayAll(
  runs: readonly Replay[],
  onDone: (place: number, replayed: Result<Replayed, MoveProblem>) => void,
  signal: AbortSignal,
): Promise<void> {
  const count = Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1, runs.length);
  const helpers = Array.from(
    { length: count },
    () => new Helper<ReplayTasks>('replay', 'checking of runs'),
  );
  // The one iterator is for all of them: where one fails, it ends for the others too.
  const queue = inTurn(runs);
  try {
    await Promise.all(helpers.map(workThrough));
  } finally {
    for (const helper of helpers) helper.end();
  }

  async function workThrough(helper: Helper<ReplayTasks>): Promise<void> {
    for (const [place, run] of queue) onDone(place, await helper.run('outcome', run, signal));
  }
}

function* inTurn(runs: readonly Replay[]): Generator<readonly [place: number, run: Replay]> {
  yield* runs.entries();
}
