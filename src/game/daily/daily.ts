import { rootKey } from '../../sim/random/key.ts';
import { type Stream, streamAt } from '../../sim/random/stream.ts';
import type { Challenge } from '../challenge.ts';
import { type Idea, policyOf } from '../ideas.ts';
import { neglect, playByPolicy } from '../policies.ts';
import { dateWords } from './calendar.ts';
import { drawFrom } from './draw.ts';
import { FAMILIES, type Family } from './families.ts';
import { familyOf } from './schedule.ts';

/*
 * The challenge of a day is drawn from its UTC date: weekdays have families of challenges, with bounds within which a
 * challenge is worth playing (`families.ts`), and the luck is the first on which neglect and the obvious wrong idea lose
 * and the right one wins. Changing a family or the core changes days that were played; a test pins some.
 */

/**
 * Lucks that are tried for a day; after them the first is taken, although it may be too easy or too hard. One luck in
 * two or three will do, so that this does not come to pass.
 */
const MOST_LUCKS = 100;

/** Neglect must lose within this share of the generations: what it nearly survives would be won with next to nothing. */
const EARLY = 0.75;

/**
 * The challenge of a date, the same everywhere and for ever. Its luck is the first one on which neglect loses early,
 * the wrong idea of its family loses, and the right one wins.
 *
 * @param date YYYY-MM-DD
 * @throws RangeError when there is no such date
 */
export function challengeOfDay(date: string): Challenge {
  const family = FAMILIES[familyOf(date)];
  const challenge = settingsOf(date, family);
  for (let luck = 0; luck < MOST_LUCKS; luck++) {
    const tried = { ...challenge, seed: seedOf(date, luck) };
    if (isFair(tried, family)) return tried;
  }
  return challenge;
}

/** The kind of model that the challenge of a date is about. */
export function kindOfDay(date: string): Pick<Challenge, 'model'> {
  return settingsOf(date, FAMILIES[familyOf(date)]);
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

function seedOf(date: string, luck: number): string {
  return `${date}.${luck}`;
}

/** The challenge of a date on its first luck. */
function settingsOf(date: string, family: Family): Challenge {
  const stream = streamAt(rootKey(`daily ${date}`));
  const common = {
    title: `Daily, ${dateWords(date)}`,
    ...drawCommon(stream, family),
    lives: 3,
    seed: seedOf(date, 0),
    // Another luck would be another challenge.
    locked: ['seed' as const],
  };
  return { ...common, ...family.own(stream) };
}

function drawCommon(stream: Stream, family: Family) {
  const n = drawFrom(stream, family.n);
  const generations = drawFrom(stream, family.generations);
  const spread = drawFrom(stream, family.spread) / 100;
  const perGeneration = (n * drawFrom(stream, family.budget)) / 100;
  // Tens are easier to keep in mind.
  const budget = 10 * Math.round((perGeneration * generations) / 10);
  const line = drawFrom(stream, family.line) / 100;
  return { n, generations, spread, budget, line };
}
