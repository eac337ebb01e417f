import { dayOf, daysAfter, monthOf } from './calendar.ts';
import { FIRST_DAY } from './schedule.ts';

/** Which days can be played, and which one is asked for. Pure: the day that it is comes in from outside. */

/** A clock that shows a later day is wrong. */
export const LAST_DAY = '2199-12-31';

/** Why the day that is asked for cannot be played. */
export type DayProblem =
  /** The clock cannot be right: there is no day at all. */
  | { readonly code: 'clock'; readonly date: string }
  /** What is asked for is no day. */
  | { readonly code: 'noDay' }
  | { readonly code: 'toCome'; readonly date: string }
  | { readonly code: 'tooEarly'; readonly date: string };

/** The day to play: that which is asked for, or today where that cannot be; null where nobody knows what day it is. */
export interface Asked {
  readonly date: string | null;
  readonly problem: DayProblem | null;
}

/**
 * Reads the day that an address asks for. Nothing in it is trusted.
 *
 * @param text what stands in the address; null when it asks for none
 * @param today the UTC date of a clock, which may be wrong: YYYY-MM-DD, or with a longer year
 */
export function readDay(text: string | null, today: string): Asked {
  if (!isPlayable(today, LAST_DAY)) return { date: null, problem: { code: 'clock', date: today } };
  if (text === null) return { date: today, problem: null };
  const date = mended(text);
  if (dayOf(date) === null) return { date: today, problem: { code: 'noDay' } };
  if (date > today) return { date: today, problem: { code: 'toCome', date } };
  if (date < FIRST_DAY) return { date: today, problem: { code: 'tooEarly', date } };
  return { date, problem: null };
}

/** A date is so long; whoever passes it on may add a little, before or after. */
const MOST_LETTERS = 40;

/** A date without what comes to it on its way: spaces, a full stop, a bracket, settings of others. */
function mended(text: string): string {
  const [own = ''] = text.slice(0, MOST_LETTERS).split('&');
  return own.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function isPlayable(date: string, last: string): boolean {
  return dayOf(date) !== null && date >= FIRST_DAY && date <= last;
}

/** The days before and after one; null where there is none to play. */
export function neighboursOf(date: string, today: string) {
  return {
    previous: date > FIRST_DAY ? daysAfter(date, -1) : null,
    next: date < today ? daysAfter(date, 1) : null,
  };
}

/** The days of a month that can be played. */
export function daysIn(month: string, today: string): string[] {
  return monthOf(month).filter((date) => isPlayable(date, today));
}

/** A day of the month before and of the month after; null where there is none to play. */
export function monthsBeside(month: string, today: string) {
  const dates = monthOf(month);
  const earlier = daysAfter(dates[0] ?? month, -1);
  const later = daysAfter(dates.at(-1) ?? month, 1);
  return {
    earlier: earlier < FIRST_DAY ? null : earlier,
    later: later > today ? null : later,
  };
}
