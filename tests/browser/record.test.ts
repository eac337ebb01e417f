import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

const RECORD = {
  version: 4,
  challenges: {
    'chance-alone': {
      firstTry: { won: false, spent: 20, livesLeft: 0, generations: 9 },
      best: { won: true, spent: 360, livesLeft: 2, generations: 14 },
    },
  },
  daily: {},
  lessons: { islands: { answered: ['why-small-first.1'] } },
  latest: 'islands',
};

test('one’s own runs and answers can be taken along as a table', async ({ page }) => {
  await page.addInitScript(
    (text) => localStorage.setItem('tailkeeper.progress/', text),
    JSON.stringify(RECORD),
  );
  await page.goto('/play/');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a table' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('tailkeeper-record.csv');
  const [explained = '', ...lines] = (await readFile(await file.path(), 'utf8')).split('\r\n');
  expect(explained).toMatch(/^\uFEFF"?One line for each/);
  expect(lines).toEqual([
    'what,where,question,edition,won,spent,lives left,generations',
    'first run,chance-alone,,,no,20,0,9',
    'best run,chance-alone,,,yes,360,2,14',
    'answer,islands,why-small-first,1,,,,',
    '',
  ]);
});
