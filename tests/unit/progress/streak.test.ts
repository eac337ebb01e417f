import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../src/game/daily/calendar.ts';
import { streakOf } from '../../../src/progress/streak.ts';
import { playedOn, someDate } from './records.ts';

/** The date so many days after 2026-01-01, by JavaScript's own calendar. */
const dateAt = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
const current = (today: string, ...dates: readonly string[]) =>
  streakOf(playedOn(...dates), today).current;

describe('a calendar', () => {
  test('agrees with that of JavaScript', () => {
    const start = dayOf('1970-01-01') ?? Number.NaN;
    fc.assert(
      fc.property(someDate, (date) => {
        const days = Date.parse(`${date}T00:00:00Z`) / 86_400_000;
        expect((dayOf(date) ?? Number.NaN) - start).toBe(days);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-02-29', false],
    ['2026-12-31', true],
    ['2026-12-32', false],
    ['2026-06-31', false],
    ['2026-06-00', false],
    ['9999-12-31', true],
    [' 2026-06-01', false],
    ['2026-06-01\n', false],
    ['+2026-06-1', false],
  ])('has %j: %s', (date, isThere) => {
    expect(dayOf(date) !== null).toBe(isThere);
  });
});

describe('a streak', () => {
  test('is none without a day', () => {
    expect(streakOf(playedOn(), '2026-11-22')).toEqual({ current: 0, longest: 0 });
  });

  test('runs over the ends of months and years', () => {
    expect(current('2027-01-01', '2026-12-30', '2026-12-31', '2027-01-01')).toBe(3);
    expect(current('2026-03-01', '2026-02-27', '2026-02-28', '2026-03-01')).toBe(3);
    expect(current('2028-03-01', '2028-02-28', '2028-02-29', '2028-03-01')).toBe(3);
  });

  test('stays alive until two days are missed', () => {
    const days = ['2026-11-18', '2026-11-19', '2026-11-20'];
    expect(current('2026-11-20', ...days)).toBe(3);
    expect(current('2026-11-21', ...days)).toBe(3);
    expect(current('2026-11-22', ...days)).toBe(3);
    expect(streakOf(playedOn(...days), '2026-11-23')).toEqual({ current: 0, longest: 3 });
  });

  test('forgives one missed day, and no second one', () => {
    expect(current('2026-11-22', '2026-11-22', '2026-11-20', '2026-11-19')).toBe(3);
    expect(current('2026-11-22', '2026-11-22', '2026-11-20', '2026-11-18')).toBe(2);
    expect(current('2026-11-22', '2026-11-20', '2026-11-18')).toBe(1);
    expect(current('2026-11-22', '2026-11-22', '2026-11-19')).toBe(1);
  });

  test('counts the day that is tomorrow here and today elsewhere, and no later one', () => {
    expect(current('2026-11-22', '2026-11-22', '2026-11-23')).toBe(2);
    const days = playedOn('2026-11-22', '2031-01-01', '2031-01-02', '2031-01-03');
    expect(streakOf(days, '2026-11-22')).toEqual({ current: 1, longest: 3 });
  });

  test('is asked about a date', () => {
    expect(() => streakOf(playedOn(), '22.11.2026')).toThrow(RangeError);
  });

  test('is never shortened by playing, and the longest is the longest there was', () => {
    const someDays = fc.uniqueArray(fc.nat(20), { maxLength: 15 });
    fc.assert(
      fc.property(someDays, fc.nat(20), (days, today) => {
        const past = days.filter((day) => day < today).map(dateAt);
        const before = streakOf(playedOn(...past), dateAt(today));
        const after = streakOf(playedOn(...past, dateAt(today)), dateAt(today));
        expect(after.current).toBe(before.current + 1);
        const ever = Array.from({ length: today + 1 }, (_, day) => {
          const until = past.filter((date) => date <= dateAt(day));
          return streakOf(playedOn(...until), dateAt(day)).current;
        });
        expect(before.longest).toBe(Math.max(...ever));
      }),
    );
  });
});
