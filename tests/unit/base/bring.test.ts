import { globSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bring, NotArrived } from '../../../src/base/bring.ts';

beforeEach(() => {
  vi.stubGlobal('setTimeout', queueMicrotask);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('what did not come is asked for once more', async () => {
  const load = vi.fn(async () => 'here');
  load.mockRejectedValueOnce(new TypeError('no connection'));
  expect(await bring(load)).toBe('here');
  expect(load).toHaveBeenCalledTimes(2);
});

test('what does not come twice is missing, and says why', async () => {
  const cause = new TypeError('no connection');
  const load = vi.fn(() => Promise.reject(cause));
  const error: unknown = await bring(load).catch((reason) => reason);
  expect(error).toBeInstanceOf(NotArrived);
  expect(error).toMatchObject({ name: 'NotArrived', cause });
  expect(load).toHaveBeenCalledTimes(2);
});

test('a wrong name is a mistake, not a part that is missing', async () => {
  const load = vi.fn(() => Promise.reject(new RangeError('no such kind')));
  await expect(bring(load)).rejects.toThrow(RangeError);
  expect(load).toHaveBeenCalledTimes(1);
});

/** Brought by name (`Arrivals`), for workers, or with something as good where they do not come. */
const BROUGHT_OTHERWISE = [
  /^src\/(kinds\/\w+\/kind|faces\/registry|worker\/main)\.ts$/,
  /^src\/stage\/view\/(gallery|new-painter)\.ts$/,
  // On every page, when it is idle: to play and to read nobody needs it, and it is to weigh nothing.
  /^src\/offline\/(start|watch)\.ts$/,
  /^src\/search\/index-files\.ts$/,
];

test('whatever comes later is brought in one way', () => {
  const raw = globSync('src/**/*.ts').flatMap((file) => {
    const path = file.replaceAll('\\', '/');
    const imports = readFileSync(file, 'utf8').match(/.*(?<!typeof )\bimport\('.*/g) ?? [];
    const bare = imports.filter((line) => !line.includes('bring(() => import('));
    return BROUGHT_OTHERWISE.some((each) => each.test(path)) ? [] : bare.map(() => path);
  });
  expect(raw).toEqual([]);
});

test('every custom element has words for the page on which its script does not come', () => {
  /** What is no loss: the page says in general that something is missing, and all of it can be read and used. */
  const unspoken = [
    'theme-choice',
    'copy-text',
    'challenge-shelf',
    'lesson-progress',
    'course-progress',
    'keep-offline',
  ];
  const scripts = globSync('src/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  const pages = globSync('src/**/*.astro').map((file) => readFileSync(file, 'utf8'));
  const names = scripts.flatMap(
    (text) => text.match(/(?<=customElements\.define\(')[\w-]+/g) ?? [],
  );
  expect(names.length).toBeGreaterThan(15);
  const spoken = names.filter((name) =>
    pages.some((text) => new RegExp(`<${name}\\b[\\s\\S]{0,200}?<Missing\\b`).test(text)),
  );
  expect([...spoken, ...unspoken].toSorted()).toEqual(names.toSorted());
});
