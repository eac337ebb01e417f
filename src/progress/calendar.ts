/**
 * The number of a date of the Gregorian calendar, in days: neighbours differ by one. Dates are only ever compared, so
 * where the count begins does not matter.
 *
 * @param date YYYY-MM-DD
 * @returns null when there is no such date
 */
export function dayOf(date: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1) return null;
  const first = firstOf(year, month);
  const next = month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1);
  return first + day <= next ? first + day - 1 : null;
}

/** The number of the first day of a month. Years are counted from March, so that a leap day is the last of its year. */
function firstOf(year: number, month: number): number {
  const y = month > 2 ? year : year - 1;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  // From March on, every five months have 153 days: 31, 30, 31, 30, 31.
  return 365 * y + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5);
}
