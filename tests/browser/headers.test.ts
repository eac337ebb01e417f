import { expect, type Page, test } from '@playwright/test';
import { Host } from '../support/host.ts';
import { Board, NOTEBOOK, NOTEBOOK_AT } from './board.ts';

/* The site on a host that sends what `_headers` says: nothing that pages do is against it. */

let host: Host;
let offences: string[];

test.beforeEach(async ({ page }) => {
  host = new Host('dist', '/', true);
  await host.open();
  offences = [];
  // Workers have policies of their own, and say what is against them there alone.
  page.on('console', (message) => {
    if (message.type() === 'error' || /policy|refused|violat/i.test(message.text())) {
      offences.push(message.text());
    }
  });
  page.on('pageerror', ({ message }) => offences.push(message));
});

test.afterEach(() => {
  host.close();
  expect(offences).toEqual([]);
});

async function playOne(page: Page, path: string, index = 0): Promise<void> {
  await page.goto(host.home.replace(/\/$/, '') + path);
  const board = new Board(page, index);
  await board.isReady();
  await board.button('Next generation').click();
  await expect(board.summary).toContainText('Generation 1 of');
}

test('headers come as the file says', async ({ page }) => {
  const response = await page.goto(`${host.home}play/first-watch/`);
  const headers = response?.headers() ?? {};
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'/);
  expect(headers['content-security-policy']).not.toContain('frame-ancestors');
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
});

test('boards are played, with workers and what they compile', async ({ page }) => {
  await playOne(page, '/play/count-not-percent/');
  await playOne(page, NOTEBOOK, NOTEBOOK_AT);
  await playOne(page, '/lessons/the-snake-that-eats-its-tail/');
});

test('the other rooms work', async ({ page }) => {
  await page.goto(`${host.home}search/?q=ouroboros`);
  await expect(page.getByText(/^\d+ places? for “ouroboros”\.$/)).toBeVisible();
  await page.goto(`${host.home}lab/#v=1&shown=1&generations=5&seed=obol&runs=20`);
  await expect(page.getByText(/ends at/).first()).toBeVisible();
  await page.goto(`${host.home}make/`);
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeEnabled();
  await page.goto(`${host.home}teach/assign/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a policy that is broken would be seen', async ({ page }) => {
  await page.goto(host.home);
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('script'), { text: '0' })),
  );
  await expect.poll(() => offences.length).toBeGreaterThan(0);
  offences = [];
});
