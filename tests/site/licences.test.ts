import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPage, SITES } from './built.ts';

/** What is known to be in what is shipped: by a sign of it in the files, or by where it lies. */
const SIGNS = [
  ['pixi.js', 'scripts', /pixi/],
  ['seedrandom', 'scripts', /entropy/],
  ['pagefind', 'pagefind/pagefind.js', null],
  ['@fontsource-variable/source-sans-3', '_astro/source-sans-3*.woff2', null],
  ['@fontsource-variable/source-serif-4', '_astro/source-serif-4*.woff2', null],
  ['DejaVu Sans', '_astro/signs*.woff2', null],
] as const;

/** What the search is compiled from. */
const INSIDE = ['bit-set', 'minicbor', 'pagefind_microjson', 'pagefind_stem', 'write-json'];

/** Where every file of a site is from. */
const ORIGINS = [
  // Bundles, whose modules the build notes one by one, or else fails.
  /^_astro\/[\w.-]+\.(js|css|woff2)$/,
  // One package, with an entry of its own.
  /^pagefind\/(pagefind(-worker)?\.js|pagefind-entry\.json|pagefind\.en_\w+\.pf_meta|wasm\.en\.pagefind)$/,
  /^pagefind\/(fragment|index)\/en_\w+\.pf_\w+$/,
  // Scripts that must be of this project alone, or else the build fails.
  /^(sw|teach\/bridge)\.js$/,
  // As they are written in this project, or made of its words.
  /^(embed|kept|newer|notices|theme)\.js$/,
  /^(dark|embed|newer)\.css$/,
  /^(favicon\.(svg|ico)|icons\/[\w-]+\.png|social\/.*\.png)$/,
  /\.html$/,
  /^(_headers|\.nojekyll|robots\.txt|manifest\.webmanifest|sitemap-(0|index)\.xml)$/,
  /^(play\/editions|teach\/(course|questions))\.json$/,
];

test.each(SITES)('$name, it is known of every file where it is from', ({ folder }) => {
  const files = globSync('**/*', { cwd: folder }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  expect(files.length).toBeGreaterThan(400);
  const unknown = files.filter((file) => !ORIGINS.some((origin) => origin.test(file)));
  expect(unknown).toEqual([]);
});

test.each(SITES)('$name, what the search is compiled from is named', (site) => {
  const program = gunzipSync(readFileSync(join(site.folder, 'pagefind/wasm.en.pagefind')));
  const text = program.toString('latin1');
  const crates = [...text.matchAll(/registry\/src\/[^/]+\/([\w-]+?)-\d[\d.]*\//g)];
  expect(crates.length).toBeGreaterThan(0);
  for (const [, crate] of crates) expect(INSIDE).toContain(crate);
});

test.each(SITES)('$name, everything by others that is shipped has its licence', (site) => {
  const folds = readPage(site, 'about/licences/index.html').querySelectorAll('details');
  const names = folds
    .flatMap((fold) => (fold.querySelector('p')?.text ?? '').split(', '))
    .map((each) => each.replace(/ \d[\w.-]*$/, ''));
  const scripts = globSync('_astro/**/*.js', { cwd: site.folder })
    .map((file) => readFileSync(join(site.folder, file), 'utf8'))
    .join('\n');
  for (const [name, where, sign] of SIGNS) {
    const isThere =
      sign === null ? globSync(where, { cwd: site.folder }).length > 0 : sign.test(scripts);
    expect(isThere, `${name} is shipped`).toBe(true);
    expect(names).toContain(name);
  }
  for (const name of [...INSIDE, 'uqr', 'valibot', '@stdlib/math-base-special-exp']) {
    expect(names, name).toContain(name);
  }
  for (const fold of folds) expect(fold.querySelector('pre')?.text.length).toBeGreaterThan(400);
  // What only builds or tests the site is not in it.
  for (const name of ['satori', 'sirv', 'playwright', 'typescript']) {
    expect(names).not.toContain(name);
  }
});
