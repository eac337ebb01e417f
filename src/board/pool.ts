import type { Challenge } from '../game/challenge.ts';
import { poolFor } from '../game/pools.ts';
import { loadPools } from '../kinds/kinds.ts';
import { anyOf } from '../kit/luck.ts';

/**
 * Another luck from the pool of a challenge.
 *
 * @param now the one that is played
 * @returns null when it has no pool
 */
export async function drawFromPool(challenge: Challenge, now: string): Promise<string | null> {
  const pool = poolFor(await loadPools(challenge), challenge);
  const others = (pool?.lucks ?? []).filter(({ seed }) => seed !== now);
  return anyOf(others)?.seed ?? null;
}
