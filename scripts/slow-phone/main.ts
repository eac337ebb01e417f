/**
 * How a built site does on a slow phone, as JSON: npm run build, then npm run --silent slow-phone [PATH…]. It is no test:
 * times hold only against times taken in the same minute on the same machine.
 *
 *   playableMs    until a generation can be played, on a processor 6 times as slow, at 400 kbit/s, 400 ms away
 *   drawnMs       until Pixi has taken over, the same way
 *   beforePlayKB  scripts that came until then, as they were sent
 *   pixiKB        scripts that came after that, by themselves
 *   longestTaskMs on a processor 4 times as slow: until a generation can be played, while the painter comes, and when
 *                 the first two generations are played; 0 where none took 50 ms. Of several visits, each the least:
 *                 whatever else the machine does makes tasks longer, never shorter.
 *
 * What was long on a processor 4 times as slow, by the profiler: the first number or time that the browser wrote for a
 * locale (100 ms and more; a page about a board does that no more), and a board that came to life in one go (it does so in
 * steps now). What is still above 50 ms: the first layout of a page and another when its fonts have come, each 50 to
 * 120 ms; the trial of a graphics card, 65 ms, once the board can be played; and frames in which a generation comes to rest.
 */
import { type Browser, chromium, type Page } from '@playwright/test';
import { serveSite } from './server.ts';

const SLOW = { processor: 6, kilobits: 400, latencyMs: 400 };
const TASKS_AT = 4;
const VISITS = 3;
const HANG_MS = 120_000;
const PHONE = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, hasTouch: true };
const PAGES = [
  '/play/first-watch/',
  '/play/count-not-percent/',
  '/play/keepers-exam/',
  '/daily/',
  '/lessons/the-snake-that-eats-its-tail/',
];

const paths = process.argv.slice(2);
const site = await serveSite('dist');
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
});
console.log(JSON.stringify({ path: 'an empty page', longestTaskMs: await emptyPage(browser) }));
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
  await open(page, address);
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

/** Tasks that would make a press wait: the longest of each part of a visit. */
async function tasks(browser: Browser, address: string) {
  const visits: Longest[] = [];
  while (visits.length < VISITS) visits.push(await visit(browser, address));
  const least = (part: keyof Longest) => Math.min(...visits.map((each) => each[part]));
  const longestTaskMs: Longest = {
    untilPlayable: least('untilPlayable'),
    painter: least('painter'),
    firstNext: least('firstNext'),
    secondNext: least('secondNext'),
  };
  return { longestTaskMs };
}

/** The longest task of a page with nothing on it, which is the browser's own: what others have is to be held against it. */
async function emptyPage(browser: Browser): Promise<number> {
  const longest: number[] = [];
  while (longest.length < VISITS) {
    const page = await openPhone(browser, TASKS_AT);
    const body = '<!doctype html><title>Empty</title>';
    await page.route('**/empty/', (route) => route.fulfill({ body, contentType: 'text/html' }));
    await page.goto(`${site.origin}/empty/`);
    await page.waitForTimeout(1000);
    longest.push(await longestTask(page));
    await page.context().close();
  }
  return Math.min(...longest);
}

interface Longest {
  readonly untilPlayable: number;
  readonly painter: number;
  readonly firstNext: number;
  readonly secondNext: number;
}

async function visit(browser: Browser, address: string): Promise<Longest> {
  const page = await openPhone(browser, TASKS_AT);
  await open(page, address);
  await whenPlayable(page);
  const untilPlayable = await longestTask(page);
  await whenDrawn(page);
  const painter = await longestTask(page);
  const press = async () => {
    await page.getByRole('button', { name: 'Next generation' }).first().click();
    await page.waitForTimeout(3000);
    return longestTask(page);
  };
  const longest = { untilPlayable, painter, firstNext: await press(), secondNext: await press() };
  await page.context().close();
  return longest;
}

/** Opens a page; a lesson has its first board further down. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'commit', timeout: HANG_MS });
  if (!address.includes('/lessons/')) return;
  await page.locator('tail-board').first().scrollIntoViewIfNeeded({ timeout: HANG_MS });
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
  // Where boards are is not asked: that would lay out the page again and again, in the middle of what is measured.
  const look = () => {
    const isHere = (query: string) => document.querySelector(`tail-board ${query}`) !== null;
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

/** The longest of the long tasks since this was asked the last time. */
async function longestTask(page: Page): Promise<number> {
  const tasks = await page.evaluate(() =>
    (Reflect.get(globalThis, 'seen') as Seen).tasks.splice(0),
  );
  return Math.round(Math.max(0, ...tasks));
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
