import { describe, expect, test } from 'vitest';
import { relativeText } from '../../../scripts/package/relative.ts';

const BUILT = '/tailkeeper-package/';

describe('a page of a package', () => {
  const page = (html: string) => relativeText('lessons/tails/index.html', html);

  test.each([
    [`<a href="${BUILT}">`, '<a href="../../index.html">'],
    [`<a href="${BUILT}lessons/">`, '<a href="../../lessons/index.html">'],
    [
      `<a href="${BUILT}play/link/?desk=2#1.x">`,
      '<a href="../../play/link/index.html?desk=2#1.x">',
    ],
    [`<a href="${BUILT}lessons/#tracks">`, '<a href="../../lessons/index.html#tracks">'],
    [`<script src="${BUILT}_astro/a.js">`, '<script src="../../_astro/a.js">'],
    [`<main-part data-base="${BUILT}">`, '<main-part data-base="../../">'],
    ['<a href="https://doi.org/10.1/">', '<a href="https://doi.org/10.1/">'],
    ['<a href="#main">', '<a href="#main">'],
    [`<p>Tailkeeper · ${BUILT}lessons/</p>`, '<p>Tailkeeper · /lessons/</p>'],
    [`<link rel="canonical" href="${BUILT}lessons/">`, ''],
    [`<link rel="manifest" href="${BUILT}manifest.webmanifest">`, ''],
    [`<meta property="og:image" content="${BUILT}social/home.png">`, ''],
  ])('has %s as %s', (built, packed) => {
    expect(page(built)).toBe(packed);
  });

  test('at the top names what is beside it', () => {
    expect(relativeText('index.html', `<a href="${BUILT}play/">`)).toBe(
      '<a href="./play/index.html">',
    );
  });

  test('brings the script that mends links which scripts make', () => {
    expect(page('<title>Tails</title>')).toBe(
      '<title>Tails</title><script src="../../package-links.js"></script>',
    );
  });
});

describe('a script of a package', () => {
  test.each(['"', "'", '`'])('finds what it names between %s from where it stands', (quote) => {
    const script = `export const a = (() => {return${quote}${BUILT}_astro/b.js${quote}})();`;
    const packed = relativeText('_astro/a.js', script).replace(
      'import.meta.url',
      '"https://school.example/pluginfile.php/1/site/_astro/a.js"',
    );
    const value = new Function(`${packed.replace('export const a', 'const a')} return a;`)();
    expect(value).toBe('https://school.example/pluginfile.php/1/site/_astro/b.js');
  });
});

test('a style sheet finds its fonts from where it stands', () => {
  expect(relativeText('_astro/a.css', `url(${BUILT}_astro/a.woff2)`)).toBe(
    'url(../_astro/a.woff2)',
  );
});

test('data stays as it is', () => {
  expect(relativeText('teach/course.json', '{"a":"/b/"}')).toBe('{"a":"/b/"}');
});
