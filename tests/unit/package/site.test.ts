import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { readOptions } from '../../../scripts/package/options.ts';
import { packedSite } from '../../../scripts/package/site.ts';
import { ASSIGNMENT, TEXT } from '../../support/class.ts';
import { listedIn } from '../../support/manifest.ts';

const LINK = `https://school.example/teach/desk/#${TEXT}`;
const folder = mkdtempSync(join(tmpdir(), 'tailkeeper-'));
for (const [path, text] of [
  ['index.html', '<a href="/tailkeeper-package/teach/desk/">'],
  ['teach/desk/index.html', ''],
  ['_headers', 'X'],
  ['social/home.png', ''],
  ['teach/key/index.html', ''],
  ['sw.js', ''],
] as const) {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}
afterAll(() => rmSync(folder, { recursive: true }));

const packed = (assignment: { text: string; title: string } | null) => {
  const { zip } = packedSite(folder, 'bridge()', { assignment, passAt: 60 });
  const files = unzipSync(zip);
  const manifest = strFromU8(files['imsmanifest.xml'] ?? new Uint8Array());
  const others = Object.keys(files).filter((name) => name !== 'imsmanifest.xml');
  return { files, manifest, others };
};

test.each([null, { text: TEXT, title: 'Tails' }])(
  'a package lists all its files, and what it lists is there',
  (assignment) => {
    const { manifest, others } = packed(assignment);
    expect(listedIn(manifest).toSorted()).toEqual(others.toSorted());
    expect(others.filter((name) => name.startsWith('site/'))).toEqual([
      'site/index.html',
      'site/teach/desk/index.html',
      'site/package-links.js',
    ]);
  },
);

test('with an assignment it opens the launcher, and that the desk; without one the home page', () => {
  const { files, manifest } = packed({ text: TEXT, title: 'Tails' });
  expect(manifest).toContain('adlcp:scormtype="sco" href="index.html"');
  const launcher = strFromU8(files['index.html'] ?? new Uint8Array());
  expect(launcher).toContain(`data-desk="site/teach/desk/index.html#${TEXT}" data-pass="60"`);
  expect(packed(null).manifest).toContain('adlcp:scormtype="asset" href="site/index.html"');
});

test('a page that leads to a file which is not there is an error', () => {
  const path = join(folder, 'play.html');
  writeFileSync(path, '<a href="https://doi.org/10.1/"><a href="/tailkeeper-package/lab/#a">');
  expect(() => packed(null)).toThrow('site/play.html leads to site/lab/index.html');
  rmSync(path);
});

test('a file that still names the path it was built for is an error', () => {
  const path = join(folder, 'a.js');
  writeFileSync(path, 'fetch(base + "b/tailkeeper-package/c")');
  expect(() => packed(null)).toThrow('a.js still names');
  rmSync(path);
});

test('the command line says what is opened', () => {
  expect(readOptions([LINK, '--pass', '60', '--out', 'a.zip'])).toEqual({
    ...{ assignment: { text: TEXT, title: ASSIGNMENT.title }, passAt: 60, file: 'a.zip' },
  });
  expect(readOptions([])).toMatchObject({ assignment: null, passAt: null });
  expect(readOptions(['--help'])).toBe('help');
});

test.each([
  [['--pass', '60'], 'needs an assignment'],
  [[LINK, '--pass', 'all'], 'a whole number from 1 to 100'],
  [['https://school.example/'], 'no link of an assignment'],
  [[LINK, LINK], 'one assignment only'],
  [['--size', '1'], '--size'],
])('%j is refused', (args, reason) => {
  expect(() => readOptions(args)).toThrow(reason);
});
