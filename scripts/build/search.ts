import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../../src/publish/records.ts';
import { htmlOf, withoutPlace } from './records.ts';

/** What is on pages and is not their text. */
const NOT_TEXT = [
  'noscript',
  '.missing',
  'svg',
  'nav',
  'button:not(.term)',
  '.term-note',
  '.cite',
  '.facts',
  'form',
  'tail-figure',
  '.lesson tail-board',
  '.board-picture',
  '.board-goal',
  '.lineage',
  '.board-record',
  '.board-status',
  '.board-result',
  'tail-board details',
  '.on-paper',
  '[hidden]',
  '[aria-hidden="true"]',
];

/** Pagefind's own panels, for which the search page has its own, and what serves other languages than English. */
const UNUSED = /^(pagefind-(ui|modular-ui|component-ui|highlight)|wasm\.unknown)\b/;

/**
 * Pagefind finds nothing where a part of its index does not come or is damaged, which would be told as its not being there.
 * Its scripts are to pass that on.
 */
const SILENCED = [
  ['"load_index_chunk")).catch(()=>{})', '"load_index_chunk"))'],
  [
    /console\.error\((`Decompressing [^`]*Missing signature`)\);return data;/,
    'throw new Error($1);',
  ],
] as const;

/** What the build wrote for the index alone; a site that has no search page has none. */
const RECORDS = 'search/records.json';

/**
 * Writes the index of the built pages that have a `data-pagefind-body` (see `src/layouts/Page.astro`), and of places that
 * are records (see `src/publish/records.ts`).
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const places = await writeIndex(site, join(site, 'pagefind'), await takeRecords(site));
        logger.info(`${places} pages and places can be searched`);
      },
    },
  };
}

/** @throws Error that names a record that leads nowhere */
async function takeRecords(site: string): Promise<SearchRecord[]> {
  const file = join(site, RECORDS);
  if (!existsSync(file)) return [];
  const records: SearchRecord[] = JSON.parse(await readFile(file, 'utf8'));
  const lost = await withoutPlace(records, (page) => readFile(join(site, page), 'utf8'));
  if (lost !== undefined) {
    throw new Error(`The search leads from “${lost.title}” to ${lost.path}, which is not there.`);
  }
  await rm(file);
  return records;
}

/** @returns how much is in it: each page or record has a fragment, with its text */
async function writeIndex(
  site: string,
  target: string,
  records: readonly SearchRecord[],
): Promise<number> {
  try {
    const { index, errors } = await createIndex({ excludeSelectors: NOT_TEXT });
    if (index === undefined) throw new Error(errors.join(' '));
    const added = await index.addDirectory({ path: site });
    const all = [...added.errors];
    for (const [i, record] of records.entries()) {
      const { errors: refused } = await index.addHTMLFile({
        // What has the address of another would take its place.
        url: `${record.path}?${i}`,
        content: htmlOf(record),
      });
      all.push(...refused);
    }
    const { files, errors: problems } = await index.getFiles();
    all.push(...problems);
    if (all.length > 0) throw new Error(all.join(' '));
    for (const { path, content } of files) {
      if (UNUSED.test(path)) continue;
      await mkdir(dirname(join(target, path)), { recursive: true });
      await writeFile(
        join(target, path),
        path.endsWith('.js') ? outspoken(path, content) : content,
      );
    }
    return files.filter(({ path }) => path.startsWith('fragment/')).length;
  } finally {
    await close();
  }
}

/** @throws Error when another version of Pagefind is written otherwise */
function outspoken(path: string, content: Uint8Array): string {
  return SILENCED.reduce((script, [silent, spoken]) => {
    const changed = script.replace(silent, spoken);
    if (changed === script) throw new Error(`${path} of Pagefind has no ${silent}`);
    return changed;
  }, new TextDecoder().decode(content));
}
