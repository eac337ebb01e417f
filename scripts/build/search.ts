import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** What is on pages and is not their text. */
const NOT_TEXT = [
  'noscript',
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
  '[hidden]',
  '[aria-hidden="true"]',
];

/** Pagefind's own panels, for which the search page has its own, and what serves other languages than English. */
const UNUSED = /^(pagefind-(ui|modular-ui|component-ui|highlight)|wasm\.unknown)\b/;

/** Writes the index of the built pages that have a `data-pagefind-body` (see `src/layouts/Page.astro`). */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const pages = await writeIndex(site, join(site, 'pagefind'));
        logger.info(`${pages} pages can be searched`);
      },
    },
  };
}

/** @returns how many pages are in it: each has a fragment, with its text */
async function writeIndex(site: string, target: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ excludeSelectors: NOT_TEXT });
    if (index === undefined) throw new Error(errors.join(' '));
    const added = await index.addDirectory({ path: site });
    const { files, errors: problems } = await index.getFiles();
    const all = [...added.errors, ...problems];
    if (all.length > 0) throw new Error(all.join(' '));
    for (const { path, content } of files) {
      if (UNUSED.test(path)) continue;
      await mkdir(dirname(join(target, path)), { recursive: true });
      await writeFile(join(target, path), content);
    }
    return files.filter(({ path }) => path.startsWith('fragment/')).length;
  } finally {
    await close();
  }
}
