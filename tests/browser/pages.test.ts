import { expect, type Page, test } from '@playwright/test';
import { Board, CHALLENGE, LESSON, PAGES, WINNING } from './board.ts';
import { choose, expectNoBarrier, expectNoBarrierInAnyLook } from './looks.ts';
import { expectNoOverflow, expectSteadyFields, expectThumbs, without } from './person.ts';

/** Pictures are hidden from axe and as large as their posters: without canvases a page is ready sooner. */
const CANVASES = ['webgl2', 'webgl', '2d'];

for (const path of PAGES) {
  test(`no barrier that axe can find: ${path}`, async ({ page }) => {
    await without(page, CANVASES);
    await page.goto(path);
    await expectNoBarrierInAnyLook(page);
  });
}

test('a finished board has no barrier either', async ({ page }) => {
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await board.play(WINNING);
  await board.table();
  await expectNoBarrier(page);
});

test('the chosen theme persists', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('combobox', { name: 'Look' }).selectOption('Dark');
  await page.goto('/play/');
  await expect(page.getByRole('combobox', { name: 'Look' })).toHaveValue('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the look is that of the system, also when it changes, until one is chosen', async ({
  page,
}) => {
  const paper = (colour: string) =>
    expect(page.locator('body')).toHaveCSS('background-color', colour);
  const [light, dark] = ['rgb(251, 248, 241)', 'rgb(23, 22, 31)'] as const;
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  await expect(page.getByRole('combobox', { name: 'Look' })).toHaveValue('system');
  await paper(dark);
  await page.emulateMedia({ colorScheme: 'light' });
  await paper(light);
  await page.getByRole('combobox', { name: 'Look' }).selectOption('Light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  await paper(light);
  await page.getByRole('combobox', { name: 'Look' }).selectOption('System');
  await paper(dark);
});

const WINDOWS = [
  [320, 640],
  [360, 780],
  [768, 1024],
  [1440, 900],
  // A window of 1,280 × 1,024 at 400 % zoom.
  [320, 256],
] as const;

const BEFORE_A_CLASS = [
  [360, 640],
  [1280, 720],
] as const;

/** What is pressed; a box to tick by its label. Terms in running text are as high as their line. */
const CONTROLS =
  'button:not(.term), select, summary, input:not([type="radio"], [type="checkbox"]), label:has(> input), .button, .site-header a, .site-footer a';

/** What a reader has set for all pages. */
function letters(page: Page, size: string): Promise<void> {
  return page.locator('html').evaluate((html, value) => {
    html.style.fontSize = value;
  }, size);
}

for (const path of PAGES) {
  test(`nothing is cut off at any width, and controls suit a thumb: ${path}`, async ({ page }) => {
    await without(page, CANVASES);
    await page.goto(path);
    for (const [width, height] of WINDOWS) {
      await page.setViewportSize({ width, height });
      await expectNoOverflow(page, `${width} × ${height}`);
    }
    await page.setViewportSize({ width: 360, height: 640 });
    await expectThumbs(page.locator(CONTROLS));
    await expectSteadyFields(page);
    await page.setViewportSize({ width: 640, height: 360 });
    await letters(page, '200%');
    await expectNoOverflow(page, 'letters twice as large');
    await letters(page, '');
    await choose(page, 'Projector');
    for (const [width, height] of BEFORE_A_CLASS) {
      await page.setViewportSize({ width, height });
      await expectNoOverflow(page, `projector, ${width} × ${height}`);
    }
  });
}

test('on a phone every control is large enough for a thumb', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await expectThumbs(board.root.locator('button, input, select, summary'));
});

test('on a phone the decision stays on the screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await board.root.locator('[data-picture="world"]').scrollIntoViewIfNeeded();
  await expect(board.button('Next generation')).toBeInViewport();
  await expect(board.slider).toBeInViewport();
});

test('at 400 % zoom the decision does not cover the picture', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await board.root.locator('[data-picture="world"]').scrollIntoViewIfNeeded();
  await expect(board.button('Next generation')).not.toBeInViewport();
});

test('what is printed is light, and has the table', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('tailkeeper.theme', 'dark'));
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await board.play([0, 20]);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)');
  await expect(board.root.locator('.board-goal').first()).toHaveCSS('color', 'rgb(75, 72, 90)');
  await expect(board.root.getByRole('table')).toBeVisible();
  await expect(board.root.locator('[data-picture="world"] svg')).toBeVisible();
  await expect(board.root.locator('button:visible')).toHaveCount(0);
});

test('answers are folded again after printing', async ({ page }) => {
  await page.goto(LESSON);
  const folded = page.locator('details:not([open])');
  await expect.poll(() => folded.count()).toBeGreaterThan(2);
  const count = await folded.count();
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(folded).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(folded).toHaveCount(count);
});

test('the frame of the browser takes the colour of the look', async ({ page }) => {
  const frame = page.locator('meta[name="theme-color"]');
  await page.goto('/');
  await expect(frame).toHaveAttribute('content', '#fbf8f1');
  await page.getByRole('combobox', { name: 'Look' }).selectOption('Dark');
  await expect(frame).toHaveAttribute('content', '#17161f');
  await page.goto('/play/');
  await expect(frame).toHaveAttribute('content', '#17161f');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a dark system gets dark pages', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto('/');
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(23, 22, 31)');
  });

  test('every page can be read', async ({ page }) => {
    await page.goto(LESSON);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'The snake that eats its tail',
    );
    const instead = page.locator('tail-board noscript').first().locator('p');
    await expect(instead.first()).toBeVisible();
    await expect(instead.first()).toHaveText(/This figure is played with JavaScript/);
    await expect(instead.nth(1)).toHaveText(/Generation 30 of 30/);
    await page.getByText('What happens', { exact: true }).first().click();
    await expect(page.getByText('end narrower than the real world')).toBeVisible();
    await expect(page.locator('[data-picture="world"] svg').first()).toBeVisible();
    await page.goto('/play/link/#1.abc');
    await expect(page.locator('linked-challenge noscript p').first()).toHaveText(
      /That takes JavaScript/,
    );
  });
});

for (const [path, what] of [
  ['/lab/', 'Lab'],
  ['/make/', 'Make'],
] as const) {
  test(`on paper ${what} has no controls`, async ({ page }) => {
    await page.goto(path);
    const controls = page
      .locator('main')
      .locator('button, input, select, textarea, summary:not(.fold > summary)');
    await expect(controls.filter({ visible: true })).not.toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    await expect(controls.filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}
