import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { INSIDE_PAGEFIND, INSIDE_SIGNS } from './inside.ts';
import { packageOf, type Shipped, shippedFrom } from './licences.ts';

/** What the page of licences has in the place of them. */
const PLACE = /<div data-notices[^>]*><\/div>/;
const PAGE = 'about/licences/index.html';

/** Where the bundler's own code in the bundles is from, by how it names it, and what is copied without being bundled. */
const VIRTUAL = [
  [/^\0?vite\/|vite\/preload-helper/, 'vite'],
  [/rolldown\/runtime/, 'rolldown'],
] as const;
const COPIED = ['pagefind'];

/** Files of a package that come with the site wherever they are named: style sheets, fonts and pictures. */
const IS_ASSET = /\.(css|woff2?|png|svg|wasm)(\?|$)/;

/** Pages, what stands for something that every browser has (`natives.ts`), and the nothing in place of a part of Node. */
const MADE_HERE = /^(virtual:astro:page:src\/|\0native:|__vite-browser-external)/;

const root = fileURLToPath(new URL('../../', import.meta.url)).replaceAll('\\', '/');
const modules = new URL('../../node_modules/', import.meta.url);
const folderOf = (name: string) => fileURLToPath(new URL(name, modules));

/** Packages in the bundles of the build that is under way, as folders. */
const found = new Set<string>();

/** Notes what is in the bundles. It goes with pages and with workers. */
export function noteShipped(): Plugin {
  return {
    name: 'note-shipped',
    generateBundle(_options, bundle) {
      const isClient = this.environment.name === 'client';
      for (const file of Object.values(bundle)) {
        const ids = file.type === 'asset' ? file.originalFileNames : file.moduleIds;
        for (const id of ids) {
          if (isClient || file.type === 'asset' || IS_ASSET.test(id)) note(id);
        }
      }
    },
  };
}

function note(id: string): void {
  const virtual = VIRTUAL.find(([names]) => names.test(id));
  const folder = virtual === undefined ? packageOf(id) : folderOf(virtual[1]);
  if (folder !== undefined) {
    found.add(folder.startsWith('node_modules/') ? folderOf(folder.slice(13)) : folder);
  } else if (!isOurs(id)) {
    throw new Error(
      `Nobody knows whose “${id}” is, which comes with the site: see ${import.meta.url}`,
    );
  }
}

/** Whether a module is a file of this project, or is made of one by the build. */
function isOurs(id: string): boolean {
  const path = id.replaceAll('\\', '/');
  return MADE_HERE.test(path) || path.startsWith(root) || existsSync(join(root, path));
}

/** Writes the licences of all that is shipped into their page. */
export function notices(): AstroIntegration {
  return {
    name: 'notices',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const page = new URL(PAGE, dir);
        const html = await readFile(page, 'utf8').catch(() => null);
        // A small site of the tests has no such page.
        if (html === null) return;
        const folders = new Set([...found, ...COPIED.map(folderOf)]);
        const shipped = [...[...folders].map(shippedFrom), ...INSIDE_PAGEFIND, INSIDE_SIGNS];
        await writeFile(
          page,
          html.replace(PLACE, () => listOf(shipped)),
        );
        logger.info(`${shipped.length} packages of others come with the site`);
      },
    },
  };
}

/** Each text once, below the packages that it is of. */
function listOf(shipped: readonly Shipped[]): string {
  const byName = shipped.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const folds = [...Map.groupBy(byName, ({ text }) => text).values()].map(foldOf);
  return `<div class="licences">${folds.join('')}</div>`;
}

function foldOf(packages: readonly Shipped[]): string {
  const [first, ...others] = packages;
  if (first === undefined) return '';
  const all = packages.map(({ name, version }) => `${name} ${version}`.trim()).join(', ');
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return (
    `<details><summary><span translate="no">${escaped(first.name)}</span>${more}: ${escaped(first.licence)}</summary>` +
    `<p translate="no">${escaped(all)}</p><pre translate="no">${escaped(first.text)}</pre></details>`
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
