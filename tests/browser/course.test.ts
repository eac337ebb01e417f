import { expect, type Page, test } from '@playwright/test';
import { MAP_LESSON } from './board.ts';
import { expectNoBarrier } from './looks.ts';

const FIRST = 'the-snake-that-eats-its-tail';
const KEY = 'tailkeeper.progress/';

/** Lets a page find a record in which lessons were begun. */
async function remember(page: Page, lessons: object, latest: string, version = 2): Promise<void> {
  const record = { version, challenges: {}, daily: {}, lessons, latest };
  const item = [KEY, JSON.stringify(record)] as const;
  await page.addInitScript(([key, text]) => localStorage.setItem(key, text), item);
}

/** Lets a page find a record in which all that the first lesson asks was answered. */
async function rememberAll(page: Page): Promise<void> {
  await page.goto('/lessons/');
  const ticks = await page.locator(`[data-lesson="${FIRST}"]`).getAttribute('data-ticks');
  const answered = (ticks ?? '').split(' ').toSorted();
  expect(answered.length).toBeGreaterThan(1);
  await remember(page, { [FIRST]: { answered } }, FIRST, 4);
}

/** A lesson in the list of all; ways through the course name it again. */
const lesson = (page: Page, name: string) =>
  page.locator('[data-lesson]').filter({ has: page.getByRole('link', { name }) });

test('the course is a list of lessons with times, and begins with the first', async ({ page }) => {
  await page.goto('/lessons/');
  await expect(page.getByRole('link', { name: 'Start the first lesson' })).toHaveAttribute(
    'href',
    `/lessons/${FIRST}/`,
  );
  await expect(page.getByText(/^12 lessons, .* h .* min, no account\.$/)).toBeVisible();
  await expect(lesson(page, 'Islands')).toContainText(/Lesson 6\s*\d+ minutes\s*after lesson 1/);
  await expect(page.getByText('Done')).toHaveCount(0);
});

test('the whole course is in the first screen of a laptop', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 657 });
  await page.goto('/lessons/');
  const steps = page.locator('[data-lesson]');
  await expect(steps).toHaveCount(12);
  for (const step of await steps.all()) await expect(step).toBeInViewport({ ratio: 1 });
  await expectNoBarrier(page);
});

test('a way through the course leads to its lessons and to a challenge', async ({ page }) => {
  await page.goto('/lessons/');
  const track = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Fairness' }) });
  await expect(track.getByRole('link')).toHaveCount(4);
  await track.getByRole('link', { name: 'Count, not percent' }).click();
  await expect(page).toHaveURL('/play/count-not-percent/');
});

test('an answer of an earlier edition is no tick any more, and others stay', async ({ page }) => {
  const answered = ['why-thinner.1', 'why-thinner.999', 'gone.1'];
  await remember(page, { [FIRST]: { answered: answered.toSorted() } }, FIRST, 4);
  await page.goto(`/lessons/${FIRST}/`);
  const questions = page.locator('check-question');
  await expect(page.getByText(/of \d+ questions answered/)).toBeVisible();
  for (const question of await questions.all()) {
    const tick = await question.evaluate(({ dataset }: HTMLElement) =>
      [dataset['question'], dataset['edition']].join('.'),
    );
    const isTicked = answered.includes(tick);
    await expect(question.getByText('All answers, explained')).toBeVisible({ visible: isTicked });
  }
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
  await rememberAll(page);
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
    await page.getByRole('link', { name: 'Islands' }).first().click();
    await expect(page).toHaveURL(MAP_LESSON);
  });
});
