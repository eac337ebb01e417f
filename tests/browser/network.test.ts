import { gzipSync } from 'node:zlib';
import { expect, type Page, type Response, test } from '@playwright/test';
import { encodeBase64Url } from '../../src/link/base64url.ts';
import { SITE_BELOW } from '../support/ports.ts';
import {
  ALBUM,
  ALBUM_AT,
  Board,
  CHALLENGE,
  LESSON,
  LESSONS,
  MAP,
  MAP_LESSON,
  PAGES,
  WHEN_IDLE,
} from './board.ts';
import { PIXI, withGraphicsCard } from './graphics.ts';

const BELOW = SITE_BELOW.origin + SITE_BELOW.path;
const KB = 1000;

async function gzipped(responses: readonly Response[]): Promise<number> {
  const bodies = await Promise.all(responses.map((response) => response.body()));
  return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
}

function recordResponses(page: Page): Response[] {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  return responses;
}

/** Waits until a painter has come and has taken over from the poster. */
async function isDrawn(board: Board): Promise<void> {
  const picture = board.root.locator('[data-picture="world"]');
  await expect(picture).toHaveAttribute('data-renderer', /webgl|canvas/);
}

/** Waits until nothing has come for a second: a page is idle for the browser only once. */
async function hasCome(responses: ArrayLike<unknown>): Promise<void> {
  let before = -1;
  const isStill = () => {
    const isSame = responses.length === before;
    before = responses.length;
    return isSame;
  };
  await expect.poll(isStill, { intervals: [1000] }).toBe(true);
}

/** The script of the worker, and what only the face of a map needs. */
const WORKER_OR_MAP = /\/(main-|stream-graph\.)[\w.-]+\.js$/;

/** The scripts of faces. */
const FACE = /\/board\.[\w-]+\.js$/;

/** The script of any worker. */
const ANY_WORKER = /\/main-[\w.-]+\.js$/;

/** Scripts of pages; those of workers have a hyphen before what stands for their content. */
const OF_PAGE = /\.[\w-]{8}\.js$/;

/** What keeps results, which comes once the board can be played. */
const KEEPING = /\/(keeping|kept|record)\.[\w-]+\.js$/;

/** What draws on canvases. */
const PAINTERS = /\/(new-painter|canvas|pixi)\.[\w-]+\.js$/;

const isFont = (response: Response) => response.url().endsWith('.woff2');

test('a lesson is light, and a figure adds what it may', async ({ page }) => {
  await withGraphicsCard(page);
  const responses = recordResponses(page);
  await page.setViewportSize({ width: 800, height: 300 });
  await page.goto(LESSON, { waitUntil: 'networkidle' });
  const first = [...responses];
  const fonts = await Promise.all(first.filter(isFont).map((response) => response.body()));
  expect(await gzipped(first.filter((response) => !isFont(response)))).toBeLessThanOrEqual(60 * KB);
  expect(fonts.reduce((sum, body) => sum + body.length, 0)).toBeLessThanOrEqual(90 * KB);
  const board = new Board(page);
  await board.isReady();
  await isDrawn(board);
  await hasCome(responses);
  const added = responses.filter((response) => !first.includes(response) && !isFont(response));
  const size = await gzipped(added);
  expect(size, added.map((response) => response.url()).join('\n')).toBeLessThanOrEqual(150 * KB);
});

/** Lets nothing ever come near: some lessons begin with a board. */
async function nothingIsNear(page: Page): Promise<void> {
  await page.addInitScript(() => {
    IntersectionObserver.prototype.observe = () => {};
  });
}

for (const lesson of LESSONS) {
  test(`${lesson} is light before a figure is near`, async ({ page }) => {
    const responses = recordResponses(page);
    await nothingIsNear(page);
    await page.setViewportSize({ width: 800, height: 300 });
    await page.goto(lesson, { waitUntil: 'networkidle' });
    // The sheet for paper comes when all else is there, and is weighed by itself: tests/site/weights.test.ts.
    const paper = await page
      .locator('link[media="print"]')
      .evaluateAll((links) => links.map((link) => Reflect.get(link, 'href')));
    const weighed = responses.filter(
      (response) =>
        !isFont(response) && !paper.includes(response.url()) && !WHEN_IDLE.test(response.url()),
    );
    expect(await gzipped(weighed)).toBeLessThanOrEqual(60 * KB);
  });
}

test('a map adds what it may when it comes near, the worker included', async ({ page }) => {
  await withGraphicsCard(page);
  const responses = recordResponses(page);
  await page.setViewportSize({ width: 800, height: 300 });
  await page.goto(MAP_LESSON, { waitUntil: 'networkidle' });
  const first = [...responses];
  expect(await gzipped(first.filter((response) => !isFont(response)))).toBeLessThanOrEqual(60 * KB);
  const board = new Board(page);
  await board.isReady();
  await isDrawn(board);
  await board.button('Next generation').click();
  await expect(board.summary).toContainText('Generation 1 of 40');
  await hasCome(responses);
  const added = responses.filter((response) => !first.includes(response) && !isFont(response));
  const sizes = await Promise.all(
    added.map(async (response) => `${await gzipped([response])} ${response.url()}`),
  );
  expect(sizes.filter((line) => WORKER_OR_MAP.test(line))).toHaveLength(2);
  expect(await gzipped(added), sizes.join('\n')).toBeLessThanOrEqual(178 * KB);
});

for (const address of [CHALLENGE, MAP]) {
  test(`what a first decision needs is light, is named by its page and is no Pixi: ${address}`, async ({
    page,
  }) => {
    const responses = recordResponses(page);
    const scripts = () => responses.filter((response) => OF_PAGE.test(response.url()));
    const rest = Promise.withResolvers<void>();
    await withGraphicsCard(page);
    for (const later of [PIXI, KEEPING]) {
      await page.route(later, async (route) => {
        await rest.promise;
        await route.continue();
      });
    }
    await page.goto(address);
    const board = new Board(page);
    await board.isReady();
    await hasCome(responses);
    const isNeeded = (url: string) => !PAINTERS.test(url) && !WHEN_IDLE.test(url);
    const needed = scripts().filter((response) => isNeeded(response.url()));
    expect(await gzipped(needed)).toBeLessThanOrEqual(45 * KB);
    const named = await page
      .locator('script[src], link[rel="modulepreload"]')
      .evaluateAll((all) =>
        all.map((each) => Reflect.get(each, 'src') ?? Reflect.get(each, 'href')),
      );
    for (const response of needed) expect(named).toContain(response.url());
    await board.play([10]);
    await expect(board.summary).toContainText('Generation 1 of');
    const picture = board.root.locator('[data-picture="world"]');
    await expect(picture).toHaveAttribute('data-renderer', 'svg');
    rest.resolve();
    await expect(picture).toHaveAttribute('data-renderer', 'webgl');
    const ofPixi = scripts().filter((response) => PIXI.test(response.url()));
    expect(ofPixi).toHaveLength(1);
    expect(await gzipped(ofPixi)).toBeLessThanOrEqual(110 * KB);
  });
}

for (const lesson of [LESSON, MAP_LESSON]) {
  test(`the scripts of a lesson’s board are asked for together: ${lesson}`, async ({ page }) => {
    await page.setViewportSize({ width: 800, height: 300 });
    await page.goto(lesson, { waitUntil: 'networkidle' });
    const asked: string[] = [];
    const together = Promise.withResolvers<void>();
    await page.route(OF_PAGE, async (route) => {
      asked.push(route.request().url());
      await together.promise;
      await route.continue();
    });
    const board = new Board(page);
    await board.root.scrollIntoViewIfNeeded();
    await expect.poll(() => asked.some((url) => FACE.test(url))).toBe(true);
    await hasCome(asked);
    const first = new Set(asked);
    together.resolve();
    await board.isReady();
    const later = asked.filter((url) => !first.has(url));
    const mayBeLater = [PAINTERS, KEEPING, WHEN_IDLE];
    expect(later.filter((url) => !mayBeLater.some((each) => each.test(url)))).toEqual([]);
  });
}

test('a page without a map never fetches the map, nor a worker until somebody plays', async ({
  page,
}) => {
  const responses = recordResponses(page);
  const fetched = (pattern: RegExp) =>
    responses.map((response) => response.url()).filter((url) => pattern.test(url));
  for (const address of [LESSON, CHALLENGE]) {
    await page.goto(address);
    await new Board(page).isReady();
    await isDrawn(new Board(page));
    await hasCome(responses);
  }
  await expect.poll(() => fetched(FACE).length).toBeGreaterThan(0);
  expect(fetched(ANY_WORKER)).toEqual([]);
  const board = new Board(page);
  const words = (await board.odds.textContent()) ?? '';
  await board.slider.fill('40');
  await board.button('Next generation').click();
  await expect(board.summary).toContainText('Generation 1 of');
  await expect(board.odds).not.toHaveText(words);
  // The words may change before the worker has come: they say that it looks ahead.
  await expect.poll(() => fetched(ANY_WORKER)).toHaveLength(1);
  await hasCome(responses);
  expect(fetched(/\/stream-graph\./)).toEqual([]);
});

test('what comes when somebody plays is light', async ({ page }) => {
  const responses = recordResponses(page);
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await isDrawn(board);
  await hasCome(responses);
  const before = responses.length;
  const words = (await board.odds.textContent()) ?? '';
  await board.slider.fill('40');
  await expect(board.odds).not.toHaveText(words);
  await hasCome(responses);
  await expect.poll(() => responses.length).toBeGreaterThan(before);
  const sizes = await gzipped(responses.slice(before));
  expect(sizes).toBeGreaterThan(0);
  expect(sizes).toBeLessThanOrEqual(50 * KB);
});

/** The weight of all that comes for a board of a link until it is drawn, one generation is played and a forecast is there. */
async function weightOf(page: Page, address: string, index: number): Promise<number> {
  const responses = recordResponses(page);
  await withGraphicsCard(page);
  await page.goto(address);
  const board = new Board(page, index);
  await board.isReady();
  await isDrawn(board);
  await board.play([10]);
  await expect(board.summary).toContainText('Generation 1 of 12');
  await expect(board.odds).toContainText('of 1,000 futures are won');
  const draw = board.button('Draw your own digit');
  if ((await draw.count()) > 0) {
    await draw.click();
    await expect(page.getByRole('gridcell')).toHaveCount(64);
  }
  await hasCome(responses);
  // What a second worker asks for comes out of the cache.
  const once = new Map(responses.map((response) => [response.url(), response]));
  return gzipped([...once.values()].filter((response) => !isFont(response)));
}

const linkOf = (letter: string, spread: number, ...own: readonly unknown[]) => {
  const fields = [letter, 'Weighed', 200, 12, spread, 240, 0.3, 3, 'ink-well', '000', ...own];
  return `/play/link/#1.${encodeBase64Url(JSON.stringify(fields))}`;
};

/** Boards of links with their places on the page, and how much more the first may weigh than the second. */
const WEIGHED = [
  {
    what: 'a board for pictures, its data and the sheet to draw on included, beyond a map’s',
    heavy: [ALBUM, ALBUM_AT],
    light: [linkOf('m', 1, 'even4', [], []), 1],
    most: 60 * KB,
  },
  {
    what: 'a notebook, its first machine included, beyond a bell curve’s',
    heavy: [linkOf('l', 0.9, 0, ''), 3],
    light: [linkOf('g', 0.9), 0],
    most: 45 * KB,
  },
] as const;

for (const { what, heavy, light, most } of WEIGHED) {
  test(`a board adds what it may: ${what}`, async ({ browser, baseURL }) => {
    const weigh = async ([address, index]: readonly [string, number]) => {
      // A page of its own, so that nothing has been fetched before.
      const page = await browser.newPage(baseURL === undefined ? {} : { baseURL });
      const weight = await weightOf(page, address, index);
      await page.close();
      return weight;
    };
    const added = (await weigh(heavy)) - (await weigh(light));
    expect(added).toBeGreaterThan(0);
    expect(added).toBeLessThanOrEqual(most);
  });
}

test('no request leaves the origin, and nothing breaks the Content-Security-Policy', async ({
  page,
  baseURL,
}) => {
  const elsewhere: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== baseURL) elsewhere.push(request.url());
  });
  page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  for (const path of PAGES) {
    await page.goto(path, { waitUntil: 'networkidle' });
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    const scripts = path === '/search/' ? "'self' 'wasm-unsafe-eval'" : "'self'";
    await expect(policy).toHaveAttribute(
      'content',
      new RegExp(`^default-src 'none'; script-src ${scripts}; style-src 'self'`),
    );
  }
  await page.goto(CHALLENGE);
  const board = new Board(page);
  await board.isReady();
  await board.play([0, 40]);
  await board.pressMore('New luck');
  await isDrawn(board);
  expect(elsewhere).toEqual([]);
  expect(problems).toEqual([]);
});

test('the policy stops inline scripts', async ({ page }) => {
  await page.goto('/');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.ranInline = true';
    document.body.append(script);
    return 'ranInline' in globalThis;
  });
  expect(ran).toBe(false);
});

test('a site below a path works the same', async ({ page }) => {
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await page.goto(BELOW);
  await page.getByRole('link', { name: 'Play', exact: true }).click();
  await page.getByRole('link', { name: 'First watch', exact: true }).click();
  await expect(page).toHaveURL(`${BELOW}play/first-watch/`);
  const board = new Board(page);
  await board.isReady();
  await board.play(new Array(8).fill(0));
  const link = await board.linkOfRun();
  expect(link).toContain(`${BELOW}play/link/#1.`);
  await page.goto(link);
  await new Board(page).isReady();
  await expect(page.getByText('Run to beat: lost in generation 8.')).toBeVisible();
  await page.getByRole('link', { name: 'Lessons', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Lessons', level: 1 })).toBeVisible();
  expect(missing).toEqual([]);
});
