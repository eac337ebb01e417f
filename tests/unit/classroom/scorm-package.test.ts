import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'node-html-parser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { packageName, packageOf, shareIn } from '../../../src/classroom/assign/package.ts';
import { launcherFiles } from '../../../src/classroom/scorm/launcher-files.ts';
import { escaped, manifestOf } from '../../../src/classroom/scorm/manifest.ts';
import { TEXT } from '../../support/class.ts';
import { listedIn } from '../../support/manifest.ts';

const DESK = `https://school.example/some/base/teach/desk/#${TEXT}`;
const LAUNCHED = { identifier: 'tailkeeper-1f', title: 'Tails', desk: DESK, passAt: 60 };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a package that is made in the browser', () => {
  test('is a zip whose manifest lists what is in it, and nothing else', async () => {
    vi.stubGlobal('fetch', async () => new Response('bridge()'));
    const zip = await packageOf(LAUNCHED, '/');
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    const manifest = strFromU8(files['imsmanifest.xml'] ?? new Uint8Array());
    const others = Object.keys(files).filter((name) => name !== 'imsmanifest.xml');
    expect(listedIn(manifest).toSorted()).toEqual(others.toSorted());
    expect(strFromU8(files['bridge.js'] ?? new Uint8Array())).toBe('bridge()');
    for (const address of strFromU8(files['index.html'] ?? new Uint8Array()).matchAll(
      /(?:src|href)="([^"]+)"/g,
    )) {
      expect(others).toContain(address[1]);
    }
  });

  test('is not made without the bridge', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    await expect(packageOf(LAUNCHED, '/')).rejects.toThrow('bridge.js: 404');
  });

  test.each([
    ['Tails, class 10b', 'tailkeeper-tails-class-10b.zip'],
    ['Überleben!', 'tailkeeper-uberleben.zip'],
    ['尾', 'tailkeeper.zip'],
  ])('of %j is called %j', (title, name) => {
    expect(packageName(title)).toBe(name);
  });
});

test.each([
  ['', null],
  [' ', null],
  ['60', 60],
  ['60 %', 60],
  ['1', 1],
  ['100', 100],
  ['0', undefined],
  ['101', undefined],
  ['6.5', undefined],
  ['all', undefined],
])('%j is %j per cent of the steps', (typed, share) => {
  expect(shareIn(typed)).toBe(share);
});

describe('the launcher', () => {
  test('carries its desk and its share, whatever the title', () => {
    const title = `"><script>alert('1')</script> & Co`;
    const page = launcherFiles({ ...LAUNCHED, title }, '')['index.html'] ?? '';
    const body = parse(page).querySelector('body');
    expect(body?.getAttribute('data-desk')).toBe(DESK);
    expect(body?.getAttribute('data-pass')).toBe('60');
    expect(parse(page).querySelectorAll('script')).toHaveLength(1);
    expect(parse(page).querySelector('title')?.text).toBe(title);
  });

  test('has no share where none is asked for', () => {
    const page = launcherFiles({ ...LAUNCHED, passAt: null }, '')['index.html'] ?? '';
    expect(parse(page).querySelector('body')?.getAttribute('data-pass')).toBe('');
  });
});

describe('the manifest', () => {
  const manifest = manifestOf({
    identifier: 'tailkeeper-1f',
    title: 'Rare & <common>',
    start: 'index.html',
    files: ['index.html', 'a folder/ä&b.html'],
  });

  test('is of SCORM 1.2, with one thing to open', () => {
    expect(manifest).toContain('<schemaversion>1.2</schemaversion>');
    expect(manifest.match(/adlcp:scormtype="sco"/g)).toHaveLength(1);
    expect(manifest.match(/<item /g)).toHaveLength(1);
    expect(manifest).toContain('href="index.html">');
  });

  test('says titles and files so that XML can be read', () => {
    expect(manifest).toContain('<title>Rare &amp; &lt;common&gt;</title>');
    expect(listedIn(manifest)).toEqual(['index.html', 'a folder/ä&b.html']);
  });

  test('leaves out what XML has no room for', () => {
    expect(escaped('a\u0000b\u001Fc\uFFFEd\uD800e🐍')).toBe('abcde🐍');
  });
});
