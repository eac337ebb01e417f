/**
 * What is promised of every daily challenge, for the first 2,000 days. It takes minutes to find, and changes only with the
 * core and the families: it is kept in tests/fixtures/days.json, and every run of the tests finds some days again.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { finish } from '../../src/base/finish.ts';
import { type Challenge, parseChallenge } from '../../src/game/challenge.ts';
import { daysAfter } from '../../src/game/daily/calendar.ts';
import { dayOn } from '../../src/game/daily/daily.ts';
import {
  type DrawnName,
  FAMILIES,
  type FamilyName,
  isPooled,
} from '../../src/game/daily/families.ts';
import { FIRST_DAY, familyOf } from '../../src/game/daily/schedule.ts';
import { luckSearch } from '../../src/game/daily/search.ts';
import { type Idea, policyOf } from '../../src/game/ideas.ts';
import { playByPolicy } from '../../src/game/policies.ts';
import type { Move } from '../../src/game/position.ts';
import { makeLink } from '../../src/link/link.ts';

export const DAYS_FILE = new URL('../fixtures/days.json', import.meta.url);

/** More than five years. */
export const DATES = Array.from({ length: 2000 }, (_, i) => daysAfter(FIRST_DAY, i));

/** Those whose challenge is drawn; the lucks of the others were tried out with their pools. */
export const DRAWN_DATES = DATES.filter((date) => !isPooled(familyOf(date)));

/** The dates of some families. */
export function datesOf(...names: readonly FamilyName[]): string[] {
  return DATES.filter((date) => names.includes(familyOf(date)));
}

export function playIdea(challenge: Challenge, idea: Idea) {
  return playByPolicy(challenge, policyOf(idea));
}

/** What comes of a date. */
export interface Day {
  readonly family: string;
  /** Which luck it has: the seed is the date and this number. */
  readonly luck: number;
  /** A digest of all settings but the title and the luck. */
  readonly settings: string;
  readonly isLegal: boolean;
  /** Whether the challenge with its longest run fits into a link. */
  readonly fitsLink: boolean;
  /** What becomes of those who feed nothing, and after which share of the generations. */
  readonly neglect: string;
  readonly neglectLasts: number;
  readonly wrong: string;
  readonly right: string;
}

/** Days are kept as lists of words, so that each is one line of the table. */
const FIELDS = [
  ['family', String],
  ['luck', Number],
  ['settings', String],
  ['isLegal', (word: string) => word === 'true'],
  ['fitsLink', (word: string) => word === 'true'],
  ['neglect', String],
  ['neglectLasts', Number],
  ['wrong', String],
  ['right', String],
] as const;

const toWords = (day: Day) => FIELDS.map(([name]) => String(day[name])).join(' ');

function fromWords(line: string): Day {
  const words = line.split(' ');
  const fields = FIELDS.map(([name, read], i) => [name, read(words[i] ?? '')]);
  return Object.fromEntries(fields);
}

export interface DayTable {
  readonly fingerprint: string;
  readonly days: Readonly<Record<string, string>>;
}

function digest(value: unknown, length: number): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, length);
}

/** Changes with the families, as far as they are data, and with the days that have them. */
export function daysFingerprint(): string {
  return digest([FAMILIES, DATES.map((date) => [date, familyOf(date)])], 16);
}

/** @throws RangeError when the challenge of a date is not drawn */
export function drawnFamilyOf(date: string): DrawnName {
  const family = familyOf(date);
  if (isPooled(family)) throw new RangeError(`the challenge of ${date} is not drawn`);
  return family;
}

/** Finds the challenge of a date and what comes of it. */
export function walk(date: string): Day {
  const challenge = dayOn(date, finish(luckSearch(date)));
  const family = drawnFamilyOf(date);
  const alone = playIdea(challenge, { policy: 'neglect' });
  const parsed = parseChallenge(challenge);
  const { seed, title, ...settings } = challenge;
  return {
    family,
    luck: Number(seed.replace(`${date}.`, '')),
    settings: digest(settings, 10),
    isLegal: parsed.ok && isDeepStrictEqual(parsed.value, challenge),
    fitsLink: makeLink({ challenge, moves: longestRun(challenge) }).ok,
    neglect: alone.status,
    neglectLasts: alone.turns.length / challenge.generations,
    wrong: playIdea(challenge, FAMILIES[family].wrong).status,
    right: playIdea(challenge, FAMILIES[family].right).status,
  };
}

/** Walks through all days: minutes. */
export function dayTable(): DayTable {
  const days = Object.fromEntries(DRAWN_DATES.map((date) => [date, toWords(walk(date))]));
  return { fingerprint: daysFingerprint(), days };
}

export function readDays(): { fingerprint: string; days: ReadonlyMap<string, Day> } {
  const { fingerprint, days }: DayTable = JSON.parse(readFileSync(DAYS_FILE, 'utf8'));
  const lines = Object.entries(days);
  return { fingerprint, days: new Map(lines.map(([date, line]) => [date, fromWords(line)])) };
}

/** A run whose moves take the most room in a link. */
function longestRun({ model, n, generations, tools }: Challenge): Move[] {
  const move: Move = {
    real: n,
    ...(model === 'mixture' && { from: { mode: 3, isWeighted: true } }),
    ...(tools.length > 0 && { tools: tools.map(({ options }) => options.length) }),
  };
  return new Array<Move>(generations).fill(move);
}
