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

/** From this Sunday on, Sundays take turns with albums. */
export const FIRST_ALBUM = '2027-02-07';
const SUNDAY = 6;
const SUNDAYS: readonly FamilyName[] = ['toll', 'bouncer', 'prettier', 'keep'];

/**
 * The family of a date.
 *
 * @throws RangeError when there is no such date
 */
export function familyOf(date: string): FamilyName {
  const weekday = weekdayOf(date);
  if (weekday === SUNDAY && date >= FIRST_ALBUM) return turnOf(SUNDAYS, weeksFrom(date));
  return turnOf(WEEK[weekday] ?? [], weekOf(date));
}

/** How many albums of its family came before that of a date. */
export function turnsBefore(date: string): number {
  return Math.floor(weeksFrom(date) / SUNDAYS.length);
}

function weeksFrom(date: string): number {
  return weekOf(date) - weekOf(FIRST_ALBUM);
}

function turnOf(names: readonly FamilyName[], week: number): FamilyName {
  return names[week % names.length] ?? 'watch';
}
