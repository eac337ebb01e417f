import { expect, test } from 'vitest';
import { EMPTY_RECORD, type LearnerRecord } from '../../../src/progress/record.ts';
import { recordTable } from '../../../src/record/table.ts';
import { loss, win } from '../progress/records.ts';

test('a record as a table has a line for each run and each answer, below what the columns are', () => {
  const record: LearnerRecord = {
    ...EMPTY_RECORD,
    challenges: { 'first-watch--2': { firstTry: loss(9), best: win(360, 2) } },
    daily: { '2026-11-30': { firstTry: null, best: win(12) } },
    lessons: { islands: { answered: ['ten-times-the-set.2', 'why-small-first.1'] } },
  };
  const [explained, head, ...rows] = recordTable(record);
  expect(explained).toHaveLength(1);
  expect(head).toHaveLength(8);
  expect(rows.map((row) => row.join('|'))).toEqual([
    'first run|first-watch--2|||no|100|0|9',
    'best run|first-watch--2|||yes|360|2|14',
    'best run|2026-11-30|||yes|12|1|14',
    'answer|islands|ten-times-the-set|2||||',
    'answer|islands|why-small-first|1||||',
  ]);
  expect(recordTable(EMPTY_RECORD)).toHaveLength(2);
});
