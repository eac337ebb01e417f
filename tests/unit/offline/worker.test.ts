import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hashOf, isWhole, Kept } from '../../../src/offline/kept.ts';
import { Site, type SiteFile, type SiteList } from '../../../src/offline/site.ts';
import { stubCaches } from '../../support/caches.ts';

const SCOPE = 'https://a.example/base/';
const TEXTS = { 'index.html': 'home', 'theme.js': 'a look' };

/** What the worker listens to, and what goes on behind it. */
let listeners: Map<string, (event: unknown) => void>;
let registration: { scope: string; installing: object | null };

beforeEach(() => {
  vi.resetModules();
  stubCaches();
  listeners = new Map();
  registration = { scope: SCOPE, installing: null };
  const clients = { claim: async () => {}, matchAll: async () => [] };
  const addEventListener = (type: string, listener: (event: unknown) => void) =>
    listeners.set(type, listener);
  vi.stubGlobal('self', { registration, clients, addEventListener });
  vi.stubGlobal('fetch', async (address: string) => {
    const path = address.slice(SCOPE.length) as keyof typeof TEXTS;
    return new Response(TEXTS[path]);
  });
});

afterEach(() => vi.unstubAllGlobals());

async function listOf(build: string): Promise<SiteList> {
  const files = Object.entries(TEXTS).map(async ([path, text]): Promise<SiteFile> => {
    const bytes = new TextEncoder().encode(text);
    return [path, bytes.length, await hashOf(bytes.buffer)];
  });
  return { build, files: await Promise.all(files) };
}

const keptOf = async (build: string) => Kept.of(new Site(await listOf(build), SCOPE));

/** Starts the worker of a build. */
async function start(build: string): Promise<void> {
  vi.stubGlobal('SITE', await listOf(build));
  await import('../../../src/offline/worker.ts');
}

/** Has it do what a browser asks for. */
function happen(type: 'install' | 'activate'): Promise<unknown> {
  const works: Promise<unknown>[] = [];
  listeners.get(type)?.({ waitUntil: (work: Promise<unknown>) => works.push(work) });
  return Promise.all(works);
}

test('a build that takes over removes those before it', async () => {
  await keptOf('old');
  await start('new');
  await happen('install');
  await happen('activate');
  expect(await caches.keys()).toEqual(['tailkeeper:/base/:new']);
});

test('while a third one is on its way, nothing is removed that it may have filled', async () => {
  await (await keptOf('old')).markWhole();
  await start('new');
  await happen('install');
  await (await keptOf('third')).markWhole();
  registration.installing = {};
  await happen('activate');
  expect(await isWhole('tailkeeper:/base/:third', SCOPE)).toBe(true);
});

test('a build that there is no room for leaves nothing behind, and the one before whole', async () => {
  await (await keptOf('old')).markWhole();
  await start('new');
  const cache = await caches.open('tailkeeper:/base/:new');
  cache.put = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
  await expect(happen('install')).rejects.toThrow();
  expect(await caches.keys()).toEqual(['tailkeeper:/base/:old']);
});
