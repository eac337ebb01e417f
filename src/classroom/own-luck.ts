import type { Challenge } from '../game/challenge.ts';
import { type Idea, policyOf } from '../game/ideas.ts';
import { neglect, type Policy, playByPolicy } from '../game/policies.ts';
import type { Pool } from '../kinds/kind.ts';
import { digestText, EMPTY_DIGEST, extendDigest } from '../sim/digest.ts';
import { MOST_LUCKS } from './submission.ts';

/**
 * A luck for each pupil: the first of a row of lucks on which doing nothing and the obvious wrong idea lose and the right
 * one wins, so that nobody's is easier than it may be or cannot be won. Spending is not compared between lucks.
 */

/** Signs of a luck that is made of others. */
const LENGTH = 12;

/** The luck at a place of a pupil's row, from 0. */
export function ownSeed(base: string, pupil: string, place: number): string {
  const codes = Array.from(`${base}/${pupil}/${place}`, (sign) => sign.codePointAt(0) ?? 0);
  return digestText(extendDigest(EMPTY_DIGEST, codes)).slice(0, LENGTH);
}

/** What has to lose on a luck that is fair, and what has to win. */
export interface Fairness {
  readonly wrong: Idea;
  readonly right: Idea;
}

/** Whether a luck is fair; the world of the challenge has to be there. */
export function isFair(challenge: Challenge, { wrong, right }: Fairness): boolean {
  const isWon = (policy: Policy) => playByPolicy(challenge, policy).status === 'won';
  return !isWon(neglect) && !isWon(policyOf(wrong)) && isWon(policyOf(right));
}

/**
 * The place of a pupil's luck in the row, one step for each that is tried.
 *
 * @returns the first that is fair; 0 where none of the first 64 is
 */
export function* fairPlace(
  challenge: Challenge,
  fairness: Fairness,
  base: string,
  pupil: string,
): Generator<undefined, number> {
  for (let place = 0; place < MOST_LUCKS; place++) {
    if (isFair({ ...challenge, seed: ownSeed(base, pupil, place) }, fairness)) return place;
    yield;
  }
  return 0;
}

/** The place of a pupil's luck in the pool of a challenge whose lucks were all tried beforehand. */
export function pooledPlace({ lucks }: Pool, base: string, pupil: string): number {
  const number = Number.parseInt(ownSeed(base, pupil, 0), 16);
  return number % Math.min(lucks.length, MOST_LUCKS);
}

/**
 * The luck at a place of a pupil's row, which is the pool's where the challenge has one.
 *
 * @param pool of the challenge; null where it has none
 */
export function luckAt(pool: Pool | null, base: string, pupil: string, place: number): string {
  return pool?.lucks[place]?.seed ?? ownSeed(base, pupil, place);
}
