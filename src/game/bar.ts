import type { Challenge } from './challenge.ts';
import { type Bar, barOf, type Plain } from './plain.ts';
import { luckInPool, pooledBar } from './pools.ts';

/** What there is to spend for three stars on the luck of a challenge: known beforehand, or else found by playing. */
export async function barOn(challenge: Challenge, plain: Plain): Promise<Bar> {
  const luck = await luckInPool(challenge);
  return luck === null ? barOf(challenge, plain) : pooledBar(challenge, plain, luck);
}
