import { dayOf } from '../game/daily/calendar.ts';
import type { LearnerRecord } from './record.ts';

/** Days played in a row, won or lost. */
export interface Streak {
  /** The streak that is alive; 0 when none is. */
  readonly current: number;
  /** The longest that a streak ever was. */
  readonly longest: number;
}

/** The days played up to one of them. */
interface Run {
  readonly day: number;
  /** How many, with no day missed. */
  readonly strict: number;
  /** How many, with one day missed at most. */
  readonly forgiving: number;
}

const NO_RUN: Run = { day: Number.NEGATIVE_INFINITY, strict: 0, forgiving: 0 };

/**
 * The streak as it stands on a day, which itself may still be played. A streak forgives one missed day and no second
 * one, so it is alive while the latest day is today, yesterday or the day before; playing never shortens it. A
 * traveller's latest day may be tomorrow. Later ones come from a clock that was wrong: only `longest` counts them.
 *
 * @param today the UTC date, YYYY-MM-DD
 */
export function streakOf(record: LearnerRecord, today: string): Streak {
  const now = dayOf(today);
  if (now === null) throw new RangeError(`"${today}" is not a date`);
  const days = Object.keys(record.daily).map(dayOf);
  const runs = runsOf(days.filter((day) => day !== null).sort((a, b) => a - b));
  const latest = runs.findLast(({ day }) => day <= now + 1) ?? NO_RUN;
  const longest = runs.reduce((most, { forgiving }) => Math.max(most, forgiving), 0);
  return { current: lengthBefore(now, latest), longest };
}

/** The run that ends with each day. */
function runsOf(days: readonly number[]): Run[] {
  let last = NO_RUN;
  return days.map((day) => {
    const strict = 1 + (day - last.day === 1 ? last.strict : 0);
    last = { day, strict, forgiving: 1 + lengthBefore(day, last) };
    return last;
  });
}

/** How many days a run has that a streak on a later day can count. */
function lengthBefore(day: number, run: Run): number {
  const missed = day - run.day - 1;
  if (missed > 1) return 0;
  return missed === 1 ? run.strict : run.forgiving;
}
