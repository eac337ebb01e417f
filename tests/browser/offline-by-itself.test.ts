import { type Browser, expect, type Page, test } from '@playwright/test';
import { Host } from '../support/host.ts';
import { Board } from './board.ts';

/*
 * What is kept without being asked for, which happens on other machines only: here a name leads to this one, and the
 * browser is told to trust it as if it had https.
 */

const NAME = 'tails.example';

let host: Host;
let browser: Browser;
let page: Page;
let home = '';

test.beforeEach(async ({ playwright, launchOptions }) => {
  host = new Host('dist');
  await host.open();
  home = `http://${NAME}:${host.port}/`;
  browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions.args ?? []),
      `--host-resolver-rules=MAP ${NAME} 127.0.0.1`,
      `--unsafely-treat-insecure-origin-as-secure=http://${NAME}:${host.port}`,
    ],
  });
  page = await browser.newPage({ reducedMotion: 'reduce', serviceWorkers: 'allow' });
});

test.afterEach(async () => {
  await browser.close();
  host.close();
});

const isKept = (path: string) =>
  page.evaluate(async (address) => (await caches.match(address)) !== undefined, `/${path}`);

test('a page that was opened works again without a network, and others say that they are not kept', async () => {
  await page.goto(`${home}play/first-watch/`);
  const board = new Board(page);
  await board.isReady();
  await board.play([20]);
  await expect.poll(() => isKept('play/first-watch/index.html')).toBe(true);
  await expect.poll(() => isKept('offline/index.html')).toBe(true);
  // What the page loaded comes after the page.
  const scripts = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  const ofBuild = scripts.filter((name) => /\/_astro\/.*\.js$/.test(name));
  expect(ofBuild.length).toBeGreaterThan(5);
  for (const name of ofBuild)
    await expect.poll(() => isKept(new URL(name).pathname.slice(1))).toBe(true);
  host.cut();
  await page.reload();
  await board.isReady();
  await expect(board.summary).toContainText('Generation 1 of');
  await board.play([20]);
  await expect(board.summary).toContainText('Generation 2 of');
  const response = await page.goto(`${home}play/knife-edge/`);
  expect(response?.status()).toBe(503);
  await expect(
    page.getByRole('heading', { name: 'This page is not on this device yet' }),
  ).toBeVisible();
  host.cut(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await new Board(page).isReady();
});

test('in a frame of another site nothing registers', async () => {
  // Any page of another site will do.
  await page.goto(`${host.home}robots.txt`);
  await page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  }, `${home}play/first-watch/?embed`);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('button', { name: 'Next generation' })).toBeEnabled();
  await expect.poll(() => host.asked.some((path) => /\/watch\./.test(path))).toBe(true);
  expect(host.asked).not.toContain('sw.js');
});
