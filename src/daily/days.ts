import { WEEKDAYS, weekdayOf } from '../game/daily/calendar.ts';
import { daysIn } from '../game/daily/day.ts';
import { familyOf } from '../game/daily/schedule.ts';
import type { Bar } from '../game/plain.ts';
import { keptOf, type LearnerRecord } from '../progress/record.ts';
import { words } from './words/say.ts';

/** A day in the list of a month. */
export interface Entry {
  readonly date: string;
  /** "Sun 22". */
  readonly name: string;
  /** 0 is Monday. */
  readonly weekday: number;
  /** Weeks before the newest in the list, which is 0. */
  readonly week: number;
  /** What it is about. */
  readonly theme: string;
  /** "won, 2 stars", or nothing. */
  readonly state: string;
}

const SUNDAY = 6;

/**
 * The days of a month that can be played, the newest first, and what came of them.
 *
 * @param bars by date, as far as they are known
 */
export function entriesOf(
  month: string,
  today: string,
  { daily }: LearnerRecord,
  bars: ReadonlyMap<string, Bar | null>,
): Entry[] {
  let week = 0;
  return daysIn(month, today)
    .toReversed()
    .map((date, i) => {
      const weekday = weekdayOf(date);
      if (i > 0 && weekday === SUNDAY) week += 1;
      const name = `${WEEKDAYS[weekday]?.slice(0, 3)} ${Number(date.slice(8))}`;
      const { best } = keptOf(daily, date);
      return {
        date,
        name,
        weekday,
        week,
        theme: words.themes[familyOf(date)].name,
        state: best === null ? '' : words.state(best, bars.get(date) ?? null),
      };
    });
}

/** The days of a month that were won, in which there are stars to count. */
export function wonIn(month: string, today: string, { daily }: LearnerRecord): string[] {
  return daysIn(month, today).filter((date) => keptOf(daily, date).best?.won === true);
}
