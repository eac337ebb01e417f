import { expect, type Page, test } from '@playwright/test';
import { SITE_BELOW } from '../support/ports.ts';
import { Board } from './board.ts';
import { tabTo } from './person.ts';

const DAILY = '/daily/';

/** Opens the page when a clock stands at a time. */
async function openAt(page: Page, time: string, address = DAILY): Promise<Board> {
  await page.clock.setFixedTime(time);
  await page.goto(address);
  await expect(page.locator('tail-board:visible')).toHaveCount(1);
  const board = new Board(page);
  await board.isReady();
  return board;
}

/** The scripts of the faces of kinds. */
const FACE = /\/board\.[\w-]+\.js$/;

const title = (page: Page) => page.locator('tail-board:visible').getByRole('heading', { level: 2 });
const day = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ hasText: new RegExp(`^${name}[A-Z]`) });

/** Feeds nothing until all lives are lost, from the keyboard. */
async function neglectByKeyboard(page: Page, board: Board): Promise<void> {
  await tabTo(page, 'Next generation');
  for (let generation = 1; await board.ending.isHidden(); generation++) {
    await page.keyboard.press('Enter');
    await expect(board.summary).toContainText(`Generation ${generation} of`);
  }
  await expect(board.ending).toBeFocused();
}

for (const [time, name] of [
  ['2026-11-20T00:00:00Z', '20 November 2026'],
  ['2026-11-23T23:59:59Z', '23 November 2026'],
] as const) {
  test(`at ${time} it is the challenge of ${name}`, async ({ page }) => {
    await openAt(page, time);
    await expect(title(page)).toHaveText(`Daily, ${name}`);
    await expect(page).toHaveTitle(`Daily, ${name} – Tailkeeper`);
    await expect(page.getByText('The next challenge comes at')).toBeVisible();
  });
}

test('two days played from the keyboard are on the record and make a streak', async ({ page }) => {
  const first = await openAt(page, '2026-11-19T12:00:00Z');
  await expect(page.getByText('A streak begins with the first day')).toBeVisible();
  await neglectByKeyboard(page, first);
  await expect(page.getByText('Your streak is 1 day long.')).toBeVisible();
  await expect(day(page, 'Thu 19')).toContainText('lost in generation');

  const second = await openAt(page, '2026-11-20T12:00:00Z');
  await expect(
    page.getByText('Your streak is 1 day long. Today’s challenge makes it 2.'),
  ).toBeVisible();
  await neglectByKeyboard(page, second);
  await expect(page.getByText('Your streak is 2 days long.')).toBeVisible();

  await openAt(page, '2026-11-22T12:00:00Z');
  await expect(page.getByText('Your streak is 2 days long.')).toBeVisible();
  await expect(day(page, 'Fri 20')).toContainText('lost in generation');
  await openAt(page, '2026-11-24T12:00:00Z');
  await expect(page.getByText('Your longest so far was 2 days.')).toBeVisible();
});

test('a day with a map is found and played too', async ({ page }) => {
  const board = await openAt(page, '2026-11-21T12:00:00Z');
  await expect(title(page)).toHaveText('Daily, 21 November 2026');
  await board.choices();
  await board.source.selectOption({ index: 1 });
  await board.play([5]);
  await expect(board.summary).toContainText('Generation 1 of');
});

for (const [time, name] of [
  ['2026-11-20T12:00:00Z', '20 November 2026'],
  // Nobody has looked for the lucks of these yet: of a bell curve, and of a map.
  ['2032-05-07T12:00:00Z', '7 May 2032'],
  ['2032-05-08T12:00:00Z', '8 May 2032'],
] as const) {
  test(`without a worker ${name} has its challenge all the same`, async ({ page }) => {
    await page.route(/\/main-[\w-]+\.js$/, (route) => route.fulfill({ status: 404 }));
    const board = await openAt(page, time);
    await expect(title(page)).toHaveText(`Daily, ${name}`);
    await expect(board.button('Next generation')).toBeEnabled();
  });
}

test('where a part of the page does not arrive, a sentence says so and leads on', async ({
  page,
}) => {
  await page.route(FACE, (route) => route.fulfill({ status: 404 }));
  await page.goto(DAILY);
  await expect(page.getByText('Some of this page may not have arrived')).toBeVisible();
  await expect(page.locator('tail-board:visible')).toHaveCount(0);
  await page.getByRole('link', { name: 'Play another challenge' }).click();
  await expect(page).toHaveURL('/play/');
});

test('the archive leads from day to day and back to today', async ({ page }) => {
  const now = '2026-11-24T12:00:00Z';
  await openAt(page, now);
  const days = page.getByRole('navigation', { name: 'Days' });
  await expect(days.getByRole('link')).toHaveText(['23 November 2026']);
  await expect(day(page, 'Tue 24').getByRole('link')).toHaveAttribute('aria-current', 'page');
  await day(page, 'Thu 19').getByRole('link').click();
  await expect(page).toHaveURL('/daily/?date=2026-11-19');
  await expect(title(page)).toHaveText('Daily, 19 November 2026');
  await expect(days.getByRole('link')).toHaveText([
    '18 November 2026',
    '20 November 2026',
    'Today',
  ]);
  await days.getByRole('link', { name: '20 November 2026' }).click();
  await expect(title(page)).toHaveText('Daily, 20 November 2026');
  await days.getByRole('link', { name: 'Today' }).click();
  await expect(page).toHaveURL('/daily/');
  await expect(title(page)).toHaveText('Daily, 24 November 2026');
});

test('the archive has its months', async ({ page }) => {
  await openAt(page, '2027-01-02T12:00:00Z');
  const month = page.getByRole('heading', { level: 3, name: /20\d\d$/ });
  await expect(month).toHaveText('January 2027');
  await page.getByRole('button', { name: 'December 2026' }).click();
  await page.getByRole('button', { name: 'November 2026' }).click();
  await expect(month).toHaveText('November 2026');
  // There is no earlier month: the button is gone, and the focus is not lost.
  await expect(month).toBeFocused();
  await day(page, 'Sun 1').getByRole('link').click();
  await expect(title(page)).toHaveText('Daily, 1 November 2026');
});

for (const [address, sentence] of [
  ['#2026-11-25', '25 November 2026 is still to come. Here is today’s challenge instead.'],
  ['#<img src=x onerror=document.title=1>', 'The address of this page names no day.'],
] as const) {
  test(`an address with ${address} gets a sentence, and today’s challenge`, async ({ page }) => {
    await openAt(page, '2026-11-24T12:00:00Z', DAILY + address);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(title(page)).toHaveText('Daily, 24 November 2026');
  });
}

test('a clock that cannot be right gets a sentence, and no challenge', async ({ page }) => {
  await page.clock.setFixedTime('+010000-01-01T12:00:00Z');
  await page.goto(DAILY);
  await expect(page.getByText('The clock of this device shows the year 10000')).toBeVisible();
  await expect(page.locator('tail-board')).toHaveCount(0);
  await page.getByRole('link', { name: 'Play another challenge' }).click();
  await expect(page).toHaveURL('/play/');
});

test('until its challenge has been drawn a day shows no other, and nothing moves then', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift' });
  });
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(FACE, async (route) => {
    await isReleased;
    await route.continue();
  });
  await page.clock.setFixedTime('2026-11-28T12:00:00Z');
  await page.goto(DAILY);
  await expect(page.getByText('Saturday, Boat', { exact: true })).toBeVisible();
  await expect(page.getByText('Today’s challenge is being drawn …')).toBeVisible();
  await expect(page.locator('tail-board')).toHaveCount(0);
  // Fonts may have moved something before.
  await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.splice(0));
  release();
  await expect(title(page)).toHaveText('Daily, 28 November 2026');
  await expect(page.getByText('is being drawn')).toBeHidden();
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  // A heading may change its width by a few pixels when its font arrives; a line that comes or goes is ten times as much.
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.001);
});

test('another day in the same window opens, and a place on the page does not', async ({ page }) => {
  await openAt(page, '2026-11-24T12:00:00Z', `${DAILY}#2026-11-19`);
  await expect(title(page)).toHaveText('Daily, 19 November 2026');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await expect(title(page)).toHaveText('Daily, 19 November 2026');
  await page.evaluate(() => {
    location.hash = '2026-11-20';
  });
  await expect(title(page)).toHaveText('Daily, 20 November 2026');
});

test('at midnight the page says so and leaves the board alone', async ({ page }) => {
  await page.clock.install({ time: '2026-11-20T23:59:00Z' });
  await page.goto(DAILY);
  const board = new Board(page);
  await board.isReady();
  await board.play([0, 0]);
  await page.clock.fastForward('02:00');
  await expect(page.getByText('It is 21 November 2026 by now, in UTC.')).toBeVisible();
  await expect(title(page)).toHaveText('Daily, 20 November 2026');
  await expect(board.summary).toContainText('Generation 2 of');
  await page.getByRole('link', { name: 'Open the new challenge' }).click();
  await expect(title(page)).toHaveText('Daily, 21 November 2026');
});

test('works where nothing can be stored, and says how long results last', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new Error('off');
      },
    });
  });
  const board = await openAt(page, '2026-11-20T12:00:00Z');
  await expect(page.getByText('This browser keeps nothing for these pages')).toBeVisible();
  await neglectByKeyboard(page, board);
  await expect(page.getByText('Your streak is 1 day long.')).toBeVisible();
});

test('below a path, days and records stay below it', async ({ page }) => {
  const site = SITE_BELOW.origin + SITE_BELOW.path;
  const board = await openAt(page, '2026-11-20T12:00:00Z', `${site}daily/`);
  await neglectByKeyboard(page, board);
  await expect(page.getByText('Your streak is 1 day long.')).toBeVisible();
  const keys = await page.evaluate(() => Object.keys(localStorage));
  for (const name of ['progress', 'runs']) expect(keys).toContain(`tailkeeper.${name}/some/base/`);
  for (const key of keys) expect(key).toMatch(/^tailkeeper\.\w+\/some\/base\//);
  await page.getByRole('navigation', { name: 'Days' }).getByRole('link').click();
  await expect(page).toHaveURL(`${site}daily/?date=2026-11-19`);
  await expect(title(page)).toHaveText('Daily, 19 November 2026');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says why there is no challenge, and leads to others', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(DAILY);
    const { width, height } = (await page.getByRole('heading', { level: 1 }).boundingBox()) ?? {};
    expect(Math.min(width ?? 0, height ?? 0), 'the heading is to be seen').toBeGreaterThan(10);
    // Texts in a noscript are not found by `getByText`.
    const reason = page.locator('daily-challenge > noscript p');
    await expect(reason).toBeVisible();
    await expect(reason).toContainText('is drawn from its date by JavaScript, which is off here');
    await expect(page.getByText('is being drawn')).toBeHidden();
    await page.getByRole('link', { name: 'The other challenges' }).click();
    await expect(page).toHaveURL('/play/');
  });
});
