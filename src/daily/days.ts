import {
  dateWords,
  dayOf,
  daysAfter,
  monthOf,
  WEEKDAYS,
  weekdayOf,
} from '../game/daily/calendar.ts';
import { FIRST_DAY, familyOf } from '../game/daily/schedule.ts';
import type { Bar } from '../game/plain.ts';
import { keptOf, type LearnerRecord } from '../progress/record.ts';
import { words } from './words/say.ts';

/** Which days there are, and what is said of them. Pure: the day that it is comes in from outside. */

/** The day that an address asks for, or today's with a sentence that says why not. */
export interface Asked {
  readonly date: string;
  readonly problem: string;
}

/**
 * Reads the day in an address, behind `#` or as `?date=`. Nothing in it is trusted.
 *
 * @param today YYYY-MM-DD
 */
export function askedDay(search: string, hash: string, today: string): Asked {
  const text = hash.length > 1 ? hash.slice(1) : new URLSearchParams(search).get('date');
  if (text === null) return { date: today, problem: '' };
  if (dayOf(text) === null) return { date: today, problem: words.noDay };
  if (text > today) return { date: today, problem: words.toCome(dateWords(text)) };
  if (text < firstDay(today)) {
    return { date: today, problem: words.tooEarly(dateWords(FIRST_DAY)) };
  }
  return { date: text, problem: '' };
}

/** The first day that can be played: whatever a clock says, today can. */
export function firstDay(today: string): string {
  return today < FIRST_DAY ? today : FIRST_DAY;
}

/** The days before and after one; null where there is none to play. */
export function neighboursOf(date: string, today: string) {
  return {
    previous: date > firstDay(today) ? daysAfter(date, -1) : null,
    next: date < today ? daysAfter(date, 1) : null,
  };
}

/** A day in the list of a month. */
export interface Entry {
  readonly date: string;
  /** "Sun 22". */
  readonly name: string;
  /** 0 is Monday. */
  readonly weekday: number;
  /** What it is about. */
  readonly theme: string;
  /** "won, 2 stars", or nothing. */
  readonly state: string;
}

/**
 * The days of a month that can be played, and what came of them.
 *
 * @param bars by date, as far as they are known
 */
export function entriesOf(
  month: string,
  today: string,
  { daily }: LearnerRecord,
  bars: ReadonlyMap<string, Bar | null>,
): Entry[] {
  return monthOf(month)
    .filter((date) => date >= firstDay(today) && date <= today)
    .map((date) => {
      const weekday = weekdayOf(date);
      const name = `${WEEKDAYS[weekday]?.slice(0, 3)} ${Number(date.slice(8))}`;
      const { best } = keptOf(daily, date);
      return {
        date,
        name,
        weekday,
        theme: words.themes[familyOf(date)].name,
        state: best === null ? '' : words.state(best, bars.get(date) ?? null),
      };
    });
}

/** The days of a month that were won, in which there are stars to count. */
export function wonIn(month: string, { daily }: LearnerRecord): string[] {
  return monthOf(month).filter((date) => keptOf(daily, date).best?.won === true);
}

/** A day of the month before and of the month after; null where there is none to play. */
export function monthsBeside(month: string, today: string) {
  const dates = monthOf(month);
  const earlier = daysAfter(dates[0] ?? month, -1);
  const later = daysAfter(dates.at(-1) ?? month, 1);
  return {
    earlier: earlier < firstDay(today) ? null : earlier,
    later: later > today ? null : later,
  };
}
