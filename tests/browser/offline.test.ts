import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import seedrandom from 'seedrandom';
import { Host, type Trouble } from '../support/host.ts';
import { removeBuild, secondBuild } from '../support/second-build.ts';
import { Board } from './board.ts';
import { expectNoBarrier } from './looks.ts';
import { expectNoOverflow, expectThumbs } from './person.ts';

/*
 * Pages without a network. Every other test blocks service workers. Here they are asked for by a press: on the machine that
 * it is tested on, none registers by itself.
 */

test.use({ serviceWorkers: 'allow' });

const KEPT = 'All pages are kept on this device: they work without a network.';

/** How often the network may be cut: `CUTS=500 npx playwright test offline` does so for minutes. */
const CUTS = Number(process.env['CUTS'] ?? 4);
const TROUBLES: readonly Trouble[] = [undefined, 'cut', 'broken off'];

const press = (page: Page) => page.getByRole('button', { name: /^Keep for offline/ });
const told = (page: Page) => page.locator('keep-offline').getByRole('status');

let host: Host;

test.afterEach(() => host.close());

/** Serves a site for a test. */
async function serve(folder = 'dist', base = '/'): Promise<Host> {
  host = new Host(folder, base);
  await host.open();
  return host;
}

async function keepAll(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await press(page).click();
  await expect(told(page)).toHaveText(KEPT);
}

/** Notes what does not come. */
function failuresOf(page: Page): string[] {
  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
  });
  return failed;
}

async function playOne(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const board = new Board(page);
  await board.isReady();
  await board.play([20]);
  await expect(board.summary).toContainText('Generation 1 of');
}

test('after one press the whole site works without a network', async ({ page }) => {
  const { home } = await serve();
  await page.goto(home);
  await expect(press(page)).toHaveText(/^Keep for offline \(about [1-9]\d? MB\)$/);
  await keepAll(page, home);
  host.cut();
  const failed = failuresOf(page);
  for (const path of ['play/first-watch/?embed', 'play/count-not-percent/', 'daily/']) {
    await playOne(page, home + path);
  }
  await page.goto(`${home}search/?q=ouroboros`);
  await expect(page.getByText(/^\d+ places? for “ouroboros”\.$/)).toBeVisible();
  await page.goto(`${home}lab/#v=1&shown=1&generations=5&seed=obol&runs=20`);
  await expect(page.getByText(/ends at/).first()).toBeVisible();
  expect(failed).toEqual([]);
});

test('below a path it does too, and addresses are read as hosts read them', async ({ page }) => {
  const { home } = await serve('dist-base/some/base', '/some/base/');
  await page.setViewportSize({ width: 320, height: 640 });
  await keepAll(page, `${home}teach/`);
  await expectNoOverflow(page, 'kept');
  await expectThumbs(page.locator('keep-offline button'));
  await expectNoBarrier(page, 'keep-offline');
  host.cut();
  const failed = failuresOf(page);
  await playOne(page, `${home}play/first-watch#x`);
  await expect(page).toHaveURL(`${home}play/first-watch/#x`);
  await page.goto(`${home}make/index.html`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(failed).toEqual([]);
  const response = await page.goto(`${home}no/such/page/`);
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'This page is extinct' })).toBeVisible();
});

test('nothing registers by itself on the machine that it is built on', async ({ page }) => {
  const { home } = await serve();
  await page.goto(home);
  await expect(press(page)).toBeVisible();
  await page.goto(`${home}teach/`);
  await expect(press(page)).toBeVisible();
  expect(host.asked).not.toContain('sw.js');
});

test('it can be stopped, cut off and gone on with, and removed', async ({ page }) => {
  const { home } = await serve();
  let come = 0;
  await page.goto(home);
  const small = await press(page).textContent();
  host.trouble = (path) => (path !== 'sw.js' && ++come > 100 ? 'cut' : undefined);
  await press(page).click();
  await expect(told(page)).toHaveText(/^The network was cut off/);
  await expect(press(page)).toHaveText(/ more\)$/);
  await page.reload();
  await expect(press(page)).toHaveText(/ more\)$/);

  // Nothing comes of what is asked for now, until it is stopped.
  host.trouble = () => 'silence';
  await press(page).click();
  await expect(page.getByRole('progressbar', { name: 'Kept so far' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(told(page)).toHaveText(/^Stopped/);

  host.trouble = () => undefined;
  await press(page).click();
  await expect(told(page)).toHaveText(KEPT);
  await page.getByRole('button', { name: 'Remove what is kept' }).click();
  await expect(told(page)).toHaveText(/^Removed/);
  await expect(press(page)).toHaveText(small ?? '');
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test('a network that comes and goes at any moment takes nothing of a run away', async ({
  page,
}) => {
  const { home } = await serve();
  await keepAll(page, home);
  const luck = seedrandom.alea('cuts');
  let generation = 0;
  await page.goto(`${home}play/first-watch/`);
  for (let i = 0; i < CUTS; i++) {
    host.trouble = () => TROUBLES[Math.floor(luck() * TROUBLES.length)];
    if (luck() < 0.5) await page.reload();
    const board = new Board(page);
    await board.isReady();
    if (generation > 0) await expect(board.summary).toContainText(`Generation ${generation} of`);
    await board.play([20]);
    generation++;
    await expect(board.summary).toContainText(`Generation ${generation} of`);
    if (generation < 6) continue;
    await board.pressMore('Start again');
    generation = 0;
  }
});

test('what does not come as it was built is not kept', async ({ page }) => {
  const { home } = await serve();
  await page.goto(home);
  for (const trouble of ['half', 'error page'] as const) {
    host.trouble = (path) => (path === 'glossary/index.html' ? trouble : undefined);
    await press(page).click();
    await expect(told(page)).toHaveText(/^Something did not arrive as it should/);
  }
  expect(await page.evaluate(() => caches.match('/glossary/index.html'))).toBeUndefined();
});

test('where there is no network at the first press, it says so, and can be stopped', async ({
  page,
}) => {
  const { home } = await serve();
  await page.goto(home);
  await expect(press(page)).toBeVisible();
  for (const [trouble, sentence] of [
    ['cut', /^The network was cut off/],
    ['error page', /^Something did not arrive as it should/],
    ['trouble', /^Something did not arrive as it should/],
  ] as const) {
    host.trouble = () => trouble;
    await press(page).click();
    await expect(told(page)).toHaveText(sentence);
  }
  host.trouble = () => 'silence';
  await press(page).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(told(page)).toHaveText(/^Stopped/);
  await expect(press(page)).toBeVisible();
});

test('a network that wants somebody to log in, and a host in trouble, break nothing that is kept', async ({
  page,
}) => {
  const { home } = await serve();
  await keepAll(page, home);
  for (const trouble of ['error page', 'led elsewhere', 'wrong type', 'trouble'] as const) {
    // Whoever opens a page is to see where to log in.
    const seesPages = trouble !== 'trouble';
    host.trouble = (path) => (seesPages && /(^|\/)$/.test(path) ? undefined : trouble);
    await page.goto(`${home}search/?q=ouroboros`);
    await expect(page.getByText(/^\d+ places? for “ouroboros”\.$/)).toBeVisible();
    await playOne(page, `${home}play/count-not-percent/?${trouble}`);
    await new Board(page).pressMore('Start again');
  }
});

for (const isTold of [true, false]) {
  test(`a browser without room ${isTold ? 'says so' : 'that finds out in the middle says so'}, and the site still works`, async ({
    page,
  }) => {
    if (!isTold) await page.addInitScript('delete StorageManager.prototype.estimate');
    const { home } = await serve();
    await page.goto(home);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: home, quotaSize: 500_000 });
    await press(page).click();
    await expect(told(page)).toHaveText(/^This browser has no room for it/);
    await playOne(page, `${home}play/first-watch/`);
  });
}

test.describe('two builds', () => {
  test.describe.configure({ mode: 'serial' });

  let second = '';
  let retired = '';

  test.beforeAll(async () => {
    second = await secondBuild('dist');
    retired = await secondBuild('dist', 'off');
  });

  test.afterAll(() => {
    for (const folder of [second, retired]) removeBuild(folder);
  });

  const notice = (page: Page) => page.getByText('A new version is here: reload');
  const build = (page: Page) => page.locator('meta[name="build"]').getAttribute('content');
  /** A browser does this when a page is opened, and once a day. */
  const lookForNew = (page: Page) =>
    page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

  /** Fails while the notice lies over the name of the board, which is at the top of its page. */
  async function expectNameInView(page: Page): Promise<void> {
    const size = page.viewportSize();
    for (const width of [320, 360, 760]) {
      await page.setViewportSize({ width, height: 640 });
      await page.evaluate(() => scrollTo(0, 0));
      const bottomOf = async (place: Locator) => {
        const box = await place.boundingBox();
        return box === null ? Number.NaN : box.y + box.height;
      };
      const name = page.getByRole('heading', { level: 1 });
      const room = async () =>
        ((await name.boundingBox())?.y ?? 0) - (await bottomOf(notice(page).locator('..')));
      await expect.poll(room, `at ${width}`).toBeGreaterThanOrEqual(0);
    }
    if (size !== null) await page.setViewportSize(size);
  }

  /** Keeps all of the first build and plays, until the host has the second: it is offered. @returns the first one */
  async function meetNew(page: Page, home: string): Promise<string | null> {
    await keepAll(page, home);
    await playOne(page, `${home}play/first-watch/`);
    const before = await build(page);
    host.folder = second;
    await lookForNew(page);
    await expect(notice(page)).toBeVisible();
    return before;
  }

  test('a new one is offered, and waits for the end of a run', async ({ page }) => {
    const { home } = await serve();
    const before = await meetNew(page, home);
    await expectNameInView(page);
    const board = new Board(page);
    await board.play([20]);
    await expect(board.summary).toContainText('Generation 2 of');
    await expectNoBarrier(page);
    await page.getByRole('button', { name: 'Reload', exact: true }).click();
    await expect.poll(() => build(page)).not.toBe(before);
    await board.isReady();
    await expect(board.summary).toContainText('Generation 2 of');

    // All of the new build is there, and nothing of the old one.
    await expect
      .poll(() => page.evaluate(() => caches.keys()))
      .toEqual([`tailkeeper:/:${await build(page)}`]);
    host.cut();
    await page.goto(home);
    await expect(told(page)).toHaveText(KEPT);
    await playOne(page, `${home}play/count-not-percent/`);
  });

  test('windows of both go on side by side, and the last one takes over', async ({
    page,
    context,
  }) => {
    const { home } = await serve();
    // For ever, a host may say, by mistake.
    host.headers = (path): Record<string, string> =>
      path === 'sw.js' ? { 'Cache-Control': 'public, max-age=31536000, immutable' } : {};
    const before = await meetNew(page, home);
    const other = await context.newPage();
    await playOne(other, `${home}play/count-not-percent/`);
    const after = await build(other);
    expect(after).not.toBe(before);
    await new Board(page).pressMore('Start again');
    await new Board(page).play([20]);
    await expect(new Board(page).summary).toContainText('Generation 1 of');
    await page.close();
    await other.goto(home);
    await expect.poll(() => other.evaluate(() => caches.keys())).toEqual([`tailkeeper:/:${after}`]);
    host.cut();
    await other.goto(home);
    await expect(told(other)).toHaveText(KEPT);
  });

  test('a page of the old one, where nothing is kept, offers to reload once it lacks a part', async ({
    page,
  }) => {
    const { home } = await serve();
    await page.setViewportSize({ width: 800, height: 300 });
    await page.goto(`${home}lessons/islands/`, { waitUntil: 'networkidle' });
    await expect(notice(page)).toBeHidden();
    host.folder = second;
    await page.locator('tail-board').last().scrollIntoViewIfNeeded();
    await expect(notice(page)).toBeVisible();
    await page.getByRole('button', { name: 'Later' }).click();
    await expect(notice(page)).toBeHidden();
  });

  test('a page of one build with the files of the other offers to reload, and says what is missing only later', async ({
    page,
  }) => {
    const { home } = await serve();
    const missing = page.getByText('A part of this page could not be loaded');
    for (const [ofPage, ofFiles] of [
      ['dist', second],
      [second, 'dist'],
    ] as const) {
      host.folder = ofFiles;
      await page.unrouteAll();
      await page.route(`${home}about/`, (route) =>
        route.fulfill({ path: join(ofPage, 'about/index.html') }),
      );
      await page.goto(`${home}about/`);
      await expect(notice(page)).toHaveCount(1);
      await expect(notice(page)).toBeVisible();
      await expect(missing).toBeHidden();
      await page.getByRole('button', { name: 'Later' }).click();
      await expect(notice(page)).toBeHidden();
      await expect(missing).toBeVisible();
    }
  });

  test('one that is switched off removes what was kept, and itself', async ({ page }) => {
    const { home } = await serve();
    await keepAll(page, home);
    const elsewhere = 'tailkeeper:/other/:1234';
    await page.evaluate(async (name) => void (await caches.open(name)), elsewhere);
    await playOne(page, `${home}play/first-watch/`);
    host.folder = retired;
    await lookForNew(page);
    const registered = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await expect.poll(registered).toBe(0);
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([elsewhere]);
    await expect(new Board(page).summary).toContainText('Generation 1 of');
  });
});
