import { loadPools, poolsOf } from '../../kinds/kinds.ts';
import type { Challenge } from '../challenge.ts';
import { headOf } from './daily.ts';
import type { PooledName } from './families.ts';
import { turnsBefore } from './schedule.ts';

/** Which pool of which kind each family has. */
const POOL_OF: Readonly<Record<PooledName, { readonly model: string; readonly place: number }>> = {
  toll: { model: 'pictures', place: 0 },
  prettier: { model: 'pictures', place: 1 },
  keep: { model: 'pictures', place: 2 },
  gentle: { model: 'language', place: 0 },
  fifteenth: { model: 'language', place: 1 },
  nightjar: { model: 'language', place: 2 },
};

/** Pools may have lucks in common: families begin so far apart in them that no two days in a row have the same. */
const APART = 23;

/** Brings what {@link pooledDay} needs. */
export async function loadPoolOf(family: PooledName): Promise<void> {
  await loadPools(POOL_OF[family]);
}

/**
 * The challenge of a date whose luck comes from a pool: its lucks one after the other, but for that of the challenge on the
 * shelf, and again from the first when all have been played.
 *
 * @param date YYYY-MM-DD, of this family
 */
export function pooledDay(date: string, family: PooledName): Challenge {
  const { place } = POOL_OF[family];
  const pool = poolsOf(POOL_OF[family])[place];
  const [, ...others] = pool?.lucks ?? [];
  const seed = others[(APART * place + turnsBefore(date)) % others.length]?.seed;
  if (pool === undefined || seed === undefined) throw new Error(`the pool of ${family} is empty`);
  return { ...pool.settings, ...headOf(date, seed) };
}
