import { plainFor } from '../../game/daily/nearest.ts';
import { challengeOfDay, loadWorldOf } from '../../game/daily/search.ts';
import { type Bar, barOf } from '../../game/plain.ts';
import { pooledBar, pooledLuck } from '../../game/pools.ts';
import { loadPools } from '../../kinds/kinds.ts';
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
      return Promise.all(dates.map(barOn));
    },
  },
};

async function barOn(date: string): Promise<Bar> {
  const challenge = challengeOfDay(date);
  const plain = plainFor(challenge);
  const known = pooledLuck(await loadPools(challenge), challenge);
  return known === null ? barOf(challenge, plain) : pooledBar(challenge, plain, known);
}
