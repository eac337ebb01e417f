/** The Gregorian calendar, without a clock: what day it is, only the page can say. */

export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Days from 0000-03-01, where the count of months below begins, to Monday, 1970-01-05. */
const MONDAY = 719_472;
const DAYS_IN_400_YEARS = 146_097;

/**
 * The number of a date, in days: neighbours differ by one, and Mondays are multiples of seven.
 *
 * @param date YYYY-MM-DD, from year 1 on
 * @returns null when there is no such date
 */
export function dayOf(date: string): number | null {
  const [year = 0, month = 0, day = 0] = fieldsOf(date) ?? [];
  const isMonth = year >= 1 && month >= 1 && month <= 12;
  return isMonth && day >= 1 && day <= lengthOf(year, month) ? numberOf(year, month, day) : null;
}

/** The date that has a number, for years 1 to 9999; see `dayOf`. */
export function dateAt(day: number): string {
  // The year in which a day lies is at most one more than so many mean years.
  let year = Math.floor(((day + MONDAY) * 400) / DAYS_IN_400_YEARS) + 1;
  while (numberOf(year, 1, 1) > day) year -= 1;
  let month = 12;
  while (numberOf(year, month, 1) > day) month -= 1;
  return dateOf(year, month, day - numberOf(year, month, 1) + 1);
}

/** The date so many days later. */
export function daysAfter(date: string, days: number): string {
  return dateAt(knownDay(date) + days);
}

/** 0 is Monday. */
export function weekdayOf(date: string): number {
  return knownDay(date) - 7 * weekOf(date);
}

/** The number of a week, which begins on Monday: neighbours differ by one. */
export function weekOf(date: string): number {
  return Math.floor(knownDay(date) / 7);
}

/** "22 November 2026". */
export function dateWords(date: string): string {
  const [, , day = 0] = fieldsOf(date) ?? [];
  return `${day} ${monthWords(date)}`;
}

/** "November 2026". */
export function monthWords(date: string): string {
  const [year, month = 0] = fieldsOf(date) ?? [];
  return `${MONTHS[month - 1]} ${year}`;
}

/** All dates of the month that a date is in. */
export function monthOf(date: string): string[] {
  const [year = 0, month = 0] = fieldsOf(date) ?? [];
  return Array.from({ length: lengthOf(year, month) }, (_, i) => dateOf(year, month, i + 1));
}

/** The number of a date that must be one. */
function knownDay(date: string): number {
  const day = dayOf(date);
  if (day === null) throw new RangeError(`"${date}" is not a date`);
  return day;
}

function fieldsOf(date: string): number[] | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return match === null ? null : match.slice(1).map(Number);
}

function dateOf(year: number, month: number, day: number): string {
  const digits = (value: number, count: number) => String(value).padStart(count, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

function lengthOf(year: number, month: number): number {
  const next = month === 12 ? numberOf(year + 1, 1, 1) : numberOf(year, month + 1, 1);
  return next - numberOf(year, month, 1);
}

/** Years are counted from March, so that a leap day is the last of its year. */
function numberOf(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  // From March on, every five months have 153 days: 31, 30, 31, 30, 31.
  const months = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return 365 * y + leapDays + months + day - 1 - MONDAY;
}
