import type { Challenge } from '../../game/challenge.ts';
import { poolFor } from '../../game/pools.ts';
import { kindOf, loadPools, loadWorld } from '../../kinds/kinds.ts';
import { yieldToPage } from '../../stage/view/yield.ts';
import type { Assignment } from '../assignment.ts';
import { type Fairness, fairPlace, luckAt, pooledPlace } from '../own-luck.ts';
import { MOST_LUCKS } from '../submission.ts';

type OfLuck = Pick<Assignment, 'luck' | 'seed'>;

/** Of challenges that nobody has written ideas for: some care has to help where none does not. */
const COMMON: Fairness = { wrong: { policy: 'neglect' }, right: { policy: 'watchful' } };

/**
 * The challenge on a pupil's luck. Lucks are tried one by one, with pauses in which the page hears what is pressed; where
 * that would take long and nobody has written ideas, the first is taken.
 *
 * @param fairness the ideas of the challenge; null where it has none
 */
export async function onLuckOf(
  challenge: Challenge,
  fairness: Fairness | null,
  { luck, seed }: OfLuck,
  pupil: string,
): Promise<Challenge> {
  if (luck === 'same') return challenge;
  const pool = poolFor(await loadPools(challenge), challenge);
  if (pool !== null) {
    return { ...challenge, seed: luckAt(pool, seed, pupil, pooledPlace(pool, seed, pupil)) };
  }
  const isQuick = kindOf(challenge).runs === 'here';
  const place =
    fairness !== null || isQuick ? await tryAll(challenge, fairness ?? COMMON, seed, pupil) : 0;
  return { ...challenge, seed: luckAt(null, seed, pupil, place) };
}

async function tryAll(challenge: Challenge, fairness: Fairness, seed: string, pupil: string) {
  await loadWorld(challenge);
  const search = fairPlace(challenge, fairness, seed, pupil);
  let next = search.next();
  while (next.done !== true) {
    await yieldToPage();
    next = search.next();
  }
  return next.value;
}

/**
 * The place of the luck that is played among those of a pupil; 0 where all have the same.
 *
 * @param own the challenge of the assignment
 * @returns null where it is none of them
 */
export async function placeOfLuck(
  seedPlayed: string,
  own: Challenge,
  { luck, seed }: OfLuck,
  pupil: string,
): Promise<number | null> {
  if (luck === 'same') return seedPlayed === own.seed ? 0 : null;
  const pool = poolFor(await loadPools(own), own);
  const places = Array.from({ length: MOST_LUCKS }, (_, place) => place);
  return places.find((place) => luckAt(pool, seed, pupil, place) === seedPlayed) ?? null;
}
