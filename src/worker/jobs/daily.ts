import type { Challenge } from '../../game/challenge.ts';
import { challengeOfDay, kindOfDay } from '../../game/daily/daily.ts';
import { loadWorld } from '../../kinds/kinds.ts';
import type { Jobs } from '../protocol.ts';

/** The challenge of a day is a search for its luck: milliseconds, or some hundreds of them where there is a map. */
export interface DailyTasks {
  /** By date, YYYY-MM-DD. */
  readonly daily: { readonly takes: string; readonly gives: Challenge };
}

export const jobs: Jobs<DailyTasks> = {
  daily: {
    do: async (date) => {
      await loadWorld(kindOfDay(date));
      return challengeOfDay(date);
    },
  },
};
