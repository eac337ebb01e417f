/** Par of some days: a search of seconds on a map, kept like the days themselves. */
import { readFileSync } from 'node:fs';
import { FAMILIES, isPooled } from '../../src/game/daily/families.ts';
import { familyOf } from '../../src/game/daily/schedule.ts';
import { challengeOfDay } from '../../src/game/daily/search.ts';
import { parOf } from '../../src/game/par.ts';
import { DATES, daysFingerprint, drawnFamilyOf, playIdea } from './days.ts';

export const PARS_FILE = new URL('../fixtures/pars.json', import.meta.url);

/** Four weeks, spread over five years: all families, and maps no more often than they come. */
export const PAR_DATES = DATES.filter(
  (date, i) => Math.floor(i / 7) % 71 === 0 && !isPooled(familyOf(date)),
);

/** What par is beside what there is to spend, and what the right idea spends. */
export interface DayPar {
  readonly par: number | null;
  readonly budget: number;
  readonly rightSpends: number;
}

export interface ParTable {
  /** That of the days. */
  readonly fingerprint: string;
  readonly pars: Readonly<Record<string, DayPar>>;
}

export function findPar(date: string): DayPar {
  const challenge = challengeOfDay(date);
  const { par } = parOf(challenge);
  const { spent } = playIdea(challenge, FAMILIES[drawnFamilyOf(date)].right);
  return { par, budget: challenge.budget, rightSpends: spent };
}

export function parTable(): ParTable {
  const pars = Object.fromEntries(PAR_DATES.map((date) => [date, findPar(date)]));
  return { fingerprint: daysFingerprint(), pars };
}

export function readPars(): ParTable {
  return JSON.parse(readFileSync(PARS_FILE, 'utf8'));
}
