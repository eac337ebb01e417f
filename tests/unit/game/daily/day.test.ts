import { describe, expect, test } from 'vitest';
import { monthsBeside, neighboursOf, readDay } from '../../../../src/game/daily/day.ts';

const TODAY = '2026-11-22';

describe('the day that an address asks for', () => {
  test.each([
    [null, TODAY],
    ['2026-11-20', '2026-11-20'],
    [TODAY, TODAY],
    ['2026-11-01', '2026-11-01'],
    // As people pass it on.
    ['2026-11-20.', '2026-11-20'],
    [' (2026-11-20)\n', '2026-11-20'],
    ['“2026-11-20”', '2026-11-20'],
    ['2026-11-20\u200b', '2026-11-20'],
    ['2026-11-20&utm_source=mail', '2026-11-20'],
  ])('%j is %s', (text, date) => {
    expect(readDay(text, TODAY)).toEqual({ date, problem: null });
  });

  test.each([
    ['2026-11-23', { code: 'toCome', date: '2026-11-23' }],
    ['9999-12-31', { code: 'toCome', date: '9999-12-31' }],
    ['2026-10-31', { code: 'tooEarly', date: '2026-10-31' }],
    ['0001-01-01', { code: 'tooEarly', date: '0001-01-01' }],
    ['2026-13-45', { code: 'noDay' }],
    ['2026-11-31', { code: 'noDay' }],
    ['10000-01-01', { code: 'noDay' }],
    ['rubbish', { code: 'noDay' }],
    ['', { code: 'noDay' }],
    ['%', { code: 'noDay' }],
    ['\0', { code: 'noDay' }],
    ['2026-11-20T12:00', { code: 'noDay' }],
    ['<img src=x>', { code: 'noDay' }],
    ['1'.repeat(100_000), { code: 'noDay' }],
    ['.'.repeat(100_000), { code: 'noDay' }],
  ])('instead of %j there is today’s, and a reason', (text, problem) => {
    expect(readDay(text, TODAY)).toEqual({ date: TODAY, problem });
  });

  test.each([
    '1970-01-01',
    '2026-10-31',
    '2200-01-01',
    '9999-12-31',
    '+010000-01-01',
    '-000001-12-31',
  ])('a clock that shows %s knows no day, whatever is asked for', (today) => {
    const answer = { date: null, problem: { code: 'clock', date: today } };
    for (const text of [null, '2026-11-20', today, 'rubbish']) {
      expect(readDay(text, today)).toEqual(answer);
    }
  });

  test.each(['2026-11-01', '2199-12-31'])('a clock may show %s', (today) => {
    expect(readDay(null, today)).toEqual({ date: today, problem: null });
  });
});

test('the archive has a beginning and an end', () => {
  expect(neighboursOf('2026-11-01', TODAY)).toEqual({ previous: null, next: '2026-11-02' });
  expect(neighboursOf(TODAY, TODAY)).toEqual({ previous: '2026-11-21', next: null });
});

test('months can be turned as far as there are days', () => {
  expect(monthsBeside('2026-11-22', TODAY)).toEqual({ earlier: null, later: null });
  expect(monthsBeside('2026-12-05', '2027-01-01')).toEqual({
    earlier: '2026-11-30',
    later: '2027-01-01',
  });
});
