import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Bringer, forEach } from '../../../src/offline/bring.ts';
import { hashOf, Kept } from '../../../src/offline/kept.ts';
import { Site, type SiteFile, type SiteList } from '../../../src/offline/site.ts';
import { stubCaches } from '../../support/caches.ts';

const SCOPE = 'https://a.example/base/';

/** What is on the host, by path, and how it was asked for. */
let host: Map<string, string>;
let asked: string[];

beforeEach(() => {
  stubCaches();
  [host, asked] = [new Map(), []];
  vi.stubGlobal('fetch', async (address: string, { cache }: RequestInit) => {
    const path = address.slice(SCOPE.length);
    asked.push(`${cache} ${path}`);
    const text = host.get(path);
    if (text === undefined) throw new TypeError('no network');
    return new Response(text);
  });
});

afterEach(() => vi.unstubAllGlobals());

async function listOf(build: string, texts: Readonly<Record<string, string>>): Promise<SiteList> {
  const files = Object.entries(texts).map(async ([path, text]): Promise<SiteFile> => {
    const bytes = new TextEncoder().encode(text);
    return [path, bytes.length, await hashOf(bytes.buffer)];
  });
  return { build, files: await Promise.all(files) };
}

/** What is kept of a build, whose files the host has. */
async function deploy(build: string, texts: Readonly<Record<string, string>>) {
  host = new Map(Object.entries(texts));
  const site = new Site(await listOf(build, texts), SCOPE);
  const kept = await Kept.of(site);
  const bringer = new Bringer(site, kept);
  const paths = async () => {
    const missing = await kept.missing();
    return site.files.filter((file) => !missing.includes(file)).map(([path]) => path);
  };
  const file = (path: string) => site.fileAt(path) as SiteFile;
  return { site, kept, bringer, paths, file };
}

describe('bringing a file', () => {
  test('asks past the cache of the browser when that gave something else', async () => {
    const { bringer, file, kept } = await deploy('a', { 'theme.js': 'right' });
    host.set('theme.js', 'wrong');
    expect(await bringer.bring(file('theme.js'))).toBe(false);
    expect(asked).toEqual(['no-cache theme.js', 'reload theme.js']);
    expect(await kept.get(file('theme.js'))).toBeUndefined();
    host.set('theme.js', 'right');
    expect(await bringer.bring(file('theme.js'))).toBe(true);
  });

  test('asks nobody when it is there', async () => {
    const { bringer, file } = await deploy('a', { '_astro/a.js': 'a' });
    await bringer.bring(file('_astro/a.js'));
    await bringer.bring(file('_astro/a.js'));
    expect(asked).toEqual(['default _astro/a.js']);
  });

  test('brings what it names, but no other pages and nothing that comes later', async () => {
    const { bringer, file, paths } = await deploy('a', {
      'index.html':
        '<link href="/base/_astro/a.css"><script src="/base/_astro/a.js"></script><a href="/base/more/">',
      'more/index.html': '<script src="/base/_astro/more.js"></script>',
      '_astro/a.css':
        '@font-face { src: url(/base/_astro/a.woff2) } b { background: url("data:,") }',
      '_astro/a.woff2': 'letters',
      '_astro/a.js': 'import{b}from"./b.js";import"./c.js";import("./later.js")',
      '_astro/b.js': 'export * from "./a.js"',
      '_astro/c.js': '',
      '_astro/later.js': '',
      '_astro/more.js': '',
    });
    await bringer.bringWithNamed(file('index.html'));
    const expected = [
      'index.html',
      ...['a.css', 'a.woff2', 'a.js', 'b.js', 'c.js'].map((name) => `_astro/${name}`),
    ];
    expect(await paths()).toEqual(expected);
  });
});

describe('a new build', () => {
  const OLD = { 'index.html': 'old', 'play/index.html': 'old', 'theme.js': 'same' };
  const NEW = { 'index.html': 'new', 'play/index.html': 'new', 'theme.js': 'same', 'b.js': 'b' };

  test('brings all when all was kept, and fetches only what is new', async () => {
    const before = await deploy('old', OLD);
    for (const file of before.site.files) await before.bringer.bring(file);
    await before.kept.markWhole();
    const after = await deploy('new', NEW);
    asked = [];
    await after.bringer.bringOver();
    expect(await after.paths()).toEqual(Object.keys(NEW));
    expect(asked.toSorted()).toEqual([
      'no-cache b.js',
      'no-cache index.html',
      'no-cache play/index.html',
    ]);
    const third = await deploy('third', NEW);
    await third.bringer.bringOver();
    expect(await third.paths()).toEqual(Object.keys(NEW));
  });

  test('is not installed when all was kept and something does not come', async () => {
    const before = await deploy('old', OLD);
    await before.kept.markWhole();
    const after = await deploy('new', NEW);
    host.delete('b.js');
    await expect(after.bringer.bringOver()).rejects.toThrow('no network');
    host.set('b.js', 'damaged');
    await expect(after.bringer.bringOver()).rejects.toThrow('b.js');
  });

  test('brings the pages that were kept, and no others', async () => {
    const before = await deploy('old', OLD);
    await before.bringer.bring(before.file('play/index.html'));
    const after = await deploy('new', NEW);
    await after.bringer.bringOver();
    expect(await after.paths()).toEqual(['play/index.html']);
  });
});

describe('many at a time', () => {
  test('each is done once', async () => {
    const done: number[] = [];
    const items = Array.from({ length: 50 }, (_, i) => i);
    await forEach(items, async (item) => done.push(item));
    expect(done.toSorted((a, b) => a - b)).toEqual(items);
  });

  test('after a failure none is begun, and none goes on', async () => {
    let running = 0;
    let begun = 0;
    const all = forEach(Array(50).fill('x'), async () => {
      begun++;
      running++;
      await Promise.resolve();
      running--;
      throw new Error('no');
    });
    await expect(all).rejects.toThrow('no');
    expect(running).toBe(0);
    expect(begun).toBeLessThan(10);
  });
});
