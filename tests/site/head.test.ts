import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressOf, fileAt, pagesOf, pngSize, readPage, SITES } from './built.ts';

/** Pages that search engines are not to list. */
const UNLISTED = [
  '404.html',
  'offline/index.html',
  'play/link/index.html',
  'search/index.html',
  'teach/desk/index.html',
  'teach/key/index.html',
];

describe.each(SITES)('the site $name', (site) => {
  const pages = pagesOf(site);
  const listed = pages.filter((page) => !UNLISTED.includes(page));

  const content = (page: string, name: string) =>
    readPage(site, page)
      .querySelector(`meta[name="${name}"], meta[property="${name}"]`)
      ?.getAttribute('content');

  const canonical = (page: string) =>
    readPage(site, page).querySelector('link[rel=canonical]')?.getAttribute('href');

  test.each(listed)('%s says where it is', (page) => {
    expect(canonical(page)).toBe(addressOf(site, page));
    expect(content(page, 'og:url')).toBe(addressOf(site, page));
    expect(content(page, 'robots')).toBeUndefined();
  });

  test.each(UNLISTED)('%s is not to be listed', (page) => {
    expect(content(page, 'robots')).toBe('noindex');
    expect(canonical(page)).toBeUndefined();
  });

  test.each(pages)('%s can be passed on with a title and a picture', (page) => {
    const title = content(page, 'og:title') ?? '';
    expect(readPage(site, page).querySelector('title')?.text).toContain(title);
    expect(content(page, 'og:description')).toBe(content(page, 'description'));
    expect(content(page, 'twitter:card')).toBe('summary_large_image');
    expect((content(page, 'og:image:alt') ?? '').length).toBeGreaterThan(20);
    const image = content(page, 'og:image') ?? '';
    expect(image.startsWith(`${site.origin}${site.base}social/`)).toBe(true);
    const stated = [content(page, 'og:image:width'), content(page, 'og:image:height')];
    expect(pngSize(fileAt(site, image, page) ?? '').map(String)).toEqual(stated);
    expect(stated).toEqual(['1200', '630']);
  });

  test.each(pages)('%s tells the browser the colours of its frame', (page) => {
    const frame = readPage(site, page).querySelector('meta[name="theme-color"]')?.attributes;
    expect(frame).toMatchObject({
      content: '#fbf8f1',
      'data-light': '#fbf8f1',
      'data-dark': '#17161f',
      'data-projector': '#ffffff',
    });
  });

  test('lessons and challenges have pictures of their own', () => {
    const own = pages.filter((page) => /^(lessons|play)\/(?!link\/)[\w-]+\//.test(page));
    expect(own.length).toBeGreaterThan(10);
    expect(new Set(own.map((page) => content(page, 'og:image'))).size).toBe(own.length);
  });

  const dataOf = (page: string) =>
    readPage(site, page)
      .querySelectorAll('script[type="application/ld+json"]')
      .map(({ text }): Record<string, unknown> => JSON.parse(text));

  test.each([
    ['index.html', 'WebSite'],
    ['lessons/index.html', 'Course'],
    ['lessons/islands/index.html', 'LearningResource'],
    ['play/first-watch/index.html', 'LearningResource'],
  ])('%s says in the words of schema.org that it is a %s', (page, type) => {
    const [data, ...more] = dataOf(page);
    expect(more).toEqual([]);
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': type,
      url: addressOf(site, page),
      inLanguage: 'en-GB',
    });
  });

  test('a lesson says what it teaches, for how long, and of what it is a part', () => {
    const page = 'lessons/islands/index.html';
    const [data] = dataOf(page);
    const goals = readPage(site, page)
      .querySelectorAll('.goals li')
      .map(({ text }) => text.trim());
    const minutes = /(\d+) minutes/.exec(readPage(site, page).querySelector('.facts')?.text ?? '');
    expect(data).toMatchObject({
      name: 'Islands',
      teaches: goals,
      timeRequired: `PT${minutes?.[1]}M`,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isAccessibleForFree: true,
      isPartOf: { '@type': 'Course', url: `${site.origin}${site.base}lessons/` },
    });
  });

  test('the icons have the sizes that are stated', () => {
    const head = readPage(site, 'index.html');
    const file = (name: string) => {
      const link = head.querySelector(`link[rel="${name}"]`)?.getAttribute('href') ?? '';
      return fileAt(site, link, 'index.html') ?? '';
    };
    expect(pngSize(file('apple-touch-icon'))).toEqual([180, 180]);
    const ico = readFileSync(join(site.folder, 'favicon.ico'));
    // One entry of 32 × 32, and where its file begins: https://en.wikipedia.org/wiki/ICO_(file_format).
    expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
    expect(pngSize(ico.subarray(ico.readUInt32LE(18)))).toEqual([32, 32]);
    expect(ico.readUInt32LE(18) + ico.readUInt32LE(14)).toBe(ico.length);
    const manifest = JSON.parse(readFileSync(file('manifest'), 'utf8'));
    expect(manifest).toMatchObject({ start_url: site.base, scope: site.base, name: 'Tailkeeper' });
    expect(JSON.stringify(manifest)).not.toMatch(/\bgames?\b/i);
    const purposes = manifest.icons.map(({ purpose }: { purpose: string }) => purpose);
    expect(purposes.toSorted()).toEqual(['any', 'any', 'maskable']);
    for (const { src, sizes } of manifest.icons) {
      expect(pngSize(fileAt(site, src, 'index.html') ?? '').join('x')).toBe(sizes);
    }
  });

  test('the site map lists what is to be listed, and robots.txt names it', () => {
    const robots = readFileSync(join(site.folder, 'robots.txt'), 'utf8');
    const index = /^Sitemap: (.*)$/m.exec(robots)?.[1] ?? '';
    expect(index).toBe(`${site.origin}${site.base}sitemap-index.xml`);
    const places = (address: string) => {
      const xml = readFileSync(fileAt(site, address, 'index.html') ?? '', 'utf8');
      return [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1] ?? '');
    };
    const all = places(index).flatMap(places);
    expect(all.toSorted()).toEqual(listed.map((page) => addressOf(site, page)).toSorted());
  });
});
