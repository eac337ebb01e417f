import { dayOf } from './calendar.ts';
import table from './lucks.json' with { type: 'json' };
import { FIRST_DAY } from './schedule.ts';

/** Base of the digits of the table. */
const DIGITS = 36;

/**
 * The luck of a date as `search.ts` finds it, by number, for the first 2,000 days; a test compares them.
 *
 * @returns null for a later date
 */
export function knownLuck(date: string): number | null {
  const digit = table.lucks[(dayOf(date) ?? -1) - (dayOf(FIRST_DAY) ?? 0)];
  return digit === undefined ? null : Number.parseInt(digit, DIGITS);
}
