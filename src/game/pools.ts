import type { Pool, PooledLuck } from '../kinds/kind.ts';
import { loadPools } from '../kinds/kinds.ts';
import type { Challenge } from './challenge.ts';
import type { Par } from './par.ts';
import type { Bar, Plain } from './plain.ts';

/**
 * The pool of a challenge: that in which everything is settled alike, whatever the challenge is called and wherever it comes
 * from; null where there is none.
 */
export function poolFor(pools: readonly Pool[], challenge: Challenge): Pool | null {
  const has = ([name, value]: readonly [string, unknown]) =>
    JSON.stringify(new Map<string, unknown>(Object.entries(challenge)).get(name)) ===
    JSON.stringify(value);
  const isLike = ({ settings }: Pool) => Object.entries(settings).every(has);
  return challenge.locked.includes('real') ? null : (pools.find(isLike) ?? null);
}

/** What is known beforehand of the luck of a challenge; null when nothing is. */
export function pooledLuck(pools: readonly Pool[], challenge: Challenge): PooledLuck | null {
  const lucks = poolFor(pools, challenge)?.lucks ?? [];
  return lucks.find(({ seed }) => seed === challenge.seed) ?? null;
}

/** The same, with the pools of its kind brought for it. */
export async function luckInPool(challenge: Challenge): Promise<PooledLuck | null> {
  return pooledLuck(await loadPools(challenge), challenge);
}

/** Par on a luck of a pool; of what other policies did there nothing is known. */
export function pooledPar({ par }: PooledLuck): Par {
  return { par, references: [] };
}

/** What there is to spend for three stars on a luck of a pool, as `barOf` would find it. */
export function pooledBar({ budget }: Challenge, plain: Plain, luck: PooledLuck): Bar {
  const isWon = luck.plain !== null;
  return { spend: luck.plain ?? Math.round(plain.medianShare * budget), isWon };
}
