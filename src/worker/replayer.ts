import type { MoveProblem } from '../base/problem.ts';
import type { Result } from '../base/result.ts';
import type { Challenge } from '../game/challenge.ts';
import type { Move } from '../game/position.ts';
import type { Replayed } from '../game/replayed.ts';
import { Client, startWorker } from './client.ts';
import type { ReplayTasks } from './jobs/replay.ts';
import { notLoaded } from './not-loaded.ts';

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
  const workers = Array.from({ length: count }, startWorker);
  // The one iterator is for all of them: where one fails, it ends for the others too.
  const queue = inTurn(runs);
  try {
    await Promise.all(workers.map((worker) => workThrough(worker)));
  } finally {
    for (const worker of workers) worker.terminate();
  }

  async function workThrough(worker: Worker): Promise<void> {
    const client = new Client<ReplayTasks>(worker, 'replay');
    worker.addEventListener('error', () => client.fail(notLoaded('checking of runs')));
    for (const [place, run] of queue) onDone(place, await client.run('outcome', run, signal));
  }
}

function* inTurn(runs: readonly Replay[]): Generator<readonly [place: number, run: Replay]> {
  yield* runs.entries();
}
