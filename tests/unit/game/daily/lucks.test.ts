import { expect, test } from 'vitest';
import { knownLuck } from '../../../../src/game/daily/lucks.ts';
import { DATES, readDays } from '../../../support/days.ts';

const { days } = readDays();
/** Lucks of a pool have no number. */
const luckOf = (date: string) => days.get(date)?.luck ?? 0;

test('the lucks that pages know are those of the table of days', async () => {
  const digits = DATES.map((date) => luckOf(date).toString(36)).join('');
  const text = `${JSON.stringify({ lucks: digits }, null, 2)}\n`;
  await expect(
    text,
    'after a change of that table: `npm run unit -- lucks -u`',
  ).toMatchFileSnapshot('../../../../src/game/daily/lucks.json');
});

test('each day has its own, and days before and after have none', () => {
  expect(DATES.map(knownLuck)).toEqual(DATES.map(luckOf));
  expect(['2026-10-31', '2032-04-23', 'today'].map(knownLuck)).toEqual([null, null, null]);
});
