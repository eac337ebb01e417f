import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optional?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const packages: Readonly<Record<string, Locked>> = read('package-lock.json').packages;
const locked = Object.entries(packages).filter(([path]) => path !== '');

/** Where a package would be found from another one, as Node looks for it: beside it, then further up. */
function entryFor(name: string, from: string): Locked | undefined {
  const found = packages[`${from}${from === '' ? '' : '/'}node_modules/${name}`];
  if (found !== undefined || from === '') return found;
  const end = from.lastIndexOf('/node_modules/');
  return entryFor(name, end === -1 ? '' : from.slice(0, end));
}

test('every locked package has a version and a hash, and comes from no host', () => {
  expect(locked.length).toBeGreaterThan(500);
  const text = JSON.stringify(packages);
  expect(text).not.toContain('"resolved"');
  expect(text).not.toMatch(/git\+|file:|https?:[^"]*\.tgz/);
  for (const [path, { version, integrity }] of locked) {
    expect(version, path).toMatch(/^\d+\.\d+\.\d+/);
    expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/);
  }
});

test('the lockfile knows the packages of every platform: without them npm ci stops elsewhere', () => {
  let count = 0;
  for (const [path, { optionalDependencies = {} }] of locked) {
    for (const name of Object.keys(optionalDependencies)) {
      count++;
      expect(entryFor(name, path)?.optional, `${name}, for ${path}`).toBe(true);
    }
  }
  expect(count).toBeGreaterThan(100);
});

test('the lockfile is that of package.json', () => {
  const { dependencies, devDependencies } = read('package.json');
  expect(packages['']).toMatchObject({ dependencies, devDependencies });
});

test('workflows name the commit of every action that they use, and its version', () => {
  const folder = fileURLToPath(new URL('../../.github/workflows', import.meta.url));
  const actions = globSync('*.yml', { cwd: folder }).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/uses: *(.*)/g)].map(
      ([, action]) => action,
    ),
  );
  expect(actions.length).toBeGreaterThan(3);
  for (const action of actions) expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});
