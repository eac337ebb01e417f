import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

const RECORD = {
  version: 4,
  challenges: {
    'first-watch--99': {
      firstTry: null,
      best: { won: true, spent: 1200, livesLeft: 1, generations: 14 },
    },
    'chance-alone': {
      firstTry: { won: false, spent: 20, livesLeft: 0, generations: 9 },
      best: { won: true, spent: 360, livesLeft: 2, generations: 14 },
    },
  },
  daily: {
    '2026-11-29': {
      firstTry: { won: true, spent: 1, livesLeft: 3, generations: 12 },
      best: { won: true, spent: 1, livesLeft: 3, generations: 12 },
    },
  },
  lessons: { islands: { answered: ['why-small-first.1'] } },
  latest: 'islands',
};

test.beforeEach(async ({ page }) => {
  await page.addInitScript(
    (text) => localStorage.setItem('tailkeeper.progress/', text),
    JSON.stringify(RECORD),
  );
});

test('the shelf leads to one’s record, where all runs and answers stand', async ({ page }) => {
  await page.goto('/play/#record');
  await page.getByRole('main').getByRole('link', { name: 'your record' }).click();
  await expect(page).toHaveURL('/record/');
  const rows = (name: string) => page.getByRole('table', { name, exact: true }).getByRole('row');
  await expect(rows('Challenges')).toHaveText([
    /Challenge/,
    /Chance alone\s*lost in generation 9\s*\d stars?, 360 spent/,
    /first-watch, edition 99\s*–\s*won, 1,200 spent/,
  ]);
  await expect(rows('Daily challenges')).toHaveText([/Date/, /29 November 2026.*won, 1 spent/]);
  await expect(rows('Lessons')).toHaveText([/Lesson/, /Islands\s*1/]);
});

test('one’s own runs and answers can be taken along as a table', async ({ page }) => {
  await page.goto('/record/');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a table' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('tailkeeper-record.csv');
  const lines = (await readFile(await file.path(), 'utf8')).split('\r\n');
  expect(lines).toEqual([
    '\uFEFFentry,where,name or date,edition,question,won,real samples spent,lives left,generations played',
    'best run,challenge,first-watch,99,,yes,1200,1,14',
    'first run,challenge,chance-alone,1,,no,20,0,9',
    'best run,challenge,chance-alone,1,,yes,360,2,14',
    'first run,daily,2026-11-29,,,yes,1,3,12',
    'best run,daily,2026-11-29,,,yes,1,3,12',
    'right answer,lesson,islands,1,why-small-first,,,,',
    '',
  ]);
  const named = page.getByRole('table', { name: 'What stands in each column' });
  await expect(named.getByRole('rowheader')).toHaveText((lines[0] ?? '').slice(1).split(','));
});

test('what is exported is deleted, and imported again', async ({ page }) => {
  await page.goto('/record/');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const file = await (await coming).path();
  await page.getByRole('button', { name: 'Reset …' }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect(page.getByText('No challenge is on your record yet.')).toBeVisible();
  await expect(page.getByRole('table', { name: 'Challenges' })).toBeHidden();
  await page.getByLabel('Import from a file').setInputFiles(file);
  await expect(
    page.getByText('Your record now has 2 challenges, 1 day and 1 lesson'),
  ).toBeVisible();
  await expect(page.getByRole('table', { name: 'Daily challenges' })).toBeVisible();
});
