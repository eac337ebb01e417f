/**
 * What people do in all rooms of the site, one after the other, in a browser that keeps the site: without a network, with
 * one that fails at any moment, and while two builds are served over each other. Here it is a sample; `npm run proofs`
 * does everything.
 */
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import seedrandom from 'seedrandom';
import { Host, type Trouble } from '../support/host.ts';
import { removeBuild, secondBuild } from '../support/second-build.ts';
import { type Verdict, verdictOf } from './missing/broken.ts';
import type { Walk } from './missing/steps.ts';
import { WALKS } from './missing/walks.ts';

/** Whether all of it is done, and by which luck: `SESSION=reed npx playwright test session`. */
const { SESSION } = process.env;

/** What an address that is not there answers with is the host's own where there is a network. */
const KNOWN = WALKS.filter(({ address }) => address !== '/no-such-page/');
const SAMPLE = /^\/(lessons\/islands\/|search\/)/;

const OF_PAGES: readonly Trouble[] = [undefined, 'cut', 'broken off', 'trouble', 'silence'];
/** Whoever opens a page is to see where to log in. */
const OF_PARTS: readonly Trouble[] = [...OF_PAGES, 'error page', 'led elsewhere', 'wrong type'];

let host: Host;
let context: BrowserContext;
/** The folder of another build, while there is one. */
let second = '';
let luck: () => number;

const oneOf = <Each>(all: readonly Each[]) => all[Math.floor(luck() * all.length)];

async function begin(browser: Browser): Promise<void> {
  luck = seedrandom.alea(SESSION ?? 'session');
  host = new Host('dist');
  await host.open();
  context = await browser.newContext({
    baseURL: host.home,
    reducedMotion: 'reduce',
    serviceWorkers: 'allow',
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: /^Keep for offline/ }).click();
  await expect(page.locator('keep-offline').getByRole('status')).toHaveText(/^All pages are kept/);
  await page.close();
}

test.afterEach(async () => {
  await context.close();
  host.close();
  if (second !== '') removeBuild(second);
  second = '';
});

/** Each walk once, in an order of chance. */
function inAnyOrder(): readonly Walk[] {
  const walks = SESSION === undefined ? KNOWN.filter(({ address }) => SAMPLE.test(address)) : KNOWN;
  return walks
    .map((walk) => [luck(), walk] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, walk]) => walk);
}

/** Somebody's walk, who has done nothing yet. */
async function verdictOn(walk: Walk): Promise<Verdict> {
  const page: Page = await context.newPage();
  await page.addInitScript(() => {
    if (sessionStorage.getItem('begun') === null) localStorage.clear();
    sessionStorage.setItem('begun', 'yes');
  });
  const verdict = await verdictOf(page, walk);
  if (SESSION !== undefined) console.log(verdict.padEnd(6), walk.address.slice(0, 60));
  await page.close();
  return verdict;
}

/** The walks that came to something else than they may. */
async function failing(may: readonly Verdict[], before = () => {}): Promise<string[]> {
  test.setTimeout(0);
  const failed: string[] = [];
  for (const walk of inAnyOrder()) {
    before();
    const verdict = await verdictOn(walk);
    if (!may.includes(verdict)) failed.push(`${verdict}: ${walk.address}`);
  }
  return failed;
}

test('all that there is to do can be done without a network', async ({ browser }) => {
  await begin(browser);
  host.cut();
  expect(await failing(['works'])).toEqual([]);
});

test('a network that fails at any moment hinders nothing', async ({ browser }) => {
  await begin(browser);
  host.trouble = (path) => oneOf(/(^|\/)$/.test(path) ? OF_PAGES : OF_PARTS);
  expect(await failing(['works'])).toEqual([]);
});

test('while builds change at any moment all works, or a page says that a new version is here', async ({
  browser,
}) => {
  await begin(browser);
  second = await secondBuild('dist');
  const change = () => {
    let left = Math.ceil(luck() * 20);
    host.trouble = () => {
      if (--left === 0) host.folder = host.folder === second ? 'dist' : second;
      return undefined;
    };
  };
  expect(await failing(['works', 'told'], change)).toEqual([]);
});
