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
 *   processorMs   the same parts by what the longest task asks of the processor at full speed, times 4: without what it
 *                 waits for, and without what slowing a processor down adds by itself. Of several visits, each the
 *                 median. Where others use the same processor it is up to 1.4 times as much.
 *
 * What was long on a processor 4 times as slow, by the profiler: the first number, time or list that the browser wrote for
 * a locale (80 ms and more; a page about a board asks for none); a board that came to life in one go, and all that hears of
 * a generation at rest (in steps now, the picture in a frame before its words, what is known besides in one after them);
 * words that were written again though they were the same, in every frame of a generation and at every press, for each of
 * which the browser laid out the console; what is folded, which it laid out to see whether it may fill it in; a second
 * layout of everything when fonts came after the first; a first layout that asked its system for 17 sizes and weights of
 * three families each, and for each sign that the fonts lack, and waited for every answer (few sizes and weights now, one
 * stand-in for each font, and a font of signs); a first layout of all that is in a window, or in a lesson, in one go (in
 * steps now, `src/board/later.css`); and pictures drawn in the frame that lays them out (in tasks of their own now,
 * `src/stage/view/gallery.ts`). What is near 50 ms still: a layout of all the words when the fonts come, and the first
 * steps. By the clock it is reading the head of a page too: 5 ms of the processor at full speed, yet up to 135 ms at 4 ×
 * where the files that it names come from the same two processors. All scripts in one file took longer, not shorter.
 */
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, chromium } from '@playwright/test';
import { medianOf } from '../../src/base/median.ts';
import { ArgumentError } from '../../src/experiment/options.ts';
import { told } from '../told.ts';
import { Phone } from './phone.ts';
import { serveSite } from './server.ts';
import { costsOf, type Longest, ofParts, waitsOf } from './visits.ts';

const SLOW = { processor: 6, kilobits: 400, latencyMs: 400 };
const SITE = 'dist';
const TASKS_AT = 4;
const VISITS = 5;
const PAGES = [
  '/play/first-watch/',
  '/play/count-not-percent/',
  '/play/keepers-exam/',
  '/daily/',
  '/lessons/the-snake-that-eats-its-tail/',
];

await told('slow-phone', async () => {
  const given = process.argv.slice(2);
  const paths = given.length > 0 ? given : PAGES;
  for (const path of paths) checkPath(path);
  const browser = await launch();
  const site = await serveSite(SITE);
  try {
    const longestTaskMs = await emptyPage(browser);
    console.log(JSON.stringify({ path: 'an empty page', longestTaskMs }));
    for (const path of paths) {
      const address = site.origin + path;
      const measured = { ...(await load(browser, address)), ...(await tasks(browser, address)) };
      console.log(JSON.stringify({ path, ...measured }));
    }
  } finally {
    await browser.close();
    site.stop();
  }
});

/** @throws ArgumentError for a page that has not been built */
function checkPath(path: string): void {
  const isPage = path.startsWith('/') && path.endsWith('/');
  if (isPage && existsSync(`${SITE}${path}index.html`)) return;
  throw new ArgumentError(
    `there is no page "${path}" in ${SITE}: run npm run build first, and write paths as /daily/`,
  );
}

/** @throws Error that says where the browser is looked for */
async function launch(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new ArgumentError(
      `there is no Chromium at ${executablePath}: set CHROMIUM_PATH to its program`,
    );
  }
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
}

/** Times and weights of the first visit. */
async function load(browser: Browser, address: string) {
  const phone = await Phone.turnOn(browser, SLOW.processor);
  const bytes = (SLOW.kilobits * 1000) / 8;
  await phone.client.send('Network.enable');
  await phone.client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW.latencyMs,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
  await phone.open(address);
  const playableMs = await phone.when('playable');
  const before = await phone.scriptBytes();
  const drawnMs = await phone.when('drawn');
  const after = await phone.scriptBytes();
  await phone.turnOff();
  return {
    playableMs,
    drawnMs,
    beforePlayKB: kilobytes(before),
    pixiKB: kilobytes(after - before),
  };
}

/** Tasks that would make a press wait: the longest of each part of a visit. */
async function tasks(browser: Browser, address: string) {
  const waits: Longest[] = [];
  const costs: Longest[] = [];
  while (waits.length < VISITS) {
    waits.push(await waitsOf(browser, address, TASKS_AT));
    costs.push(await costsOf(browser, address));
  }
  const least = (part: keyof Longest) => Math.min(...waits.map((each) => each[part]));
  const middle = (part: keyof Longest) => medianOf(costs.map((each) => each[part]));
  return {
    longestTaskMs: ofParts(least),
    processorMs: ofParts((part) => Math.round(TASKS_AT * middle(part))),
  };
}

/** The longest task of a page with nothing on it, which is the browser's own: what others have is to be held against it. */
async function emptyPage(browser: Browser): Promise<number> {
  const longest: number[] = [];
  while (longest.length < VISITS) {
    const phone = await Phone.turnOn(browser, TASKS_AT);
    await phone.open('data:text/html,<!doctype html><title>Empty</title>');
    await sleep(1000);
    longest.push(await phone.longestTask());
    await phone.turnOff();
  }
  return Math.min(...longest);
}

function kilobytes(bytes: number): number {
  return Math.round(bytes / 100) / 10;
}
