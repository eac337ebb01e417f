import { expect, test } from 'vitest';
import { knownLuck } from '../../../../src/game/daily/lucks.ts';
import { DATES, readDays } from '../../../support/days.ts';

const lucks = new Map([...readDays().days].map(([date, { luck }]) => [date, luck]));

test('the lucks that pages know are those of the table of days', async () => {
  const digits = [...lucks.values()].map((luck) => luck.toString(36)).join('');
  const text = `${JSON.stringify({ lucks: digits }, null, 2)}\n`;
  await expect(
    text,
    'after a change of that table: `npm run unit -- lucks -u`',
  ).toMatchFileSnapshot('../../../../src/game/daily/lucks.json');
});

test('each day has its own, and days before and after have none', () => {
  expect(DATES.map(knownLuck)).toEqual(DATES.map((date) => lucks.get(date)));
  expect(['2026-10-31', '2032-04-23', 'today'].map(knownLuck)).toEqual([null, null, null]);
});
