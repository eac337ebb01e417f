import type { Challenge } from '../game/challenge.ts';
import type { Par } from '../game/par.ts';
import type { Playback } from '../game/playback.ts';
import type { Move } from '../game/position.ts';
import { haveDone } from './crew.ts';
import type { OracleTasks } from './jobs/oracle.ts';
import type { ReplayTasks } from './jobs/replay.ts';

/** A run to be played again. */
export interface Replay {
  readonly challenge: Challenge;
  readonly moves: readonly Move[];
}

/**
 * Plays runs again in workers.
 *
 * @param onDone hears of each as it is known, by its place in the list
 * @throws Error when the workers cannot be loaded
 */
export function replayAll(
  runs: readonly Replay[],
  onDone: (place: number, outcome: Playback) => void,
  signal: AbortSignal,
): Promise<void> {
  return haveDone<ReplayTasks, Replay>(
    'replay',
    'checking of runs',
    runs,
    async (helper, run, place) => onDone(place, await helper.run('outcome', run, signal)),
  );
}

/** Searches par on the lucks of challenges in workers; likewise. */
export function parOfAll(
  challenges: readonly Challenge[],
  onDone: (place: number, par: Par) => void,
  signal: AbortSignal,
): Promise<void> {
  return haveDone<OracleTasks, Challenge>(
    'oracle',
    'search for what lucks need',
    challenges,
    async (helper, each, place) => onDone(place, await helper.run('par', each, signal)),
  );
}
