import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rulesOf } from '../support/headers.ts';
import { pagesOf, readPage, SITES } from './built.ts';

describe.each(SITES)('the headers of the site $name', (site) => {
  const rules = rulesOf(readFileSync(join(site.folder, '_headers'), 'utf8'));
  const policyOf = (page: string) =>
    readPage(site, page)
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');

  test('have the policy of the pages, with what the search needs', () => {
    const policy = rules.get('/*')?.get('Content-Security-Policy');
    expect(policyOf('search/index.html')).toBe(policy);
    const narrower = policy?.replace(" 'wasm-unsafe-eval'", '');
    expect(narrower).not.toBe(policy);
    for (const page of pagesOf(site).filter((each) => each !== 'search/index.html')) {
      expect(policyOf(page), page).toBe(narrower);
    }
    expect(policy).not.toContain('frame-ancestors');
  });

  test('keep what never changes for a year, and ask again for pages', () => {
    expect(rules.get('/_astro/*')?.get('Cache-Control')).toBe(
      'public, max-age=31536000, immutable',
    );
    expect(rules.get('/')?.get('Cache-Control')).toBe('no-cache');
    expect(rules.get('/sw.js')?.get('Cache-Control')).toBe('no-cache');
    expect(rules.get('/*')?.get('Cache-Control')).toBeUndefined();
  });

  test('let nobody guess types, see where somebody came from, or use the device', () => {
    const all = Object.fromEntries(rules.get('/*') ?? []);
    expect(all).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
    expect(all['Permissions-Policy']).toMatch(/camera=\(\).*microphone=\(\).*geolocation=\(\)/);
  });
});
