/**
 * How a built site does on a slow phone, as JSON: npm run build, then npm run --silent slow-phone [PATH…]. It is no test:
 * times hold only against times taken in the same minute on the same machine.
 *
 *   playableMs    until a generation can be played, on a processor 6 times as slow, at 400 kbit/s, 400 ms away
 *   drawnMs       until Pixi has taken over, the same way
 *   beforePlayKB  scripts that came until then, as they were sent
 *   pixiKB        scripts that came after that, by themselves
 *   longTasksMs   tasks above 50 ms on a processor 4 times as slow, before and after, and for two generations
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import { serveSite } from './server.ts';

const SLOW = { processor: 6, kilobits: 400, latencyMs: 400 };
const TASKS_AT = 4;
const HANG_MS = 120_000;
const PHONE = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, hasTouch: true };
const PAGES = ['/play/first-watch/', '/play/count-not-percent/', '/daily/'];

const paths = process.argv.slice(2);
const site = await serveSite('dist');
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
});
for (const path of paths.length > 0 ? paths : PAGES) {
  const address = site.origin + path;
  const measured = { ...(await load(browser, address)), ...(await tasks(browser, address)) };
  console.log(JSON.stringify({ path, ...measured }));
}
await browser.close();
site.stop();

/** Times and weights of the first visit. */
async function load(browser: Browser, address: string) {
  const page = await openPhone(browser, SLOW.processor);
  const client = await page.context().newCDPSession(page);
  const bytes = (SLOW.kilobits * 1000) / 8;
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.latencyMs,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
  await page.goto(address, { waitUntil: 'commit', timeout: HANG_MS });
  const playableMs = await whenPlayable(page);
  const before = await scriptBytes(page);
  const drawnMs = await whenDrawn(page);
  const after = await scriptBytes(page);
  await page.context().close();
  return {
    playableMs,
    drawnMs,
    beforePlayKB: kilobytes(before),
    pixiKB: kilobytes(after - before),
  };
}

/** Tasks that would make a press wait. */
async function tasks(browser: Browser, address: string) {
  const page = await openPhone(browser, TASKS_AT);
  await page.goto(address, { waitUntil: 'commit', timeout: HANG_MS });
  await whenPlayable(page);
  const beforePlay = await longTasks(page);
  await whenDrawn(page);
  const afterwards = await longTasks(page);
  for (let played = 0; played < 2; played++) {
    await page.getByRole('button', { name: 'Next generation' }).first().click();
    await page.waitForTimeout(3000);
  }
  const playing = await longTasks(page);
  await page.context().close();
  return { longTasksMs: { beforePlay, afterwards, playing } };
}

async function openPhone(browser: Browser, processor: number): Promise<Page> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.addInitScript(watch);
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: processor });
  return page;
}

/** Notes in the page when a board can be played, when a painter has come, and each long task. */
function watch(): void {
  const seen = { playable: 0, drawn: 0, tasks: [] as number[] };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const isHere = (query: string) =>
      [...document.querySelectorAll(`tail-board ${query}`)].some(
        (found) => found.getClientRects().length > 0,
      );
    if (seen.playable === 0 && isHere('[data-part="next"]:enabled'))
      seen.playable = performance.now();
    if (seen.drawn === 0 && isHere('[data-picture="world"] canvas')) seen.drawn = performance.now();
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'hidden', 'data-renderer'],
  });
}

interface Seen {
  readonly playable: number;
  readonly drawn: number;
  readonly tasks: number[];
}

async function whenSeen(page: Page, what: 'playable' | 'drawn'): Promise<number> {
  const at = await page.waitForFunction(
    (name) => (Reflect.get(globalThis, 'seen') as Seen)[name],
    what,
    { timeout: HANG_MS },
  );
  return Math.round(await at.jsonValue());
}

function whenPlayable(page: Page): Promise<number> {
  return whenSeen(page, 'playable');
}

function whenDrawn(page: Page): Promise<number> {
  return whenSeen(page, 'drawn');
}

/** Takes the long tasks that have been noted so far. */
function longTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => (Reflect.get(globalThis, 'seen') as Seen).tasks.splice(0));
}

/** What the scripts of a page weighed on their way. */
function scriptBytes(page: Page): Promise<number> {
  return page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith('.js'))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}
