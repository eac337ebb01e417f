/** What this browser keeps survives windows that write at once, damage, and workers that are ended. */
import { expect, type Page, test } from '@playwright/test';
import { ALBUM, ALBUM_AT, Board, CHALLENGE, LESSON, LOSING, MAP } from './board.ts';

const KEY = 'tailkeeper.progress/';

const WON = { won: true, spent: 1000, livesLeft: 2, generations: 14 };
const WON_A_DAY = JSON.stringify({
  version: 4,
  challenges: {},
  daily: { '2026-11-20': { firstTry: null, best: WON } },
  lessons: {},
  latest: null,
});

const notice = (page: Page) =>
  page.getByRole('main').getByText('could not be read in this browser. It was set');

test('a run that ends and an answer in another window at the same moment are both kept', async ({
  context,
}) => {
  const [one, other] = [await context.newPage(), await context.newPage()];
  await one.goto(CHALLENGE);
  const board = new Board(one);
  await board.isReady();
  await board.play(LOSING.slice(0, -1));
  await other.goto(LESSON);
  const check = other.locator('check-question').first();
  await check.getByRole('radio', { name: 'A fit comes out a little narrow' }).check();
  await Promise.all([
    board.button('Next generation').click(),
    check.getByRole('button', { name: 'Check' }).click(),
  ]);
  await expect(board.ending).toBeVisible();
  await expect(check.getByRole('status')).toHaveText(/^Right/);
  const kept = () =>
    one.evaluate((key) => {
      const { challenges, lessons } = JSON.parse(localStorage.getItem(key) ?? '{}');
      return [challenges, lessons].map((table: object) => JSON.stringify(table));
    }, KEY);
  await expect
    .poll(kept)
    .toEqual([expect.stringContaining('first-watch'), expect.stringMatching(/\["[\w.-]+"\]/)]);
});

test('that a record could not be read is told on every page until it was read', async ({
  page,
}) => {
  await page.goto('/about/');
  await page.evaluate((key) => localStorage.setItem(key, '{"version":'), KEY);
  await page.goto('/lessons/');
  await expect(notice(page)).toBeVisible();
  await page.goto('/about/');
  await expect(notice(page)).toBeVisible();
  await page.getByRole('button', { name: 'I have read this' }).click();
  await expect(notice(page)).toHaveCount(0);
  await page.goto('/lessons/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

test('of a record that was cut off while it was written the copy is used', async ({ page }) => {
  await page.goto('/lessons/the-snake-that-eats-its-tail/');
  await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), KEY)).not.toBeNull();
  const whole = await page.evaluate((key) => {
    const text = localStorage.getItem(key) ?? '';
    localStorage.setItem(key, text.slice(0, -10));
    return text;
  }, KEY);
  await page.goto('/lessons/');
  await expect(page.getByText('Its last good copy is used')).toBeVisible();
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(whole);
});

/** Lets a test end workers of a page. Nobody is told of it, as when a phone needs the memory. */
async function withMortalWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Native = Worker;
    const made: Worker[] = [];
    Object.assign(globalThis, {
      Worker: class extends Native {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          made.push(this);
        }
      },
      endWorkers: () => {
        const ended = made.splice(0);
        for (const worker of ended) worker.terminate();
        return ended.length;
      },
    });
  });
}

const endWorkers = (page: Page) => page.evaluate<number>('endWorkers()');

for (const address of [MAP, '/daily/?date=2026-11-21', ALBUM]) {
  test(`on ${address.slice(0, 30)} a worker that the browser ends in mid-run is replaced`, async ({
    page,
  }) => {
    await page.clock.install({ time: '2026-11-24T12:00:00Z' });
    await withMortalWorkers(page);
    await page.goto(address);
    const board = new Board(page, address === ALBUM ? ALBUM_AT : 0);
    await board.isReady();
    await board.play([20]);
    await expect(board.summary).toContainText('Generation 1 of');
    expect(await endWorkers(page)).toBeGreaterThan(0);
    await board.play([20]);
    await page.clock.runFor(25_000);
    await expect(board.summary).toContainText('Generation 2 of');
  });
}

test('stars of a month are worked out by another worker where the first one is ended', async ({
  page,
}) => {
  await page.clock.install({ time: '2026-11-24T12:00:00Z' });
  await withMortalWorkers(page);
  await page.addInitScript(
    ([key, text]) => localStorage.setItem(key ?? '', text ?? ''),
    [KEY, WON_A_DAY],
  );
  // What the first one needs never comes: it is ended before its first word.
  let isHeld = true;
  await page.route(/\/daily-[\w-]+\.js$/, async (route) => {
    if (!isHeld) await route.continue();
  });
  await page.goto('/daily/');
  await expect.poll(() => endWorkers(page)).toBeGreaterThan(0);
  isHeld = false;
  const day = page.getByRole('listitem').filter({ hasText: /^Fri 20[A-Z]/ });
  await expect(async () => {
    await page.clock.runFor(70_000);
    await expect(day).toContainText('star', { timeout: 1000 });
  }).toPass();
});
