import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Answers } from '../../../src/offline/answers.ts';
import { cachesOf, hashOf, Kept, rightCopy } from '../../../src/offline/kept.ts';
import { Site, type SiteFile } from '../../../src/offline/site.ts';
import { stubCaches } from '../../support/caches.ts';

const SCOPE = 'https://a.example/base/';
const encode = (text: string) => new TextEncoder().encode(text);
const fileOf = async (path: string, text: string): Promise<SiteFile> => [
  path,
  text.length,
  await hashOf(encode(text).buffer),
];

const PAGE = await fileOf('play/index.html', 'a page');
const SCRIPT = await fileOf('_astro/a.js', 'a script');
const THEME = await fileOf('theme.js', 'a look');
const NOT_KEPT = await fileOf('offline/index.html', 'not kept');
const NOT_FOUND = await fileOf('404.html', 'not found');
const FILES = [PAGE, SCRIPT, THEME, NOT_KEPT, NOT_FOUND];

/** The network: what it says to a path below the site. */
let network: (path: string) => Response | Promise<Response>;
let kept: Kept;
let lost: number;
let work: Promise<unknown>[];
let answers: Answers;

beforeEach(async () => {
  stubCaches();
  vi.stubGlobal('fetch', async (request: Request) => network(request.url.slice(SCOPE.length)));
  const site = new Site({ build: 'now', files: FILES }, SCOPE);
  kept = await Kept.of(site);
  [lost, work] = [0, []];
  answers = new Answers(
    site,
    async () => kept,
    () => lost++,
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const isDown = () => Promise.reject(new TypeError('no network'));

/** What a request gets, after all that goes on behind it. */
async function ask(path: string, init: RequestInit & { mode?: string } = {}) {
  const { mode, ...rest } = init;
  const request = new Request(SCOPE + path, rest);
  // Nobody but a browser can make a request that navigates.
  if (mode !== undefined) Object.defineProperty(request, 'mode', { value: mode });
  const response = await answers.to({ request, waitUntil: (each) => work.push(each) });
  await Promise.all(work);
  return response;
}

const open = (path: string) => ask(path, { mode: 'navigate' });

describe('a page', () => {
  test('comes from the network, and is kept', async () => {
    network = () => new Response('a page');
    expect(await (await open('play/'))?.text()).toBe('a page');
    network = isDown;
    expect(await (await open('play/?embed'))?.text()).toBe('a page');
  });

  test('of another build is shown and not kept', async () => {
    network = () => new Response('a newer page');
    expect(await (await open('play/'))?.text()).toBe('a newer page');
    expect(await kept.get(PAGE)).toBeUndefined();
  });

  test('that is not kept is told from one that is not there', async () => {
    await kept.put(NOT_KEPT, new Response('not kept'));
    await kept.put(NOT_FOUND, new Response('not found'));
    network = isDown;
    const [known, unknown] = [await open('play/'), await open('plai/')];
    expect([known?.status, await known?.text()]).toEqual([503, 'not kept']);
    expect([unknown?.status, await unknown?.text()]).toEqual([404, 'not found']);
  });

  test('without its slash is led to the address with it, as hosts do', async () => {
    await kept.put(PAGE, new Response('a page'));
    network = isDown;
    const response = await open('play?embed');
    expect(response?.status).toBe(302);
    expect(response?.headers.get('Location')).toBe(`${SCOPE}play/?embed`);
  });

  test.each([500, 502, 511, 429])('whose host says %i comes from what is kept', async (status) => {
    await kept.put(PAGE, new Response('a page'));
    network = () => new Response('trouble', { status });
    expect(await (await open('play/'))?.text()).toBe('a page');
  });

  test('that asks to log in, or is gone, is what the network says', async () => {
    await kept.put(PAGE, new Response('a page'));
    for (const status of [200, 404]) {
      network = () => new Response('log in', { status });
      expect(await (await open('play/'))?.text()).toBe('log in');
    }
  });

  test('that breaks off in the middle comes from what is kept', async () => {
    await kept.put(PAGE, new Response('a page'));
    network = () => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(encode('a p'));
          controller.error(new TypeError('cut off'));
        },
      });
      return new Response(body);
    };
    expect(await (await open('play/'))?.text()).toBe('a page');
  });

  test('that takes too long comes from what is kept, and the next one at once', async () => {
    vi.useFakeTimers();
    await kept.put(PAGE, new Response('a page'));
    let asked = 0;
    network = () => {
      asked++;
      return new Promise(() => {});
    };
    const slow = open('play/');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await (await slow)?.text()).toBe('a page');
    expect(await (await open('play/'))?.text()).toBe('a page');
    expect(asked).toBe(1);
  });
});

describe('a script', () => {
  test('comes from what is kept, without a word to the network', async () => {
    await kept.put(SCRIPT, new Response('a script'));
    network = isDown;
    expect(await (await ask('_astro/a.js'))?.text()).toBe('a script');
  });

  test.each([
    ['an error page', () => new Response('<html>', { status: 200 })],
    ['half of it', () => new Response('a scr')],
    ['a refusal', () => new Response('a script', { status: 403 })],
  ])('is not kept when %s comes', async (_, answer) => {
    network = answer;
    await ask('_astro/a.js');
    expect(await kept.get(SCRIPT)).toBeUndefined();
  });

  test('that is gone is told, also when this build never had it', async () => {
    network = () => new Response('', { status: 404 });
    await ask('_astro/a.js');
    await ask('_astro/older.js');
    expect(lost).toBe(2);
  });

  test('for which a page comes is told, too', async () => {
    network = aPage;
    await ask('_astro/older.js');
    expect(lost).toBe(1);
  });

  test('of another build comes from where that one is kept', async () => {
    const cache = await caches.open('tailkeeper:/base/:before');
    await cache.put(`${SCOPE}_astro/older.js`, new Response('older'));
    network = isDown;
    expect(await (await ask('_astro/older.js'))?.text()).toBe('older');
  });
});

test('a file whose name does not change comes from the network first', async () => {
  await kept.put(THEME, new Response('a look'));
  network = () =>
    new Response('a newer look', { headers: { 'Content-Type': 'application/javascript' } });
  expect(await (await ask('theme.js'))?.text()).toBe('a newer look');
  network = isDown;
  expect(await (await ask('theme.js'))?.text()).toBe('a look');
});

/** What a network says that wants somebody to log in, and a host that has a page for everything. */
const aPage = () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } });

test.each([
  ['a page', aPage],
  ['what is no script', () => new Response('', { headers: { 'Content-Type': 'text/plain' } })],
  ['nothing', () => new Response('', { status: 404 })],
  ['trouble', () => new Response('', { status: 503 })],
])(
  'a file whose name does not change is the kept one where %s comes instead',
  async (_, answer) => {
    await kept.put(THEME, new Response('a look'));
    network = answer;
    expect(await (await ask('theme.js'))?.text()).toBe('a look');
  },
);

test('where the browser cannot read what it keeps there is still the network', async () => {
  vi.stubGlobal('caches', { keys: () => Promise.reject(new Error('internal error')) });
  const site = new Site({ build: 'now', files: FILES }, SCOPE);
  const unreadable = () => Promise.reject(new Error('internal error'));
  answers = new Answers(site, unreadable, () => {});
  network = (path) => new Response(path);
  expect(await (await open('play/'))?.text()).toBe('play/');
  for (const path of ['theme.js', '_astro/a.js', '_astro/older.js']) {
    expect(await (await ask(path))?.text()).toBe(path);
  }
  network = isDown;
  expect((await open('play/'))?.status).toBe(503);
});

test.each([
  ['what is sent', 'play/', { method: 'POST', body: 'x' }],
  ['a part of a file', 'theme.js', { headers: { Range: 'bytes=0-1' } }],
  ['what it does not know', 'other/file.txt', {}],
  ['what somebody wants from the network alone', '_astro/a.js', { cache: 'reload' as const }],
])('%s is left to the browser', async (_, path, init) => {
  network = () => new Response('');
  const request = new Request(SCOPE + path, init);
  expect(answers.to({ request, waitUntil: () => {} })).toBeUndefined();
});

test('other sites of the origin are left to the browser', () => {
  for (const place of [
    'https://a.example/',
    'https://a.example/base2/',
    'https://b.example/base/',
  ]) {
    expect(answers.to({ request: new Request(place), waitUntil: () => {} })).toBeUndefined();
  }
});

describe('what is kept', () => {
  test('has the headers of its host, but none of the transfer', async () => {
    const headers = { 'Content-Type': 'text/html', Vary: '*', 'Content-Length': '3' };
    const copy = await rightCopy(PAGE, new Response('a page', { headers }));
    expect(Object.fromEntries(copy?.headers ?? [])).toEqual({
      'content-type': 'text/html',
    });
  });

  test('is what it is by its name, whatever a host said of it', async () => {
    const headers = { 'Content-Type': 'text/plain' };
    const copy = await rightCopy(SCRIPT, new Response('a script', { headers }));
    expect(copy?.headers.get('Content-Type')).toBe('text/javascript');
  });

  test('no cache counts as ours but those of this site', async () => {
    const names = [
      'tailkeeper:/base/:before',
      'tailkeeper:/:before',
      'tailkeeper:/base/more/:before',
      'tailkeeper:/base/:a:b',
      'other:/base/:before',
    ];
    for (const name of names) await caches.open(name);
    expect(await cachesOf(SCOPE)).toEqual(['tailkeeper:/base/:now', 'tailkeeper:/base/:before']);
    expect(await kept.others()).toEqual(['tailkeeper:/base/:before']);
  });
});
