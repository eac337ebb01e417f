import { finish } from '../../base/finish.ts';
import { loadWorld } from '../../kinds/kinds.ts';
import type { Challenge } from '../challenge.ts';
import { type Idea, policyOf } from '../ideas.ts';
import { neglect, playByPolicy } from '../policies.ts';
import { dayOn } from './daily.ts';
import { FAMILIES, type Family, isPooled } from './families.ts';
import { knownLuck } from './lucks.ts';
import { loadPoolOf, pooledDay } from './pooled.ts';
import { familyOf } from './schedule.ts';

/**
 * Lucks that are tried for a day; after them the first is taken, although it may be too easy or too hard. One luck in
 * two or three will do, so that this does not come to pass.
 */
const MOST_LUCKS = 100;

/** Neglect must lose within this share of the generations: what it nearly survives would be won with next to nothing. */
const EARLY = 0.75;

/** Brings the world that the challenge of a date is played in. */
export async function loadWorldOf(date: string): Promise<void> {
  const family = familyOf(date);
  if (isPooled(family)) await loadPoolOf(family);
  await loadWorld(isPooled(family) ? pooledDay(date, family) : dayOn(date, 0));
}

/**
 * Finds the luck of a date: the first one on which neglect loses early, the wrong idea of its family loses, and the right
 * one wins. It pauses after each that it tries. Lucks of a pool are not numbered: there the number is 0.
 *
 * @param date YYYY-MM-DD
 * @throws RangeError when there is no such date
 */
export function* luckSearch(date: string): Generator<undefined, number> {
  const name = familyOf(date);
  if (isPooled(name)) return 0;
  const family = FAMILIES[name];
  for (let luck = 0; luck < MOST_LUCKS; luck++) {
    if (isFair(dayOn(date, luck), family)) return luck;
    yield;
  }
  return 0;
}

/** The challenge of a date, for whoever has the worlds of all kinds and may take the time. */
export function challengeOfDay(date: string): Challenge {
  const family = familyOf(date);
  if (isPooled(family)) return pooledDay(date, family);
  return dayOn(date, knownLuck(date) ?? finish(luckSearch(date)));
}

function isFair(challenge: Challenge, { wrong, right }: Family): boolean {
  return losesEarly(challenge) && isWon(challenge, right) && !isWon(challenge, wrong);
}

function losesEarly(challenge: Challenge): boolean {
  const { status, turns } = playByPolicy(challenge, neglect);
  return status === 'lost' && turns.length <= EARLY * challenge.generations;
}

function isWon(challenge: Challenge, idea: Idea): boolean {
  return playByPolicy(challenge, policyOf(idea)).status === 'won';
}
