import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { KINDS } from '../../src/kinds/registry.ts';

/** Pages that are about a board; in a lesson it comes later, if at all. */
const PAGES = '{play,daily}/**/index.html';

/** What `Board.astro` writes into the page for the board, as far as the name of its kind. */
const MODEL = /data-part="handover">[^<]*?&quot;model&quot;:&quot;([\w-]+)&quot;/g;

/** The scripts that a page begins with, which it names itself. */
const SCRIPT = /<script type="module" src="([^"]+)"/g;

/** A file of scripts: what it holds, and the files that it cannot do without. */
interface Chunk {
  readonly file: string;
  readonly modules: readonly string[];
  readonly imports: readonly string[];
}

/**
 * Names, in the head of each page about a board, the scripts that a first decision needs: the browser fetches them with
 * the page, where it would else come to know of each from the one before.
 */
export function earlyScripts(): AstroIntegration {
  const chunks: Chunk[] = [];
  let base = '/';
  return {
    name: 'early scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [collecting(chunks)] } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        for await (const page of glob(PAGES, { cwd: site })) {
          const path = join(site, page);
          const html = await readFile(path, 'utf8');
          const models = [...html.matchAll(MODEL)].map(([, model]) => model ?? '');
          if (models.length === 0) continue;
          const own = [...html.matchAll(SCRIPT)].map(([, src]) => src?.slice(base.length) ?? '');
          const links = filesFor(chunks, models, own).map(
            (file) => `<link rel="modulepreload" href="${base}${file}">`,
          );
          await writeFile(path, html.replace('</title>', `$&${links.join('')}`));
        }
      },
    },
  };
}

function collecting(chunks: Chunk[]): Plugin {
  return {
    name: 'early-scripts',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      for (const each of Object.values(bundle)) {
        if (each.type !== 'chunk') continue;
        chunks.push({ file: each.fileName, modules: each.moduleIds, imports: each.imports });
      }
    },
  };
}

/**
 * The files that boards need until somebody can play, beside those that the page begins with.
 *
 * @param models of the boards of a page; of several only one will be played, and nobody knows which
 * @param own what the page begins with
 */
function filesFor(
  chunks: readonly Chunk[],
  models: readonly string[],
  own: readonly string[],
): string[] {
  const [model] = models;
  const ofKind = model === undefined || models.length > 1 ? [] : modulesOf(model);
  const found = new Set<string>();
  const add = (chunk: Chunk | undefined) => {
    if (chunk === undefined || found.has(chunk.file)) return;
    found.add(chunk.file);
    for (const name of chunk.imports) add(chunks.find(({ file }) => file === name));
  };
  for (const name of own) add(chunks.find(({ file }) => file === name));
  for (const path of ['board/controller.ts', ...ofKind]) {
    const holds = ({ modules }: Chunk) => modules.some((id) => id.endsWith(`/src/${path}`));
    // A kind may keep its world in another file: it is fetched all the same, a little later.
    add(chunks.find(holds));
  }
  return [...found].filter((file) => !own.includes(file));
}

/** Where generations are computed in a worker, the page needs neither the world nor the steps. */
function modulesOf(model: string): string[] {
  const isHere = KINDS.find(({ name }) => name === model)?.runs === 'here';
  return [
    `faces/${model}/board.ts`,
    ...(isHere ? ['game/step.ts', `kinds/${model}/world.ts`] : []),
  ];
}
