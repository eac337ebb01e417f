import { expect, test } from 'vitest';
import { EMPTY_RECORD, type LearnerRecord } from '../../../src/progress/record.ts';
import { COLUMNS, recordTable } from '../../../src/record/table.ts';
import { loss, win } from '../progress/records.ts';

test('a record as a table has a line for each run and each answer, below their heads', () => {
  const record: LearnerRecord = {
    ...EMPTY_RECORD,
    challenges: { 'first-watch--2': { firstTry: loss(9), best: win(360, 2) } },
    daily: { '2026-11-30': { firstTry: null, best: win(12) } },
    lessons: { islands: { answered: ['ten-times-the-set.2', 'why-small-first.1'] } },
  };
  const [heads, ...rows] = recordTable(record);
  expect(heads?.join('|')).toBe(
    'entry|where|name or date|edition|question|won|real samples spent|lives left|generations played',
  );
  expect(rows.map((row) => row.join('|'))).toEqual([
    'first run|challenge|first-watch|2||no|100|0|9',
    'best run|challenge|first-watch|2||yes|360|2|14',
    'best run|daily|2026-11-30|||yes|12|1|14',
    'right answer|lesson|islands|2|ten-times-the-set||||',
    'right answer|lesson|islands|1|why-small-first||||',
  ]);
  expect(recordTable(EMPTY_RECORD)).toHaveLength(1);
});

test('every column is explained once', () => {
  const heads = COLUMNS.map(({ head }) => head);
  expect(new Set(heads).size).toBe(COLUMNS.length);
  for (const { says } of COLUMNS) expect(says).toMatch(/\.$/);
});
