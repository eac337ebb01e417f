import { describe, expect, test } from 'vitest';
import { placeOf } from '../../../scripts/build/address.ts';
import { jsonInHtml } from '../../../src/layouts/json.ts';
import { sectionOf } from '../../../src/layouts/searchable.ts';

describe('where the site will be', () => {
  test.each([
    [{}, undefined, '/'],
    [{ SITE_URL: '', SITE_BASE: '' }, undefined, '/'],
    [{ SITE_URL: 'https://school.example', SITE_BASE: '/' }, 'https://school.example', '/'],
    [
      { SITE_URL: 'https://school.example/', SITE_BASE: 'tails' },
      'https://school.example',
      '/tails/',
    ],
    // As GitHub Pages gives a path: without a slash at the end.
    [{ SITE_BASE: '/some/base' }, undefined, '/some/base/'],
  ])('%j', (environment, origin, base) => {
    expect(placeOf(environment)).toEqual({ origin, base });
  });

  test('an origin that is none stops the build', () => {
    expect(() => placeOf({ SITE_URL: 'school.example' })).toThrow(/SITE_URL must be an origin/);
  });
});

test('JSON in a page cannot end its element, and stays the same JSON', () => {
  const value = { name: '</script><script>alert(1)</script><!--' };
  expect(jsonInHtml(value)).not.toContain('<');
  expect(JSON.parse(jsonInHtml(value))).toEqual(value);
});

test.each([
  ['/lessons/islands/', 'Lesson'],
  ['/play/first-watch/', 'Challenge'],
  ['/glossary/', undefined],
  ['/about/', 'About'],
  ['/play/link/', undefined],
  ['/play/', undefined],
  ['/lessons/', undefined],
  ['/search/', undefined],
  ['/', undefined],
])('%s is searched as %s', (path, section) => {
  expect(sectionOf(path)).toBe(section);
});
