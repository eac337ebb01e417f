import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import sirv from 'sirv';
import { STUCK, type Walk } from './steps.ts';

/** How a part can fail to be what it was. */
export const BREAKAGES = [
  'not found',
  'cut in half',
  'no script',
  'called a page',
  'of an older version',
  'blocked',
] as const;
export type Breakage = (typeof BREAKAGES)[number];

/** A part of a site that is broken. */
export interface Broken {
  readonly path: string;
  readonly breakage: Breakage;
}

/** What became of a walk: all of it worked, the page said what did not, or neither. */
export type Verdict = 'works' | 'told' | 'silent';

/** A site with one part broken, or whole, on a port of its own. */
export async function serveBroken(folder: string, broken: Broken | null) {
  const files = sirv(folder, { etag: true });
  const asked = new Set<string>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    asked.add(path);
    if (path === broken?.path) {
      if (broken.breakage === 'blocked') {
        response.destroy();
        return;
      }
      const { status, type, body } = answerOf(folder, broken);
      response.writeHead(status, { 'Content-Type': type });
      response.end(body);
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(folder, '404.html')));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answerOf(folder: string, { path, breakage }: Broken) {
  const body = readFileSync(join(folder, path));
  const type = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
  if (breakage === 'not found') return { status: 404, type: 'text/html', body: 'Not found' };
  if (breakage === 'called a page') return { status: 200, type: 'text/html', body };
  if (breakage === 'no script') return { status: 200, type, body: '<!doctype html><p>Sign in</p>' };
  // An older version exports other things, or under other names.
  if (breakage === 'of an older version') {
    return { status: 200, type, body: `${body}`.replace(/export\s*\{[^}]*\}/g, 'export {}') };
  }
  return { status: 200, type, body: body.subarray(0, Math.floor(body.length / 2)) };
}

/** Scripts, style sheets and data; pictures and fonts have no more to say than that they are missing. */
const PART = /\.(js|css|json|wasm|pagefind|pf_\w+)$/;

/** The parts that a walk asks for on a whole site. */
export async function partsOf(browser: Browser, folder: string, walk: Walk): Promise<string[]> {
  const site = await serveBroken(folder, null);
  const page = await open(browser, site.origin);
  try {
    await page.goto(walk.address);
    await walk.walk(page);
    expect(await isTold(page), walk.address).toBe(false);
    return [...site.asked].filter((path) => PART.test(path)).toSorted();
  } finally {
    await page.context().close();
    site.close();
  }
}

/** Scripts of a site that are not among some parts: of pages that no walk opens, or of nobody. */
export function unasked(folder: string, parts: ReadonlyMap<string, unknown>): string[] {
  const built = readdirSync(join(folder, '_astro')).map((name) => `/_astro/${name}`);
  return built.filter((path) => path.endsWith('.js') && !parts.has(path));
}

/** One of the scripts that a page names itself, which can be broken so. */
export function sampleOf(
  folder: string,
  address: string,
  place: number,
  breakage: Breakage,
): string {
  const page = readFileSync(join(folder, address, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/<script([^>]+)src="([^"]+)"/g)]
    // Only a module minds what it is called.
    .filter(([, kind = '']) => breakage !== 'called a page' || kind.includes('module'))
    .map(([, , path = '']) => path)
    // Not the one that hears of the others.
    .filter((path) => path !== '/notices.js');
  const script = scripts[place % scripts.length];
  if (script === undefined) throw new Error(`${address} has no script`);
  return script;
}

/** What becomes of a walk where a part of the site is broken. */
export async function verdictOn(
  browser: Browser,
  folder: string,
  walk: Walk,
  broken: Broken,
): Promise<Verdict> {
  const site = await serveBroken(folder, broken);
  const page = await open(browser, site.origin);
  try {
    return await verdictOf(page, walk);
  } finally {
    await page.context().close();
    site.close();
  }
}

/** What becomes of a walk on a page. */
export async function verdictOf(page: Page, { address, walk }: Walk): Promise<Verdict> {
  await page.goto(address);
  let end: Verdict | null = null;
  const walked = walk(page).then(
    () => {
      end = 'works';
    },
    () => {
      end = 'silent';
    },
  );
  while (end === null) {
    if (await isTold(page)) return 'told';
    await Promise.race([walked, new Promise((resolve) => setTimeout(resolve, 250))]);
  }
  return (await isTold(page)) ? 'told' : end;
}

async function open(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(STUCK);
  return page;
}

/** Sentences that say that a part is missing, or does not answer, or that another build is there. */
const TOLD =
  /could not be (loaded|brought|made)|has not arrived|does not answer|A new version is here/;

/** Whether words on the page say that something is missing. A notice that waits for late parts is not waited for. */
async function isTold(page: Page): Promise<boolean> {
  try {
    const isLoaded = await page.evaluate(() => {
      if (document.readyState !== 'complete') return false;
      for (const animation of document.getAnimations()) {
        if (Reflect.get(animation, 'animationName') === 'missing') animation.finish();
      }
      return true;
    });
    return isLoaded && (await page.getByText(TOLD).filter({ visible: true }).count()) > 0;
  } catch {
    // Between two pages.
    return false;
  }
}
