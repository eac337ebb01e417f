import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { type Assignment, encodeAssignment } from '../../src/classroom/assignment.ts';
import { listedIn } from '../support/manifest.ts';
import { Board } from './board.ts';
import { School, test } from './school.ts';

const ASSIGNMENT: Assignment = {
  ...{ title: 'Tails', due: '', language: 'en', luck: 'same', seed: 'reed' },
  ...{ locks: [], counts: 'both', prompt: '' },
  steps: [
    { kind: 'lesson', letter: 'a' },
    { kind: 'site', id: 'count-not-percent', edition: 1 },
  ],
};

test('the whole site works below the path of a school’s system', async ({ page, server }, info) => {
  const text = encodeAssignment(ASSIGNMENT);
  if (!text.ok) throw new Error(text.error.code);
  const file = info.outputPath('site.zip');
  const link = `https://school.example/teach/desk/#${text.value}`;
  const made = spawnSync('node', ['scripts/package/main.ts', link, '--out', file]);
  expect(made.status, String(made.stderr)).toBe(0);
  const files = unzipSync(readFileSync(file));
  const names = Object.keys(files).filter((name) => name !== 'imsmanifest.xml');
  const manifest = new TextDecoder().decode(files['imsmanifest.xml']);
  expect(listedIn(manifest).toSorted()).toEqual(names.toSorted());

  const wrong: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/favicon.ico'))
      wrong.push(response.url());
  });
  page.on('pageerror', ({ message }) => wrong.push(message));
  const school = await School.with(page, server, files);
  await school.open();
  const { desk } = school;
  await expect(desk.getByText(/^Your answers are saved in your school’s system\./)).toBeVisible();

  await desk.getByRole('link', { name: 'Continue: ' }).click();
  const bar = desk.getByRole('complementary', { name: 'Desk' });
  await expect(bar).toContainText('step 1 of 2');
  const guess = desk.locator('predict-box').first();
  await guess.getByRole('radio').first().check();
  await guess.getByRole('button', { name: 'That is my guess' }).click();
  const inLesson = new Board(desk);
  await inLesson.root.scrollIntoViewIfNeeded();
  await inLesson.isReady();
  await inLesson.button('Next generation').click();
  await bar.getByRole('link', { name: 'Back to the desk' }).click();
  await expect(desk.getByText(/^1 of \d+ questions answered\.$/)).toBeVisible();

  await desk.getByRole('link', { name: /^Begin/ }).click();
  await expect(bar).toContainText('step 2 of 2');
  const map = new Board(desk);
  await map.isReady();
  await map.button('Next generation').click();
  await expect(map.summary).toContainText('Generation 1 of');
  await map.button('Play to the end').click();
  await school.expectKept('cmi.core.score.raw', '50');

  const site = desk.getByRole('navigation', { name: 'Site', exact: true });
  for (const [name, heading] of [
    ['Search', 'Search'],
    ['Lessons', 'Lessons'],
  ] as const) {
    await site.getByRole('link', { name }).click();
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText(heading);
    if (name !== 'Search') continue;
    await desk.getByRole('searchbox').fill('variance');
    await desk.locator('main').getByRole('link').first().click();
    await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
  }
  const kept = await page.evaluate(() => Object.keys(localStorage));
  expect(kept).toEqual([]);
  expect(wrong).toEqual([]);
});
