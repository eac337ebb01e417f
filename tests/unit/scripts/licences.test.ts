import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { packageOf, shippedFrom } from '../../../scripts/build/licences.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const TEXT = `Copyright somebody. ${'Permission is hereby granted. '.repeat(20)}`.trim();

/** What is found in a package with these files. */
function found(files: Readonly<Record<string, string>>, license = 'MIT') {
  const folder = mkdtempSync(join(tmpdir(), 'tailkeeper-'));
  try {
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ name: 'some-package', version: '1.2.3', license }),
    );
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(join(folder, file, '..'), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    return shippedFrom(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each([
  ['/a/node_modules/pixi.js/lib/index.mjs', '/a/node_modules/pixi.js'],
  ['/a/node_modules/@pixi/colord/index.mjs?commonjs', '/a/node_modules/@pixi/colord'],
  ['/a/node_modules/one/node_modules/two/x.js', '/a/node_modules/one/node_modules/two'],
  ['C:\\a\\node_modules\\uqr\\dist\\index.mjs', 'C:/a/node_modules/uqr'],
  ['/a/src/sim/loop.ts', undefined],
])('%s is of the package %s', (id, folder) => {
  expect(packageOf(id)).toBe(folder);
});

test.each([
  ['LICENSE', {}],
  ['LICENCE.md', {}],
  ['license-mit.txt', {}],
  ['COPYING', {}],
  ['OFL.txt', {}],
  ['LICENSE/LICENSE', {}],
])('the text is found in %s', (file) => {
  expect(found({ [file]: `${TEXT}\n` })).toEqual({
    name: 'some-package',
    version: '1.2.3',
    licence: 'MIT',
    text: TEXT,
  });
});

test('a notice is handed on beside the licence', () => {
  expect(found({ LICENSE: TEXT, NOTICE: 'By the authors.' }).text).toBe(
    `${TEXT}\n\nBy the authors.`,
  );
});

test('what a program is made of is left to the packages themselves', () => {
  const text = `${TEXT}\n\n# Licenses of bundled dependencies\nand many more`;
  expect(found({ 'LICENSE.md': text }).text).toBe(TEXT);
});

test.each(['## License', 'LICENSE (MIT)\n-------------'])(
  'a readme may have the text below “%s”',
  (heading) => {
    expect(found({ 'README.md': `# Name\n\n${heading}\n\n${TEXT}\n` }).text).toBe(TEXT);
  },
);

test.each<[string, Readonly<Record<string, string>>]>([
  ['no file', {}],
  ['a file with the name of a licence alone', { LICENSE: 'MIT' }],
  ['a readme with the name of a licence alone', { 'README.md': '## License\n\nMIT' }],
])('a package with %s is an error that names it', (_, files) => {
  expect(() => found(files)).toThrow('some-package comes with the site, and there is no text');
});

test('every package that pages may need has the text of its licence', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const more = ['@pixi/colord', 'earcut', 'eventemitter3', 'tiny-lru', 'parse-svg-path', 'vite'];
  for (const name of [...Object.keys(dependencies), ...more]) {
    const { text } = shippedFrom(join(root, 'node_modules', name));
    expect(text, name).toMatch(/copyright|licen[cs]e/i);
  }
});
