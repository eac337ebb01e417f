import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import type { BuiltIn } from '../../src/board/handover.ts';
import { hasToolsToSee } from '../../src/faces/tools-seen.ts';
import type { Challenge } from '../../src/game/challenge.ts';
import { KINDS } from '../../src/kinds/registry.ts';

/** Pages that are about a board. */
const PAGES = '{play,daily}/**/index.html';

/** Pages with boards that come later, if at all. */
const LESSONS = 'lessons/*/index.html';

/** What `Board.astro` writes into the page for the board. */
const HANDOVER = /data-part="handover">([^<]*)</g;

/** A board, up to the same. */
const BOARD = /(<tail-board[^>]*>)(\s*<template data-part="handover">)([^<]*)</g;

/** The scripts that a page begins with. */
const SCRIPT = /<script type="module" src="([^"]+)"/g;

/** What holds up the first picture of a page: its style sheets, and the script that knows the theme. */
const BLOCKING = /<link rel="stylesheet" href="([^"]+)">|<script src="([^"]+)">/g;

/** Where a board waits until it is known which kind is to be played. */
const TEMPLATE = /<template data-kind="([\w-]+)">/g;

/** A file of scripts: what it holds, and the files that it cannot do without. */
interface Chunk {
  readonly file: string;
  readonly modules: readonly string[];
  readonly imports: readonly string[];
}

/**
 * Names, in the head of each page about a board, the scripts that a first decision needs: the browser fetches them with
 * the page, where it would else come to know of each from the one before. What only one kind needs stands with the board
 * that waits for it, and with each board of a lesson, which asks for it when it comes near (`src/board/element.ts`); a
 * lesson itself names only what it begins with.
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
        const mend = async (pages: string, name: typeof withEarly) => {
          for await (const page of glob(pages, { cwd: site })) {
            const path = join(site, page);
            await writeFile(path, name(await readFile(path, 'utf8'), chunks, base));
          }
        };
        await mend(PAGES, withEarly);
        await mend(LESSONS, withEarlyOfBoards);
      },
    },
  };
}

/** A page about boards that names its scripts. */
function withEarly(html: string, chunks: readonly Chunk[], base: string): string {
  const challenges = [...html.matchAll(HANDOVER)].map(([, text]) => challengeIn(text));
  const [challenge] = challenges;
  if (challenge === undefined) return html;
  const own = scriptsOf(html, base);
  const isAlone = challenges.length === 1;
  const parts = isAlone
    ? modulesOf(challenge.model, hasToolsToSee(challenge))
    : ['board/waiting-board.ts'];
  const files = filesFor(chunks, own, ['board/controller.ts', ...parts]);
  const linkTo = (file: string) => linkAt(base + file);
  return html
    .replace('</title>', `$&${blockingFirst(html)}${files.map(linkTo).join('')}`)
    .replaceAll(TEMPLATE, (tag, model: string) => {
      const more = filesFor(chunks, [], modulesOf(model, true));
      return (
        tag +
        more
          .filter((file) => !files.includes(file))
          .map(linkTo)
          .join('')
      );
    });
}

/**
 * A lesson that names what it begins with. Each of its boards names what only its kind needs: what all boards need stands
 * beside the import of the controller.
 */
function withEarlyOfBoards(html: string, chunks: readonly Chunk[], base: string): string {
  const linksTo = (files: readonly string[]) => files.map((file) => linkAt(base + file)).join('');
  const ofAll = filesFor(chunks, [], ['board/element.ts', 'board/controller.ts']);
  const own = filesFor(chunks, scriptsOf(html, base), []);
  return html
    .replace('</title>', `$&${blockingFirst(html)}${linksTo(own)}`)
    .replaceAll(BOARD, (_, tag: string, until: string, text: string) => {
      const challenge = challengeIn(text);
      const files = filesFor(chunks, [], modulesOf(challenge.model, hasToolsToSee(challenge)));
      const links = linksTo(files.filter((file) => !ofAll.includes(file)));
      return `${tag}<template data-part="early">${links}</template>${until}${text}<`;
    });
}

/** Nothing is seen before these are there: they go first. */
function blockingFirst(html: string): string {
  return [...html.matchAll(BLOCKING)]
    .map(
      ([, href, src]) =>
        `<link rel="preload" as="${src ? 'script' : 'style'}" href="${src ?? href}">`,
    )
    .join('');
}

/** The scripts that a page begins with, by their names. */
function scriptsOf(html: string, base: string): string[] {
  return [...html.matchAll(SCRIPT)].map(([, src]) => src?.slice(base.length) ?? '');
}

function linkAt(address: string): string {
  return `<link rel="modulepreload" href="${address}">`;
}

/** A challenge as it stands in the text of a page. */
function challengeIn(text = ''): Challenge {
  const handover: BuiltIn = JSON.parse(
    text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
  );
  return handover.challenge;
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
 * Files, with all that they cannot do without.
 *
 * @param own by their own names
 * @param modules by what they hold
 */
function filesFor(
  chunks: readonly Chunk[],
  own: readonly string[],
  modules: readonly string[],
): string[] {
  const found = new Set<string>();
  const add = (chunk: Chunk | undefined) => {
    if (chunk === undefined || found.has(chunk.file)) return;
    found.add(chunk.file);
    for (const name of chunk.imports) add(chunks.find(({ file }) => file === name));
  };
  for (const name of own) add(chunks.find(({ file }) => file === name));
  for (const path of modules) {
    // A kind may keep its world in another file: it is fetched all the same, a little later.
    add(chunks.find((chunk) => chunk.modules.some((id) => id.endsWith(`/src/${path}`))));
  }
  return [...found];
}

/** What a kind needs on a page: the world and the steps, or what speaks to the worker that computes generations. */
function modulesOf(model: string, hasTools: boolean): string[] {
  const isHere = KINDS.find(({ name }) => name === model)?.runs === 'here';
  return [
    `faces/${model}/board.ts`,
    ...(hasTools ? [`faces/${model}/scenes/tools.ts`] : []),
    ...(isHere ? ['game/step.ts', `kinds/${model}/world.ts`] : ['worker/helper.ts']),
  ];
}
