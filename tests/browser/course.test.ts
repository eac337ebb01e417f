import { expect, type Page, test } from '@playwright/test';
import { MAP_LESSON } from './board.ts';
import { expectNoBarrier } from './looks.ts';

const FIRST = 'the-snake-that-eats-its-tail';
const KEY = 'tailkeeper.progress/';

/** Lets a page find a record in which lessons were begun. */
async function remember(page: Page, lessons: object, latest: string): Promise<void> {
  const record = { version: 2, challenges: {}, daily: {}, lessons, latest };
  const item = [KEY, JSON.stringify(record)] as const;
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), item);
}

const lesson = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) });

test('the course is a list of lessons with times, and begins with the first', async ({ page }) => {
  await page.goto('/lessons/');
  await expect(page.getByRole('link', { name: 'Start the first lesson' })).toHaveAttribute(
    'href',
    `/lessons/${FIRST}/`,
  );
  await expect(page.getByText(/^\d+ lessons$/)).toBeVisible();
  await expect(lesson(page, 'Islands')).toContainText(/Lesson 6\s*15 minutes\s*Before: lesson 1/);
  await expect(page.getByText('Done')).toHaveCount(0);
});

test('what was begun is continued, from the home page and from the course', async ({ page }) => {
  await remember(page, { [FIRST]: { answered: [0], of: 2 } }, FIRST);
  for (const path of ['/', '/lessons/']) {
    await page.goto(path);
    const link = page.getByRole('link', { name: 'Continue: The snake that eats its tail' });
    await expect(link).toHaveAttribute('href', /\/lessons\/the-snake-that-eats-its-tail\/$/);
    await expect(lesson(page, 'The snake that eats its tail')).toContainText('Started');
  }
});

test('what is done is said in words', async ({ page }) => {
  await remember(page, { [FIRST]: { answered: [0, 1], of: 2 } }, FIRST);
  await page.goto('/lessons/');
  await expect(lesson(page, 'The snake that eats its tail')).toContainText('Done');
  await expect(
    page.getByText(/^1 of \d+ lessons done\. This is kept in this browser/),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: /^Continue: / })).not.toHaveAttribute(
    'href',
    new RegExp(FIRST),
  );
  await expectNoBarrier(page);
});

test('a record of version 1 is kept, and gets lessons', async ({ page }) => {
  await page.addInitScript(
    (key) => localStorage.setItem(key, '{"version":1,"challenges":{},"daily":{}}'),
    KEY,
  );
  await page.goto('/lessons/');
  await expect(page.getByRole('link', { name: 'Start the first lesson' })).toBeVisible();
});

test('works where nothing can be stored', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('off');
      },
    });
  });
  for (const path of ['/', '/lessons/']) {
    await page.goto(path);
    await expect(page.getByRole('link', { name: 'Start the first lesson' })).toBeVisible();
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the course is complete', async ({ page }) => {
    await page.goto('/lessons/');
    await page.getByRole('link', { name: 'Islands' }).click();
    await expect(page).toHaveURL(MAP_LESSON);
  });
});
