import type { Challenge } from '../../game/challenge.ts';
import { challengeOfDay, kindOfDay } from '../../game/daily/daily.ts';
import { plainFor } from '../../game/daily/nearest.ts';
import { type Bar, barOf } from '../../game/plain.ts';
import { loadWorld } from '../../kinds/kinds.ts';
import type { Jobs } from '../protocol.ts';

/** The challenge of a day is a search for its luck: milliseconds, or some hundreds of them where there is a map. */
export interface DailyTasks {
  /** By date, YYYY-MM-DD. */
  readonly daily: { readonly takes: string; readonly gives: Challenge };
  /** What there is to spend for three stars on each of some days. */
  readonly bars: { readonly takes: readonly string[]; readonly gives: readonly Bar[] };
}

export const jobs: Jobs<DailyTasks> = {
  daily: {
    do: async (date) => {
      await loadWorld(kindOfDay(date));
      return challengeOfDay(date);
    },
  },
  bars: {
    do: async (dates) => {
      await Promise.all(dates.map((date) => loadWorld(kindOfDay(date))));
      return dates.map((date) => {
        const challenge = challengeOfDay(date);
        return barOf(challenge, plainFor(challenge));
      });
    },
  },
};
