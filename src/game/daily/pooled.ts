import type { Pool } from '../../kinds/kind.ts';
import { POOLS } from '../../kinds/pictures/pools.ts';
import type { Challenge } from '../challenge.ts';
import { headOf } from './daily.ts';
import { POOLED_NAMES, type PooledName } from './families.ts';
import { turnsBefore } from './schedule.ts';

/** Pools may have lucks in common: families begin so far apart in them that no two Sundays in a row have the same. */
const APART = 23;

/**
 * The challenge of a date whose luck comes from a pool: its lucks one after the other, but for that of the challenge on the
 * shelf, and again from the first when all have been played.
 *
 * @param date YYYY-MM-DD, of this family
 */
export function pooledDay(date: string, family: PooledName): Challenge {
  const { settings, lucks }: Pool = POOLS[family];
  const [, ...others] = lucks;
  const first = APART * POOLED_NAMES.indexOf(family);
  const seed = others[(first + turnsBefore(date)) % others.length]?.seed;
  if (seed === undefined) throw new Error(`the pool of ${family} is empty`);
  return { ...settings, ...headOf(date, seed) };
}
