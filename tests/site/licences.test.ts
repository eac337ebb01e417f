import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPage, SITES } from './built.ts';

/** What is known to be in what is shipped: by a sign of it in the files, or by where it lies. */
const SIGNS = [
  ['pixi.js', 'scripts', /pixi/],
  ['seedrandom', 'scripts', /entropy/],
  ['pagefind', 'pagefind/pagefind.js', null],
  ['@fontsource-variable/source-sans-3', '_astro/source-sans-3*.woff2', null],
  ['@fontsource-variable/source-serif-4', '_astro/source-serif-4*.woff2', null],
] as const;

test.each(SITES)('$name, everything by others that is shipped has its licence', (site) => {
  const folds = readPage(site, 'about/licences/index.html').querySelectorAll('details');
  const names = folds.map((fold) => fold.querySelector('p')?.text ?? '').join(', ');
  const scripts = globSync('_astro/**/*.js', { cwd: site.folder })
    .map((file) => readFileSync(join(site.folder, file), 'utf8'))
    .join('\n');
  for (const [name, where, sign] of SIGNS) {
    const isThere =
      sign === null ? globSync(where, { cwd: site.folder }).length > 0 : sign.test(scripts);
    expect(isThere, `${name} is shipped`).toBe(true);
    expect(names).toContain(`${name} `);
  }
  for (const name of ['uqr', 'valibot', '@stdlib/math-base-special-exp']) {
    expect(names, name).toContain(`${name} `);
  }
  for (const fold of folds) expect(fold.querySelector('pre')?.text.length).toBeGreaterThan(400);
  // What only builds or tests the site is not in it.
  for (const name of ['satori', 'sirv', 'playwright', 'typescript']) {
    expect(names).not.toContain(`${name} `);
  }
});
