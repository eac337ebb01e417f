import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One import of one file. */
export interface Import {
  /** Path of the importing file below the project. */
  readonly from: string;
  /** Path of the imported file below the project, or the name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
  readonly isDynamic: boolean;
}

const STATIC = /(?:^|[\s;}>])(?:import|export)\s+(?:[^'"();]*?\sfrom\s*)?['"]([^'"]+)['"]/g;
const DYNAMIC = /\bimport\s*\(\s*['"]([^'"]+)['"]/g;
const CSS = /@import\s+['"]([^'"]+)['"]/g;

export function sourceFiles(): string[] {
  return globSync('src/**/*.{ts,astro,css}', { cwd: root }).toSorted();
}

export function scriptFiles(): string[] {
  return globSync('scripts/**/*.{ts,mjs}', { cwd: root }).toSorted();
}

export function readSource(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Every import of a source: front matter and scripts of .astro files, bare and dynamic imports too. */
export function importsIn(path: string, source: string): Import[] {
  const code = withoutComments(source);
  const found = path.endsWith('.css')
    ? [...matches(code, CSS, false)]
    : [...matches(code, STATIC, false), ...matches(code, DYNAMIC, true)];
  return found.map(({ specifier, isDynamic }) => ({
    from: path,
    to: specifier.startsWith('.') ? resolve(path, specifier) : packageOf(specifier),
    isPackage: !specifier.startsWith('.'),
    isDynamic,
  }));
}

/** A source without its comments, but for those that stand behind code. */
export function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}

function* matches(code: string, pattern: RegExp, isDynamic: boolean) {
  for (const match of code.matchAll(pattern)) yield { specifier: match[1] ?? '', isDynamic };
}

function resolve(path: string, specifier: string): string {
  return relative(root, normalize(join(root, dirname(path), specifier)));
}

/** `pixi.js/unsafe-eval` → `pixi.js`, `@stdlib/x/y` → `@stdlib/x`. */
function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}
