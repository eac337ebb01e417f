import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type BuiltSite, fileAt, pagesOf, readPage, SITES } from './built.ts';

/** What the first load of pages may weigh, in bytes by gzip: what it did when one style sheet served all, and what was written since: ten sources, places to try, what people ask, word of a new version and of what is missing. */
const BOUNDS = {
  '404.html': 14_000,
  'about/index.html': 16_700,
  'glossary/index.html': 21_100,
  'index.html': 42_300,
  'lab/index.html': 95_600,
  'model/index.html': 39_100,
  'search/index.html': 19_500,
  'sources/index.html': 30_800,
  'teach/index.html': 16_500,
  'teach/beads/index.html': 13_000,
  'teach/class/index.html': 20_300,
  'teach/key/index.html': 16_400,
  'teach/tally/index.html': 12_400,
  'teach/vocabulary/index.html': 12_800,
  'teach/worksheet/index.html': 12_400,
};

/** Pages that are about a board. */
const OF_BOARD = /^(daily|play\/.+)\/index\.html$/;

/** Pages whose boards come later, if at all. */
const OF_LESSON = /^lessons\/.+\/index\.html$/;

/** The one for those without scripts stands in a noscript; the one for paper is fetched when all else has come. */
const SHEETS = 'head > link[rel="stylesheet"]:not([media="print"])';
const PAPER = 'head > link[rel="stylesheet"][media="print"]';
const SCRIPTS = 'script[src]';
const EARLY = 'link[rel="modulepreload"]';

/** The files of a page that a selector finds. */
function filesOf(site: BuiltSite, page: string, selector: string): string[] {
  const addresses = readPage(site, page)
    .querySelectorAll(selector)
    .map((each) => each.getAttribute('href') ?? each.getAttribute('src') ?? '');
  return addresses.map((address) => {
    const file = fileAt(site, address, page);
    if (file === undefined) throw new Error(`${page} names ${address}, which is not there`);
    return file;
  });
}

/** A script with all that it imports. */
function withImports(file: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g);
  for (const [, name] of imports) withImports(file.replace(/[^/\\]+$/, name ?? ''), seen);
  return seen;
}

const weightOf = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);

describe.each(SITES)('the site $name', (site) => {
  test.each(Object.entries(BOUNDS))('%s weighs at most %i bytes', (page, most) => {
    const scripts = filesOf(site, page, SCRIPTS).flatMap((file) => [...withImports(file)]);
    const files = new Set([...filesOf(site, page, SHEETS), ...scripts]);
    const own = gzipSync(readPage(site, page).toString(), { level: 9 }).length;
    expect(weightOf(files) + own).toBeGreaterThan(1000);
    expect(weightOf(files) + own).toBeLessThanOrEqual(most);
  });

  test('every page has one sheet for paper, the same and a small one', () => {
    const sheets = new Set(pagesOf(site).flatMap((page) => filesOf(site, page, PAPER)));
    expect(sheets.size).toBe(1);
    expect(weightOf(sheets)).toBeLessThanOrEqual(3_000);
  });

  test('pages about a board name its scripts early, with all that they import, and no others do', () => {
    const naming = pagesOf(site).filter((page) => filesOf(site, page, EARLY).length > 0);
    const lessons = pagesOf(site).filter((page) => OF_LESSON.test(page));
    const pages = pagesOf(site).filter((page) => OF_BOARD.test(page));
    expect(new Set(naming)).toEqual(new Set([...pages, ...lessons]));
    for (const page of pages) {
      const early = filesOf(site, page, EARLY);
      const imported = new Set(early.flatMap((file) => [...withImports(file)]));
      expect(imported, page).toEqual(new Set(early));
    }
  });

  test('a lesson names early what it begins with, and nothing of a board', () => {
    for (const page of pagesOf(site).filter((each) => OF_LESSON.test(each))) {
      const scripts = filesOf(site, page, 'script[type="module"]');
      const own = new Set(scripts.flatMap((file) => [...withImports(file)]));
      expect(new Set(filesOf(site, page, `head > ${EARLY}`)), page).toEqual(own);
    }
  });
});
