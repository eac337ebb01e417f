import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dateAt,
  dateWords,
  dayOf,
  daysAfter,
  monthOf,
  monthWords,
  weekdayOf,
  weekOf,
} from '../../../../src/game/daily/calendar.ts';

const MILLISECONDS = 86_400_000;
/** Any date of the years 1 to 9999, by JavaScript's own calendar. */
const someDate = fc
  .integer({
    min: Date.parse('0001-01-01') / MILLISECONDS,
    max: Date.parse('9999-12-01') / MILLISECONDS,
  })
  .map((day) => new Date(day * MILLISECONDS).toISOString().slice(0, 10));

describe('a calendar', () => {
  test('agrees with that of JavaScript', () => {
    const start = dayOf('1970-01-01') ?? Number.NaN;
    fc.assert(
      fc.property(someDate, (date) => {
        const utc = new Date(`${date}T00:00:00Z`);
        expect((dayOf(date) ?? Number.NaN) - start).toBe(utc.getTime() / MILLISECONDS);
        expect((weekdayOf(date) + 1) % 7).toBe(utc.getUTCDay());
        expect(dateAt(dayOf(date) ?? Number.NaN)).toBe(date);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-02-29', false],
    ['2026-12-32', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-06-00', false],
    ['0000-06-01', false],
    ['2026-6-1', false],
    [' 2026-06-01', false],
    ['2026-06-01\n', false],
  ])('has %j: %s', (date, isThere) => {
    expect(dayOf(date) !== null).toBe(isThere);
  });

  test('goes over the ends of months and years', () => {
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysAfter('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysAfter('2026-11-22', 0)).toBe('2026-11-22');
    expect(() => daysAfter('2026-11-31', 1)).toThrow(RangeError);
  });

  test('weeks begin on Monday', () => {
    expect(weekdayOf('2026-11-22')).toBe(6);
    expect(weekdayOf('2026-11-23')).toBe(0);
    expect(weekOf('2026-11-23') - weekOf('2026-11-22')).toBe(1);
    expect(weekOf('2026-11-29') - weekOf('2026-11-23')).toBe(0);
  });

  test('writes dates and months', () => {
    expect(dateWords('2026-11-02')).toBe('2 November 2026');
    expect(monthWords('2027-01-31')).toBe('January 2027');
    expect(monthOf('2028-02-10')).toHaveLength(29);
    expect(monthOf('2026-12-10').at(-1)).toBe('2026-12-31');
  });
});
