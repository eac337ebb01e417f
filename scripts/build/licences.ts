import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A package of other people that comes with the site. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** Its licence by its SPDX name. */
  readonly licence: string;
  /** The whole text: of the licence, and of the notice that some ask to be handed on. */
  readonly text: string;
}

const LICENCE_FILE = /^(licen[cs]e|copying|notice|ofl)([.-]|$)/i;
/** The heading below which a readme has it. */
const IN_README = /^(#+ *licen[cs]e.*|licen[cs]e.*\n-+) *\n/im;
/** Programs list here what they are made of; what of it comes with the site has an entry of its own. */
const OF_OTHERS = /^# Licenses of bundled dependencies[\s\S]*/m;
/** A licence has conditions; “MIT” alone is only its name. */
const SHORTEST = 400;

/** Whose copyright it is, where a package says “MIT” and has left the text behind: as its repository has it. */
const HOLDERS: Readonly<Record<string, string>> = {
  '@pixi/colord': 'Copyright (c) 2020 Vlad Shilov omgovich@ya.ru',
};

/**
 * The folder of the package that a module belongs to; undefined for one of this project.
 *
 * @param id the path of the module, as the bundler names it
 */
export function packageOf(id: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/?]+/.exec(id.replaceAll('\\', '/'))?.[0];
}

/** @throws Error for a package without a text of its licence */
export function shippedFrom(folder: string): Shipped {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const text = ofFiles(folder) || ofReadme(folder) || ofHolder(name, license);
  if (text.length < SHORTEST) {
    throw new Error(`${name} comes with the site, and there is no text of its licence.`);
  }
  return { name, version, licence: license, text };
}

function ofFiles(folder: string): string {
  const files = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .toSorted()
    .map((file) => join(folder, file))
    .flatMap((file) => (statSync(file).isDirectory() ? [join(file, 'LICENSE')] : [file]));
  return files.map((file) => readFileSync(file, 'utf8').replace(OF_OTHERS, '').trim()).join('\n\n');
}

function ofReadme(folder: string): string {
  const file = join(folder, 'README.md');
  const readme = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const at = IN_README.exec(readme);
  const text = at === null ? '' : readme.slice(at.index + at[0].length).trim();
  return text.length < SHORTEST ? '' : text;
}

function ofHolder(name: string, licence: string): string {
  const holder = HOLDERS[name];
  return holder === undefined || licence !== 'MIT' ? '' : mitOf(holder);
}

/** The MIT licence of this project, of somebody else. */
export function mitOf(holder: string): string {
  const own = readFileSync(new URL('../../LICENSE', import.meta.url), 'utf8');
  return own.replace(/^Copyright .*$/m, holder).trim();
}
