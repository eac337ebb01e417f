import { bring } from '../base/bring.ts';
import type { Challenge } from '../game/challenge.ts';
import { dayOn } from '../game/daily/daily.ts';
import { isPooled } from '../game/daily/families.ts';
import { knownLuck } from '../game/daily/lucks.ts';
import { familyOf } from '../game/daily/schedule.ts';
import { yieldToPage } from '../stage/view/yield.ts';

/** The challenge of a day. It needs no worker: a luck that is not known yet is searched here, with pauses. */
export async function drawDay(date: string): Promise<Challenge> {
  const family = familyOf(date);
  if (isPooled(family)) {
    const { loadPoolOf, pooledDay } = await bring(() => import('../game/daily/pooled.ts'));
    await loadPoolOf(family);
    return pooledDay(date, family);
  }
  return dayOn(date, knownLuck(date) ?? (await searchLuck(date)));
}

async function searchLuck(date: string): Promise<number> {
  const { loadWorldOf, luckSearch } = await bring(() => import('../game/daily/search.ts'));
  await loadWorldOf(date);
  const search = luckSearch(date);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
    await yieldToPage();
  }
}
