import type { Challenge } from '../game/challenge.ts';
import type { MakeTasks } from './jobs/make.ts';
import { remaking } from './remaking.ts';

/** A worker of its own, so that neither a generation nor a forecast waits for other lucks. */
const theClient = remaking<MakeTasks>(
  () => new Worker(new URL('./make-main.ts', import.meta.url), { type: 'module' }),
);

/**
 * How many other lucks one setting of a reference policy wins.
 *
 * @param candidate index of the setting in `candidatesFor`
 * @param lucks by number
 */
export function winsInWorker(
  challenge: Challenge,
  candidate: number,
  lucks: readonly number[],
  signal?: AbortSignal,
): Promise<number> {
  return theClient().run('wins', { challenge, candidate, lucks }, signal);
}
