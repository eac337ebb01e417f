/** No part of the site is missing in silence: what the page says, or what works without it. */
import { type Browser, expect, test } from '@playwright/test';
import { ROOT_SITE } from '../support/ports.ts';
import {
  BREAKAGES,
  partsOf,
  sampleOf,
  unasked,
  type Verdict,
  verdictOn,
} from './missing/broken.ts';
import type { Walk } from './missing/steps.ts';
import { WALKS } from './missing/walks.ts';

const { folder } = ROOT_SITE;

/** Pages with a script of their own, one of which is broken in one way or another; see `npm run proofs` for all. */
const SAMPLE = ['/', '/lab/', '/make/', '/search/', '/daily/', '/play/'];

/** What a page names itself exports nothing that an older version could lack. */
const OF_PAGES = BREAKAGES.filter((breakage) => breakage !== 'of an older version');

for (const [place, address] of SAMPLE.entries()) {
  const breakage = OF_PAGES[place % OF_PAGES.length] ?? 'not found';
  test(`a script of ${address} is ${breakage}, and the page says so`, async ({ browser }) => {
    const path = sampleOf(folder, address, place, breakage);
    const looks: Walk = { address, walk: (page) => page.waitForEvent('close').then(() => {}) };
    expect(await verdictOn(browser, folder, looks, { path, breakage }), path).toBe('told');
  });
}

/** Does something for each of some things, two at a time. */
async function inPairs<Each>(all: Iterable<Each>, act: (each: Each) => Promise<void>) {
  const rest = [...all].values();
  const work = async () => {
    for (const each of rest) await act(each);
  };
  await Promise.all([work(), work()]);
}

/** Each part with the first walk that asks for it. */
async function partsAndWalks(bring: (walk: Walk) => Promise<string[]>) {
  const walkOf = new Map<string, Walk>();
  await inPairs(WALKS, async (walk) => {
    for (const part of await bring(walk)) if (!walkOf.has(part)) walkOf.set(part, walk);
  });
  return [...walkOf].toSorted(([one], [other]) => one.localeCompare(other));
}

/**
 * Breaks every part in every way, on a page that needs it: `npm run proofs`. An hour or two; `SWEEP`, an expression, chooses
 * among what is broken, such as `not found /_astro/[a-f]`, so that it can be done in pieces.
 */
const sweep = async (browser: Browser, which: string) => {
  test.setTimeout(0);
  const found: Record<Verdict, string[]> = { works: [], told: [], silent: [] };
  const parts = await partsAndWalks((walk) => partsOf(browser, folder, walk));
  console.log('No walk asks for', unasked(folder, new Map(parts)));
  const all = BREAKAGES.flatMap((breakage) =>
    parts.map(([path, walk]) => ({ path, breakage, walk })),
  );
  const chosen = all.filter(({ path, breakage }) => new RegExp(which).test(`${breakage} ${path}`));
  await inPairs(chosen, async ({ walk, ...broken }) => {
    const { path, breakage } = broken;
    let verdict = await verdictOn(browser, folder, walk, broken);
    // Once more: a busy machine may not have come to it.
    if (verdict === 'silent') verdict = await verdictOn(browser, folder, walk, broken);
    found[verdict].push(`${path} ${breakage} at ${walk.address}`);
    console.log(verdict.padEnd(6), breakage.padEnd(13), path, 'at', walk.address.slice(0, 60));
  });
  const { works, told, silent } = found;
  console.log(`${works.length} not needed, ${told.length} told, ${silent.length} silent`);
  expect(silent).toEqual([]);
};

const { SWEEP } = process.env;
if (SWEEP !== undefined) {
  test('every script and data file that anybody asks for', ({ browser }) => sweep(browser, SWEEP));
}
