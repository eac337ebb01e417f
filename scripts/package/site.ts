import { globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { hashOf } from '../../src/classroom/assignment.ts';
import { launcherFiles } from '../../src/classroom/scorm/launcher-files.ts';
import { MANIFEST_FILE, manifestOf } from '../../src/classroom/scorm/manifest.ts';
import type { Options } from './options.ts';
import { BUILT_FOR, LINKS_FILE, LINKS_SCRIPT, relativeText } from './relative.ts';

/** Files for hosts, search engines and networks, which do not meet a package. */
const LEFT_OUT =
  /^(_headers|404\.html|robots\.txt|sitemap.*|manifest\.webmanifest|social\/.*|icons\/.*)$/;
const TEXTS = ['.html', '.css', '.js'];
/** Where the site stands in the package. */
const SITE = 'site/';

/**
 * A built site as a package.
 *
 * @param folder the site, built for `BUILT_FOR`
 * @param bridge the text of `bridge.js`
 * @throws Error when a file still names the path that it was built for
 */
export function packedSite(
  folder: string,
  bridge: string,
  { assignment, passAt }: Pick<Options, 'assignment' | 'passAt'>,
): { readonly zip: Uint8Array; readonly files: number; readonly bytes: number } {
  const site = siteFiles(folder);
  const names = Object.keys(site);
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
