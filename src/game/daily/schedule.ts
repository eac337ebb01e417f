import { weekdayOf, weekOf } from './calendar.ts';
import type { FamilyName } from './families.ts';

/** The first day of the archive. */
export const FIRST_DAY = '2026-11-01';

/** The families of each weekday, Monday first; where there are several, weeks take turns. */
const WEEK: readonly (readonly FamilyName[])[] = [
  ['watch', 'haul'],
  ['archive'],
  ['map'],
  ['copies'],
  ['weight'],
  ['boat'],
  ['bouncer'],
];

/** Families that take turns on a weekday from a date on, which is one of them. */
interface Turns {
  readonly weekday: number;
  readonly first: string;
  readonly names: readonly FamilyName[];
}

/** From this Sunday on, Sundays take turns with albums, and from this Wednesday on, Wednesdays with notebooks. */
export const FIRST_ALBUM = '2027-02-07';
export const FIRST_NOTEBOOK = '2027-03-03';
const TURNS: readonly Turns[] = [
  { weekday: 6, first: FIRST_ALBUM, names: ['toll', 'bouncer', 'prettier', 'keep'] },
  { weekday: 2, first: FIRST_NOTEBOOK, names: ['gentle', 'map', 'fifteenth', 'nightjar'] },
];

/**
 * The family of a date.
 *
 * @throws RangeError when there is no such date
 */
export function familyOf(date: string): FamilyName {
  const weekday = weekdayOf(date);
  const turns = turnsOf(date);
  if (turns !== undefined) return turnOf(turns.names, weeksFrom(turns.first, date));
  return turnOf(WEEK[weekday] ?? [], weekOf(date));
}

/** How many days of its family came before a date, since its weekday takes turns. */
export function turnsBefore(date: string): number {
  const turns = turnsOf(date);
  return turns === undefined ? 0 : Math.floor(weeksFrom(turns.first, date) / turns.names.length);
}

function turnsOf(date: string): Turns | undefined {
  const weekday = weekdayOf(date);
  return TURNS.find((each) => each.weekday === weekday && date >= each.first);
}

function weeksFrom(first: string, date: string): number {
  return weekOf(date) - weekOf(first);
}

function turnOf(names: readonly FamilyName[], week: number): FamilyName {
  return names[week % names.length] ?? 'watch';
}
