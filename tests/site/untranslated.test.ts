import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { pagesOf, readPage, SITES } from './built.ts';

/** What a program that translates pages would spoil: commands, names of files, codes, seeds, and links to be copied. */
const CODES =
  'code, kbd, samp, pre, input[readonly], textarea[readonly], [data-part="seed"], [name="seed"], [data-setting="seed"], [data-part="pupil-field"]';

/** The pages of each site, and how many codes there are at least. */
describe.each(SITES)('codes of the site $name', (site) => {
  const found = pagesOf(site).flatMap((page) =>
    readPage(site, page)
      .querySelectorAll(CODES)
      .map((code) => ({ page, code })),
  );

  test('are there', () => {
    expect(found.length).toBeGreaterThan(50);
    const names = found.map(({ code }) => code.getAttribute('data-part') ?? '');
    for (const name of ['seed', 'link', 'make-link', 'make-embed', 'assign-link', 'code'])
      expect(names).toContain(name);
  });

  test('are never translated', () => {
    const translated = found.filter(({ code }) => !isKept(code));
    expect(translated.map(({ page, code }) => `${page}: ${code.toString().slice(0, 120)}`)).toEqual(
      [],
    );
  });
});

/** Whether it is kept as it is, by itself or by what it is in. */
function isKept(code: HTMLElement | null): boolean {
  if (code === null) return false;
  return code.getAttribute?.('translate') === 'no' || isKept(code.parentNode as HTMLElement | null);
}
