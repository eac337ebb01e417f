import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bytesOf, type SiteFile, type SiteList } from '../../src/offline/site.ts';
import { bundled } from '../../src/publish/bundle.ts';

/** The service worker looks after what is below the folder that it is in. */
const WORKER = 'sw.js';

/**
 * What pages do not ask for: it is for hosts, for search engines, and for places where links to the site are passed on.
 */
const NOT_FOR_PAGES = /^(_headers|\.nojekyll|sw\.js|robots\.txt|sitemap[\w-]*\.xml|social\/.*)$/;

/** What pages are told of their build, as `src/offline/build.ts` reads it. */
const STAMP = /<meta name="build"[^>]*>/;

/** Where the site is kept for offline use, and where it is not, or not any more; a package is kept by whoever unpacked it. */
export type Offline = 'on' | 'off';

/**
 * @param environment `SITE_OFFLINE` says it
 * @throws Error for any other than on and off
 */
export function offlineOf(environment: NodeJS.ProcessEnv): Offline {
  const { SITE_OFFLINE: value = '', PUBLIC_SITE_PACKAGE: isPackage } = environment;
  if (isPackage === 'yes') return 'off';
  if (value === '' || value === 'on') return 'on';
  if (value === 'off') return 'off';
  throw new Error(`SITE_OFFLINE is on or off, not “${value}”.`);
}

/** Writes the service worker, with the list of all files of the site. It comes last: what it lists must not change. */
export function offline(state: Offline): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const define = { 'import.meta.env.SITE_OFFLINE': JSON.stringify(state) };
        updateConfig({ vite: { define } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { files } = await writeWorker(fileURLToPath(dir), state);
        logger.info(`${files.length} files can be kept, ${bytesOf(files)} bytes`);
      },
    },
  };
}

/**
 * Tells pages of a built site which build they are of, and writes its worker.
 *
 * @param folder of the site
 */
export async function writeWorker(folder: string, state: Offline): Promise<SiteList> {
  const before = await filesIn(folder);
  const id = createHash('sha256').update(JSON.stringify(before)).digest('hex').slice(0, 12);
  await stamp(folder, id, bytesOf(before));
  const list = { build: id, files: await filesIn(folder) };
  const [name, define] = state === 'on' ? ['worker', list] : ['retire', null];
  const script = bundled(fileURLToPath(new URL(`../../src/offline/${name}.ts`, import.meta.url)), {
    define: { SITE: JSON.stringify(define) },
    banner: { js: `/* tailkeeper build ${id} */` },
  });
  await writeFile(join(folder, WORKER), script);
  return list;
}

async function filesIn(folder: string): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for await (const entry of glob('**/*.*', { cwd: folder })) {
    const path = entry.replaceAll(sep, '/');
    if (NOT_FOR_PAGES.test(path)) continue;
    const bytes = await readFile(join(folder, entry));
    // As `hashOf` has it in `src/offline/kept.ts`.
    const hash = createHash('sha256').update(bytes).digest().subarray(0, 12).toString('base64');
    files.push([path, bytes.length, hash]);
  }
  return files.toSorted(([a], [b]) => (a < b ? -1 : 1));
}

async function stamp(folder: string, id: string, bytes: number): Promise<void> {
  const tag = `<meta name="build" content="${id}" data-bytes="${bytes}">`;
  for await (const page of glob('**/*.html', { cwd: folder })) {
    const path = join(folder, page);
    const html = await readFile(path, 'utf8');
    const isStamped = STAMP.test(html);
    await writeFile(
      path,
      isStamped ? html.replace(STAMP, tag) : html.replace('</title>', `$&${tag}`),
    );
  }
}
