import { expect, test } from 'vitest';
import { entriesOf, wonIn } from '../../../src/daily/days.ts';
import { EMPTY_RECORD, type Feat, withDaily } from '../../../src/progress/record.ts';

const TODAY = '2026-11-22';

test('a month lists its days up to today, the newest first, and what came of them', () => {
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
  expect(entries[21]).toEqual({
    date: '2026-11-01',
    name: 'Sun 1',
    weekday: 6,
    week: 3,
    theme: 'Bouncer',
    state: '',
  });
  // Monday 16 to Sunday 22 is the newest week.
  expect(entries.map(({ week }) => week)).toEqual([
    ...Array<number>(7).fill(0),
    ...Array<number>(7).fill(1),
    ...Array<number>(7).fill(2),
    3,
  ]);
  expect(entries[20]?.state).toBe('lost in generation 9');
  expect(entries[2]).toMatchObject({ name: 'Fri 20', weekday: 4, state: 'won, 2 stars' });
  const unknown = entriesOf('2026-11-15', TODAY, record, new Map([['2026-11-20', null]]));
  expect(unknown[2]?.state).toBe('won');
  expect(entriesOf('2026-11-15', '2027-02-01', EMPTY_RECORD, bars)).toHaveLength(30);
  expect(wonIn('2026-11-01', TODAY, record)).toEqual(['2026-11-20']);
  expect(wonIn('2026-12-01', TODAY, record)).toEqual([]);
});
