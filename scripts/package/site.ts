import { globSync, readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import { hashOf } from '../../src/classroom/assignment.ts';
import { launcherFiles } from '../../src/classroom/scorm/launcher-files.ts';
import { MANIFEST_FILE, manifestOf } from '../../src/classroom/scorm/manifest.ts';
import type { Options } from './options.ts';
import { BUILT_FOR, LINKS_FILE, LINKS_SCRIPT, relativeText } from './relative.ts';

/** Files for hosts, search engines and networks, which do not meet a package, and the key, which pupils would carry about. */
const LEFT_OUT =
  /^(_headers|404\.html|robots\.txt|sw\.js|sitemap.*|manifest\.webmanifest|(social|icons|teach\/key)\/.*)$/;
const TEXTS = ['.html', '.css', '.js'];
/** Where the site stands in the package. */
const SITE = 'site/';

/**
 * A built site as a package.
 *
 * @param folder the site, built for `BUILT_FOR`
 * @param bridge the text of `bridge.js`
 * @throws Error when a file still names the path that it was built for, or a page leads to a file that is not there
 */
export function packedSite(
  folder: string,
  bridge: string,
  { assignment, passAt }: Pick<Options, 'assignment' | 'passAt'>,
): { readonly zip: Uint8Array; readonly files: number; readonly bytes: number } {
  const site = siteFiles(folder);
  const names = Object.keys(site);
  for (const name of names) checkWays(name, site);
  const around =
    assignment === null
      ? homeManifest(names)
      : launcherFiles(
          {
            identifier: `tailkeeper-${hashOf(assignment.text).toString(16)}`,
            title: assignment.title,
            desk: `${SITE}teach/desk/index.html#${assignment.text}`,
            passAt,
          },
          bridge,
          names,
        );
  const texts = Object.entries(around).map(([name, text]) => [name, strToU8(text)] as const);
  const all: Zippable = { ...Object.fromEntries(texts), ...site };
  const sizes = Object.values(all).map((file) => (file instanceof Uint8Array ? file.length : 0));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { zip: zipSync(all, { level: 9 }), files: sizes.length, bytes };
}

function siteFiles(folder: string): Record<string, Uint8Array> {
  const paths = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !LEFT_OUT.test(path));
  const files = paths.toSorted().map((path) => [SITE + path, fileAt(folder, path)] as const);
  return { ...Object.fromEntries(files), [SITE + LINKS_FILE]: strToU8(LINKS_SCRIPT) };
}

function fileAt(folder: string, path: string): Uint8Array {
  const bytes = readFileSync(join(folder, path));
  if (!TEXTS.includes(extname(path))) return new Uint8Array(bytes);
  const text = relativeText(path, bytes.toString('utf8'));
  if (text.includes(BUILT_FOR)) throw new Error(`${path} still names ${BUILT_FOR}`);
  return strToU8(text);
}

/** What a page needs and leads to is in the package, or at an address of its own. */
function checkWays(name: string, site: Readonly<Record<string, Uint8Array>>): void {
  if (extname(name) !== '.html') return;
  const page = strFromU8(site[name] ?? new Uint8Array());
  for (const [, way = ''] of page.matchAll(/ (?:href|src)="([^"#?:]+)(?=["#?])/g)) {
    const file = posix.join(posix.dirname(name), decodeURI(way));
    if (site[file] === undefined) throw new Error(`${name} leads to ${file}, which is not there`);
  }
}

/** Nothing is reported where nothing is asked for: the system sees pages to open. */
function homeManifest(files: readonly string[]): Record<string, string> {
  const manifest = manifestOf({
    identifier: 'tailkeeper-site',
    title: 'Tailkeeper',
    start: `${SITE}index.html`,
    type: 'asset',
    files,
  });
  return { [MANIFEST_FILE]: manifest };
}
