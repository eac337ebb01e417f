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

/**
 * The family of a date.
 *
 * @throws RangeError when there is no such date
 */
export function familyOf(date: string): FamilyName {
  const names = WEEK[weekdayOf(date)] ?? [];
  return names[weekOf(date) % names.length] ?? 'watch';
}
