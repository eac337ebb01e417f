import { gzipSync } from 'node:zlib';
import { expect, type Page, type Route, test } from '@playwright/test';
import { SITE_BELOW } from '../support/ports.ts';
import { expectNoBarrierInAnyLook } from './looks.ts';

const words = (page: Page) => page.getByRole('searchbox', { name: 'Words to look for' });
const results = (page: Page) => page.locator('.search-results > li');

test('what is typed is looked for, and a result can be followed with the keyboard', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Search', exact: true }).first().click();
  await words(page).fill('ouroboros');
  const status = page.getByRole('status');
  await expect(status).toHaveText(/^\d+ places? for “ouroboros”\.$/);
  await expect(page).toHaveURL(/\/search\/\?q=ouroboros$/);
  const lesson = results(page).filter({
    has: page.getByRole('link', { name: 'The snake that eats its tail', exact: true }),
  });
  await expect(lesson).toHaveCount(1);
  await expect(lesson.locator('.kicker')).toHaveText('Lesson');
  await expect(lesson.locator('mark').first()).toHaveText(/ouroboros/i);
  await lesson.getByRole('link', { name: 'The snake that eats its tail', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/lessons\/the-snake-that-eats-its-tail\//);
  await page.goBack();
  await expect(words(page)).toHaveValue('ouroboros');
  await expect(lesson).toHaveCount(1);
});

test('an address brings its words, challenges and the glossary are found, boards are not', async ({
  page,
}) => {
  await page.goto('/search/?q=first+watch');
  await expect(
    results(page).getByRole('link', { name: 'First watch', exact: true }).first(),
  ).toBeVisible();
  await expect(page.getByText('Challenge', { exact: true }).first()).toBeVisible();
  await words(page).fill('fidelity');
  await expect(results(page).getByRole('link', { name: 'fidelity', exact: true })).toBeVisible();
  // The words of every board's button.
  await words(page).fill('"all generations as a table"');
  await expect(page.getByRole('status')).toHaveText(/^No page mentions/);
  await words(page).fill('zxqvb');
  await expect(page.getByRole('status')).toHaveText('No page mentions “zxqvb”.');
  await words(page).fill('');
  await expect(page.getByRole('status')).toHaveText('');
  await expect(page).toHaveURL(/\/search\/$/);
});

test('results have no barrier that axe can find, in any look', async ({ page }) => {
  await page.goto('/search/?q=tail');
  await expect(page.getByRole('status')).toHaveText(/places for “tail”/);
  await expect(results(page).first()).toBeVisible();
  await expectNoBarrierInAnyLook(page);
});

test('words of markup are words', async ({ page }) => {
  await page.goto('/search/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E');
  await expect(page.getByRole('status')).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('main img')).toHaveCount(0);
});

test('it works below a path and breaks no rule of the page', async ({ page }) => {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`${SITE_BELOW.origin}${SITE_BELOW.path}search/?q=ouroboros`);
  const link = results(page).getByRole('link', {
    name: 'The snake that eats its tail',
    exact: true,
  });
  await expect(link).toHaveAttribute('href', '/some/base/lessons/the-snake-that-eats-its-tail/');
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The snake that eats its tail');
  expect(problems).toEqual([]);
});

test('it fetches little, and nothing before somebody looks for something', async ({ page }) => {
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/pagefind/')) bodies.push(response.body());
  });
  await page.goto('/search/', { waitUntil: 'networkidle' });
  expect(bodies).toEqual([]);
  await words(page).fill('tail');
  await expect(page.getByRole('status')).toHaveText(/places for “tail”/);
  await expect(results(page).first()).toBeVisible();
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
  const sum = sizes.reduce((a, b) => a + b, 0);
  expect(sum).toBeLessThanOrEqual(200_000);
});

/** How a part of the index can be no part of it. */
const DAMAGES: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'not there': (route) => route.fulfill({ status: 404 }),
  'cut in half': async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
  },
  'a page': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
  'not of an index': (route) => route.fulfill({ body: gzipSync('something else') }),
};

for (const [part, how] of [
  ['index', 'not there'],
  ['index', 'cut in half'],
  ['index', 'a page'],
  ['index', 'not of an index'],
  ['fragment', 'cut in half'],
] as const) {
  test(`where a file of pagefind/${part} is ${how}, nobody is told that there is nothing`, async ({
    page,
  }) => {
    await page.goto('/search/?q=tail');
    await expect(page.getByRole('status')).toHaveText(/places for “tail”/);
    await page.context().route(`**/pagefind/${part}/**`, (route) => DAMAGES[how]?.(route));
    await words(page).fill('ouroboros');
    await expect(page.getByRole('status')).toHaveText(
      /^The index of the pages could not be loaded/,
    );
    await expect(results(page)).toHaveCount(0);
    await page.context().unrouteAll();
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(page.getByRole('status')).toHaveText(/places? for “ouroboros”/);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says so and offers what can be read', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.locator('main noscript p')).toContainText(
      'with JavaScript, which is off here',
    );
    await expect(words(page)).toBeHidden();
    await expect(page.locator('main').getByRole('link', { name: 'the glossary' })).toBeVisible();
  });
});
