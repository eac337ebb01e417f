import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mendedPath } from '../../../src/kit/mended-address.ts';

test.each([
  ['an escaped #', '/play/link/%231.WyJn', '/play/link/#1.WyJn'],
  ['one that was escaped twice', '/play/link/%25231.WyJn', '/play/link/#1.WyJn'],
  ['one behind a page without its slash', '/play/link%231.WyJn', '/play/link/#1.WyJn'],
  ['one below a path', '/some/base/make/%231.WyJn', '/some/base/make/#1.WyJn'],
  ['one with more behind it', '/lab/%23v=1&n=50.', '/lab/#v=1&n=50.'],
  ['an escaped ?', '/daily/%3Fdate=2026-11-22', '/daily/?date=2026-11-22'],
  ['both', '/play/link/%3ffbclid=1%231.WyJn', '/play/link/?fbclid=1#1.WyJn'],
  ['a full stop', '/play/first-watch/.', '/play/first-watch/'],
  ['a bracket and a comma', '/play/first-watch),', '/play/first-watch/'],
  ['a quotation mark', '/lessons/%E2%80%9D', '/lessons/'],
  ['spaces and line breaks', '/lessons/%20%0A', '/lessons/'],
  ['a full stop before the #', '/play/link.#1.WyJn', '/play/link/#1.WyJn'],
  ['nothing but signs', '/).', '/'],
])('mends %s', (_, path, mended) => {
  expect(mendedPath(path)).toBe(mended);
});

test.each([
  '/',
  '/no-such-page/',
  '/no-such-page',
  '/caf%C3%A9/',
  '/a%20b/',
  '/%E0%A4/',
  '/x/?q=1#y',
])('leaves %s as it is', (path) => {
  expect(mendedPath(path)).toBeNull();
});

test('an address stays on its host, and what was mended needs no more mending', () => {
  const piece = fc.constantFrom(
    '/',
    '//',
    '%23',
    '%2F',
    '#',
    '?',
    '%3F',
    '.',
    '..',
    '\\',
    '@',
    'evil.example',
    'play',
    '%',
    '%25',
    '”',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const here = new URL('https://tails.example/');
      const { pathname, search, hash } = new URL(`https://tails.example/${pieces.join('')}`);
      const mended = mendedPath(pathname + search + hash);
      if (mended === null) return;
      const there = new URL(mended, here);
      expect(there.origin).toBe(here.origin);
      // A page that is not there leads on a few times at most.
      let path: string | null = there.pathname + there.search + there.hash;
      let steps = 0;
      for (; path !== null && steps < 10; steps++) path = mendedPath(path);
      expect(path).toBeNull();
    }),
    { numRuns: 2000 },
  );
});
