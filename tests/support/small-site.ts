import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));
const CONTENT = join(root, 'tests/fixtures/small-site');

/** Pages that read the content; the others would only take time. */
const PAGES = ['lessons/[slug].astro', 'glossary/index.astro'];

/** What has to stand in a folder before its files can be run or built. */
const NEEDED = [
  'LICENSE',
  'scripts/build',
  'scripts/simulate',
  'scripts/told.ts',
  'package.json',
  'tsconfig.json',
];

/** Its own cache, so that copies that are built side by side do not see each other's content. */
const CONFIG = `import config from './site.config.mjs';

export default { ...config, cacheDir: './cache' };
`;

/** Brings a lesson to the words that it needs. */
const PROSE = 'A sentence of this kind has exactly twelve words, as you see. '.repeat(60);

/** Every site is built with the warden's. */
const GRAMMAR = 'content/notebook/grammar.json';

/** What a file of the content says, and what it says instead. */
export interface Mistake {
  /** Below `tests/fixtures/small-site`. */
  readonly file: string;
  readonly text: string;
  readonly instead: string;
}

export interface Build {
  readonly code: number | null;
  /** What the build said. */
  readonly output: string;
}

/** Builds a copy of the site with two short lessons and a mistake in them, in a folder of its own. */
export async function buildSmallSite(mistake: Mistake | null): Promise<Build> {
  const folder = mkdtempSync(join(tmpdir(), 'tailkeeper-small-'));
  try {
    copySite(folder, PAGES);
    if (mistake !== null) plant(join(folder, 'content'), mistake);
    return await buildSite(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Copies the site into a folder, with two short lessons for its content.
 *
 * @param kept pages, below `src/pages`
 */
export function copySite(folder: string, kept: readonly string[]): void {
  const pages = join(root, 'src/pages');
  cpSync(join(root, 'src'), join(folder, 'src'), {
    recursive: true,
    filter: (file) => file !== pages,
  });
  for (const page of kept) cpSync(join(pages, page), join(folder, 'src/pages', page));
  for (const file of NEEDED) {
    cpSync(join(root, file), join(folder, file), { recursive: true });
  }
  cpSync(join(root, 'astro.config.mjs'), join(folder, 'site.config.mjs'));
  writeFileSync(join(folder, 'astro.config.mjs'), CONFIG);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  cpSync(CONTENT, join(folder, 'content'), { recursive: true });
  cpSync(join(root, GRAMMAR), join(folder, GRAMMAR));
  for (const lesson of ['first', 'second']) {
    const file = join(folder, 'content/lessons', `${lesson}.mdx`);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n${PROSE}\n`);
  }
}

function plant(content: string, { file, text, instead }: Mistake): void {
  const path = join(content, file);
  const before = readFileSync(path, 'utf8');
  if (before.split(text).length !== 2) throw new Error(`${file} has "${text}" not exactly once`);
  writeFileSync(
    path,
    before.replace(text, () => instead),
  );
}

/** Builds the site that a folder holds. */
export function buildSite(folder: string): Promise<Build> {
  const astro = join(folder, 'node_modules/astro/bin/astro.mjs');
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    NODE_ENV: 'production',
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [astro, 'build', '--silent'], { cwd: folder, env });
    let output = '';
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: stripVTControlCharacters(output) }));
  });
}
