import { describe, expect, test } from 'vitest';
import { offlineOf } from '../../../scripts/build/offline.ts';
import { isNamedByContent, isOfBuild } from '../../../src/offline/names.ts';
import { bytesOf, Site, type SiteFile } from '../../../src/offline/site.ts';

const FILES: readonly SiteFile[] = [
  ['404.html', 10, ''],
  ['_astro/a.1234abcd.js', 20, ''],
  ['index.html', 30, ''],
  ['play/first-watch/index.html', 40, ''],
  ['theme.js', 50, ''],
];
const HOST = 'https://a.example';

describe.each(['/', '/some/base/'])('a site at %s', (base) => {
  const site = new Site({ build: 'b', files: FILES }, HOST + base);
  const fileAt = (address: string) => {
    const path = site.pathOf(HOST + address);
    return path === undefined ? undefined : site.fileAt(path)?.[0];
  };

  test.each([
    ['', 'index.html'],
    ['index.html', 'index.html'],
    ['?embed', 'index.html'],
    ['#1.abc', 'index.html'],
    ['play/first-watch/', 'play/first-watch/index.html'],
    ['play/first-watch/?embed=1#x', 'play/first-watch/index.html'],
    ['play/first-watch/index.html', 'play/first-watch/index.html'],
    ['play/first-watch', 'play/first-watch/index.html'],
    ['_astro/a.1234abcd.js?x', '_astro/a.1234abcd.js'],
    ['play/', undefined],
    ['_astro/', undefined],
    ['theme.js/', undefined],
    ['constructor', undefined],
  ])('answers %j with %j', (path, file) => {
    expect(fileAt(base + path)).toBe(file);
  });

  test('knows where each of its files is', () => {
    for (const file of FILES) expect(fileAt(new URL(site.addressOf(file)).pathname)).toBe(file[0]);
  });

  test('has nothing to do with other hosts', () => {
    expect(site.pathOf(`https://b.example${base}`)).toBeUndefined();
    expect(site.pathOf(`http://a.example${base}`)).toBeUndefined();
  });
});

test('a site below a path has nothing to do with what is beside it', () => {
  const site = new Site({ build: 'b', files: FILES }, `${HOST}/some/base/`);
  for (const path of ['/', '/some/', '/some/base', '/some/base2/', '/theme.js']) {
    expect(site.pathOf(HOST + path)).toBeUndefined();
  }
});

test.each([
  ['_astro/a.1234abcd.js', true, true],
  ['pagefind/fragment/en_1.pf_fragment', true, false],
  ['pagefind/pagefind.js', false, false],
  ['index.html', false, false],
  ['lessons/_astro/index.html', false, false],
])('%s: named by its content %s, of one build %s', (path, byContent, ofBuild) => {
  expect(isNamedByContent(path)).toBe(byContent);
  expect(isOfBuild(path)).toBe(ofBuild);
});

test('sizes add up', () => {
  expect(bytesOf(FILES)).toBe(150);
  expect(bytesOf([])).toBe(0);
});

test.each([
  [{}, 'on'],
  [{ SITE_OFFLINE: '' }, 'on'],
  [{ SITE_OFFLINE: 'on' }, 'on'],
  [{ SITE_OFFLINE: 'off' }, 'off'],
  [{ SITE_OFFLINE: 'on', PUBLIC_SITE_PACKAGE: 'yes' }, 'off'],
])('%j: the site is kept or not', (environment, state) => {
  expect(offlineOf(environment)).toBe(state);
});

test('another word than on and off stops the build', () => {
  expect(() => offlineOf({ SITE_OFFLINE: 'no' })).toThrow('SITE_OFFLINE is on or off, not “no”.');
});
