import { describe, expect, test } from 'vitest';
import {
  askedDay,
  entriesOf,
  firstDay,
  monthsBeside,
  neighboursOf,
  wonIn,
} from '../../../src/daily/days.ts';
import { EMPTY_RECORD, type Feat, withDaily } from '../../../src/progress/record.ts';

const TODAY = '2026-11-22';

describe('the day that an address asks for', () => {
  test.each([
    ['', '', TODAY],
    ['', '#', TODAY],
    ['', '#2026-11-20', '2026-11-20'],
    ['?date=2026-11-20', '', '2026-11-20'],
    ['?date=2026-11-20', '#2026-11-19', '2026-11-19'],
    ['?other=1', '', TODAY],
    ['', '#2026-11-22', TODAY],
    ['', '#2026-11-01', '2026-11-01'],
  ])('%j %j is %s', (search, hash, date) => {
    expect(askedDay(search, hash, TODAY)).toEqual({ date, problem: '' });
  });

  test.each([
    ['', '#2026-11-23', '23 November 2026 is still to come. Here is today’s challenge instead.'],
    ['?date=9999-12-31', '', /still to come/],
    ['', '#2026-10-31', /^The first daily challenge was that of 1 November 2026\./],
    ['', '#2026-11-31', /^The address of this page names no day\./],
    ['?date=', '', /names no day/],
    ['?date=%00', '', /names no day/],
    ['', '#<img src=x>', /names no day/],
    ['', `#${'1'.repeat(10_000)}`, /names no day/],
  ])('%j %j is refused in plain words', (search, hash, problem) => {
    const asked = askedDay(search, hash, TODAY);
    expect(asked.date).toBe(TODAY);
    expect(asked.problem).toMatch(problem);
  });

  test('whatever a clock says, today can be played', () => {
    expect(askedDay('', '', '2020-01-01')).toEqual({ date: '2020-01-01', problem: '' });
    expect(firstDay('2020-01-01')).toBe('2020-01-01');
  });
});

test('the archive has a beginning and an end', () => {
  expect(neighboursOf('2026-11-01', TODAY)).toEqual({ previous: null, next: '2026-11-02' });
  expect(neighboursOf(TODAY, TODAY)).toEqual({ previous: '2026-11-21', next: null });
  expect(neighboursOf('2020-01-01', '2020-01-01')).toEqual({ previous: null, next: null });
});

test('months can be turned as far as there are days', () => {
  expect(monthsBeside('2026-11-22', TODAY)).toEqual({ earlier: null, later: null });
  expect(monthsBeside('2026-12-05', '2027-01-01')).toEqual({
    earlier: '2026-11-30',
    later: '2027-01-01',
  });
});

test('a month lists its days up to today, and what came of them', () => {
  const won: Feat = { won: true, spent: 90, livesLeft: 1, generations: 14 };
  const lost: Feat = { won: false, spent: 20, livesLeft: 0, generations: 9 };
  const record = withDaily(
    withDaily(EMPTY_RECORD, '2026-11-20', won, true),
    '2026-11-02',
    lost,
    false,
  );
  const bars = new Map([['2026-11-20', { spend: 80, isWon: true }]]);
  const entries = entriesOf('2026-11-15', TODAY, record, bars);
  expect(entries).toHaveLength(22);
  expect(entries[0]).toEqual({
    date: '2026-11-01',
    name: 'Sun 1',
    weekday: 6,
    theme: 'Bouncer',
    state: '',
  });
  expect(entries[1]?.state).toBe('lost in generation 9');
  expect(entries[19]).toMatchObject({ name: 'Fri 20', weekday: 4, state: 'won, 2 stars' });
  const unknown = entriesOf('2026-11-15', TODAY, record, new Map([['2026-11-20', null]]));
  expect(unknown[19]?.state).toBe('won');
  expect(entriesOf('2026-11-15', '2027-02-01', EMPTY_RECORD, bars)).toHaveLength(30);
  expect(wonIn('2026-11-01', record)).toEqual(['2026-11-20']);
  expect(wonIn('2026-12-01', record)).toEqual([]);
});
