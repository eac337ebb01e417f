import type { Challenge } from '../../game/challenge.ts';
import { challengeOfDay } from '../../game/daily/daily.ts';
import type { Workers } from '../protocol.ts';

/** The challenge of a day is a search for its luck: milliseconds, or some hundreds of them where there is a map. */
export interface DailyTasks {
  /** By date, YYYY-MM-DD. */
  readonly daily: { readonly takes: string; readonly gives: Challenge };
}

export const dailyWorkers: Workers<DailyTasks> = {
  daily: async (date) => challengeOfDay(date),
};
