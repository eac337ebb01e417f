import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HTMLElement, parse } from 'node-html-parser';
import { ROOT_SITE } from '../support/ports.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A built copy of the site; `scripts/test.mjs` says where each is going to be. */
export interface BuiltSite {
  readonly name: string;
  readonly folder: string;
  /** The path that it is below on its host. */
  readonly base: string;
  readonly origin: string;
}

export const SITES: readonly BuiltSite[] = [
  { name: 'at the root', folder: join(root, 'dist'), base: '/', origin: ROOT_SITE.origin },
  {
    name: 'below a path',
    folder: join(root, 'dist-base/some/base'),
    base: '/some/base/',
    origin: 'https://school.example',
  },
];

export function pagesOf({ folder }: BuiltSite): string[] {
  return globSync('**/*.html', { cwd: folder }).toSorted();
}

export function readPage({ folder }: BuiltSite, page: string): HTMLElement {
  return parse(readFileSync(join(folder, page), 'utf8'));
}

/** Where a page is to be found. */
export function addressOf({ origin, base }: BuiltSite, page: string): string {
  return `${origin}${base}${page.replace(/index\.html$/, '')}`;
}

/**
 * The file that an address of the site leads to.
 *
 * @param from the page that the address is on
 * @returns undefined when there is none
 */
export function fileAt(site: BuiltSite, address: string, from: string): string | undefined {
  const { origin, pathname } = new URL(address, addressOf(site, from));
  if (origin !== site.origin || !pathname.startsWith(site.base)) return undefined;
  const path = join(site.folder, pathname.slice(site.base.length));
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
  return existsSync(file) ? file : undefined;
}

/** Width and height of a PNG file, from its header: https://www.w3.org/TR/png-3/#11IHDR. */
export function pngSize(file: string | Uint8Array): readonly [width: number, height: number] {
  const bytes = Buffer.from(typeof file === 'string' ? readFileSync(file) : file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG file');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
