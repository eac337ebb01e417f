import { expect, type Page, test } from '@playwright/test';
import config from '../../playwright.config.ts';
import { Board, CHALLENGE, LOSING, MAP } from './board.ts';

/** Going back to a page that the browser has kept as it was left; browsers under test keep none unless they are told to. */
const { launchOptions } = config.projects?.find(({ name }) => name === 'chromium')?.use ?? {};
test.use({
  launchOptions: {
    ...launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

/** Follows an address, as a link does. */
async function leave(page: Page, address: string): Promise<void> {
  await page.evaluate((href) => location.assign(href), address);
  await page.waitForURL(address);
}

/** Goes back some pages, to one that was kept: what it had in memory is there. */
async function comeBack(page: Page, address: string, steps = 1): Promise<void> {
  await page.evaluate((delta) => setTimeout(() => history.go(delta)), -steps);
  await page.waitForURL(address, { waitUntil: 'commit' });
  // On its way a page answers nothing.
  const wasLeft = () => page.evaluate(() => 'wasLeft' in globalThis).catch(() => false);
  await expect.poll(wasLeft).toBe(true);
}

async function opened(page: Page, address: string): Promise<Board> {
  await page.goto(address);
  await page.evaluate(() => Object.assign(globalThis, { wasLeft: true }));
  const board = new Board(page);
  await board.isReady();
  return board;
}

for (const address of [CHALLENGE, MAP]) {
  test(`a board at ${address} comes back as it was left, and goes on`, async ({ page }) => {
    const board = await opened(page, address);
    await board.play([0, 30]);
    await expect(board.summary).toContainText('Generation 2 of');
    const before = await board.summary.textContent();
    await leave(page, '/about/');
    await comeBack(page, address);
    await expect(board.summary).toHaveText(before ?? '');
    const odds = await board.odds.textContent();
    await board.slider.fill('0');
    await expect(board.odds).not.toHaveText(odds ?? '');
    await board.play([0]);
    await expect(board.summary).toContainText('Generation 3 of');
    await page.reload();
    await expect(board.summary).toContainText('Generation 3 of');
  });
}

test('automatic play has paused, and the rest is as it was', async ({ page }) => {
  const board = await opened(page, CHALLENGE);
  await board.play([60]);
  await board.root.getByRole('button', { name: 'Play to the end' }).click();
  await expect(board.root.getByRole('button', { name: 'Pause' })).toBeVisible();
  await leave(page, '/about/');
  await comeBack(page, CHALLENGE);
  await expect(board.root.getByRole('button', { name: 'Play to the end' })).toBeVisible();
  await expect(board.button('Next generation')).toBeEnabled();
});

test('where the window has gone on meanwhile, so has the board', async ({ page }) => {
  const board = await opened(page, CHALLENGE);
  await board.play([0, 30]);
  await expect(board.summary).toContainText('Generation 2 of');
  await leave(page, '/about/');
  await leave(page, CHALLENGE);
  await board.isReady();
  await board.play([0, 0]);
  await expect(board.summary).toContainText('Generation 4 of');
  await comeBack(page, CHALLENGE, 2);
  await expect(board.summary).toContainText('Generation 4 of');
  await expect(board.root).toContainText('Your run was kept: generation 4.');
  await board.play([0]);
  await expect(board.summary).toContainText('Generation 5 of');
});

test('where the run has ended meanwhile, its result is there, and a new run begins', async ({
  page,
}) => {
  const board = await opened(page, CHALLENGE);
  await board.play([0, 0]);
  await expect(board.summary).toContainText('Generation 2 of');
  await leave(page, '/about/');
  await leave(page, CHALLENGE);
  await board.isReady();
  await board.play(LOSING.slice(2));
  await expect(board.ending).toHaveText(/^Lost/);
  await comeBack(page, CHALLENGE, 2);
  await expect(board.summary).toContainText('Generation 0');
  await expect(board.record).toContainText('first try: lost in generation');
  await board.play([0]);
  await expect(board.summary).toContainText('Generation 1 of');
});

/** Gives a page, also one that comes back as it was left, the time that stands in the storage. */
function clockInStorage(): void {
  const Native = Date;
  globalThis.Date = class extends Native {
    constructor(given: number | string | Date = localStorage.getItem('now') ?? 0) {
      super(given);
    }
  } as DateConstructor;
}

const setTime = (page: Page, time: string) =>
  page.evaluate((now) => localStorage.setItem('now', now), time);

test('the daily of another day comes back as the one of today, and one that was asked for as it was', async ({
  page,
}) => {
  await page.addInitScript(clockInStorage);
  await page.goto('/about/');
  await setTime(page, '2026-11-20T23:59:00Z');
  const title = page.locator('tail-board:visible').getByRole('heading', { level: 2 });
  for (const [address, name] of [
    ['/daily/', 'Daily, 21 November 2026'],
    ['/daily/?date=2026-11-19', 'Daily, 19 November 2026'],
  ] as const) {
    await setTime(page, '2026-11-20T23:59:00Z');
    await page.goto(address);
    await expect(title).toBeVisible();
    await leave(page, '/about/');
    await setTime(page, '2026-11-21T00:01:00Z');
    await page.evaluate(() => history.back());
    await page.waitForURL(address, { waitUntil: 'commit' });
    await expect(title).toHaveText(name);
  }
  await expect(page.getByText('It is 21 November 2026 by now, in UTC.')).toBeVisible();
});

const FEAT = { won: true, spent: 360, livesLeft: 2, generations: 14 };
const RECORD = JSON.stringify({
  version: 4,
  challenges: { 'chance-alone': { firstTry: null, best: FEAT } },
  daily: {},
  lessons: {},
  latest: null,
});

for (const [address, words] of [
  ['/record/', /360 spent/],
  ['/play/', /360 spent/],
] as const) {
  test(`what was done meanwhile stands on ${address} when it comes back`, async ({ page }) => {
    await page.goto(address);
    await page.evaluate(() => Object.assign(globalThis, { wasLeft: true }));
    const main = page.getByRole('main');
    await expect(main).not.toContainText(words);
    await leave(page, '/about/');
    await page.evaluate((text) => localStorage.setItem('tailkeeper.progress/', text), RECORD);
    await comeBack(page, address);
    await expect(main).toContainText(words);
  });
}
