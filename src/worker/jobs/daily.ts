import { barOn } from '../../game/bar.ts';
import { plainFor } from '../../game/daily/nearest.ts';
import { challengeOfDay, loadWorldOf } from '../../game/daily/search.ts';
import type { Bar } from '../../game/plain.ts';
import type { Jobs } from '../protocol.ts';

/** Runs on the lucks of days take milliseconds, or some hundreds of them where there is a map. */
export interface DailyTasks {
  /** What there is to spend for three stars on each of some days, by date, YYYY-MM-DD. */
  readonly bars: { readonly takes: readonly string[]; readonly gives: readonly Bar[] };
}

export const jobs: Jobs<DailyTasks> = {
  bars: {
    do: async (dates) => {
      await Promise.all(dates.map(loadWorldOf));
      const days = dates.map(challengeOfDay);
      return Promise.all(days.map((day) => barOn(day, plainFor(day))));
    },
  },
};
