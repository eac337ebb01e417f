import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));

function entriesOf(collection: string): Map<string, Record<string, unknown>> {
  const folder = join(root, 'content', collection);
  const files = globSync('*.yaml', { cwd: folder }).toSorted();
  return new Map(
    files.map((file) => [
      basename(file, '.yaml'),
      parseYaml(readFileSync(join(folder, file), 'utf8')),
    ]),
  );
}

function pageAt(path: string): HTMLElement {
  return parse(readFileSync(join(root, 'dist', path, 'index.html'), 'utf8'));
}

function listOf(entry: Record<string, unknown>, field: string): string[] {
  const value = entry[field];
  return Array.isArray(value) ? value.map(String) : [];
}

const sources = entriesOf('sources');
const terms = entriesOf('glossary');

describe('the glossary', () => {
  const page = pageAt('glossary');

  test.each([...terms])(
    '%s stands there once, with what it says and its neighbours',
    (id, entry) => {
      const places = page.querySelectorAll(`dt[id="${id}"]`);
      expect(places.length).toBe(1);
      const whole = places[0]?.parentNode;
      expect(whole?.text.replaceAll(/\s+/g, ' ')).toContain(String(entry['short']).trim());
      const links = whole?.querySelectorAll('a').map((link) => link.getAttribute('href'));
      const wanted = [
        ...listOf(entry, 'see').map((other) => `#${other}`),
        ...listOf(entry, 'sources').map((source) => `/sources/#${source}`),
      ];
      expect(links).toEqual(wanted);
    },
  );

  test('refers to nothing that is not there, and not to itself', () => {
    for (const [id, entry] of terms) {
      for (const other of listOf(entry, 'see')) {
        expect(terms.has(other), `${id} → ${other}`).toBe(true);
        expect(other).not.toBe(id);
      }
      for (const source of listOf(entry, 'sources')) expect(sources.has(source), id).toBe(true);
    }
  });

  test('is in alphabetical order', () => {
    const words = page.querySelectorAll('dt').map(({ text }) => text.trim().toLowerCase());
    expect(words).toEqual(words.toSorted((a, b) => a.localeCompare(b, 'en')));
  });
});

describe('the sources', () => {
  const page = pageAt('sources');

  test.each([...sources])('%s says what it shows and how it was read', (id, entry) => {
    const place = page.querySelector(`article[id="${id}"]`);
    const text = place?.text.replaceAll(/\s+/g, ' ') ?? '';
    for (const sentence of [...listOf(entry, 'evidence'), ...listOf(entry, 'limits')]) {
      expect(text).toContain(sentence);
    }
    const isArticle = entry['claims'] !== undefined;
    const how = { 'full text': 'full text', abstract: 'abstract only', report: 'reports about it' };
    const read = how[String(entry['read']) as keyof typeof how];
    expect(text).toContain(isArticle ? 'A report in the press' : read);
    expect(place?.querySelector('h3 a')?.getAttribute('href')).toBe(entry['url']);
  });

  test('each lesson that names a source is named beside it', () => {
    for (const file of globSync('*.mdx', { cwd: join(root, 'content/lessons') })) {
      const text = readFileSync(join(root, 'content/lessons', file), 'utf8');
      const head = parseYaml(text.split(/^---$/m)[1] ?? '') as Record<string, unknown>;
      for (const source of listOf(head, 'sources')) {
        const links = page.querySelectorAll(`article[id="${source}"] a`);
        const targets = links.map((link) => link.getAttribute('href'));
        expect(targets).toContain(`/lessons/${basename(file, '.mdx')}/`);
      }
    }
  });

  test('the article is taken apart in sixteen claims, each with a verdict and known sources', () => {
    const claims = sources.get('tomshardware-2023')?.['claims'];
    expect(claims).toHaveLength(16);
    expect(page.querySelectorAll('#claims tbody tr').length).toBe(16);
    for (const claim of claims as Record<string, unknown>[]) {
      for (const source of listOf(claim, 'sources')) expect(sources.has(source)).toBe(true);
    }
  });

  test('each claim leads to where it can be tried, or says why it cannot', () => {
    const claims = sources.get('tomshardware-2023')?.['claims'] as Record<string, unknown>[];
    const rows = page.querySelectorAll('#claims tbody tr');
    for (const [i, claim] of claims.entries()) {
      const place = rows[i]?.querySelector('.claims-try');
      const links = place?.querySelectorAll('a').map((link) => link.getAttribute('href')) ?? [];
      expect(links, String(claim['claim'])).toEqual(listOf(claim, 'try'));
      for (const link of links) expect(() => pageAt(String(link))).not.toThrow();
      if (links.length === 0) expect(place?.text.trim()).toBe(claim['untried']);
    }
    const tried = claims.filter((claim) => listOf(claim, 'try').length > 0);
    expect(tried.length).toBeGreaterThan(10);
  });
});

describe('the model behind it', () => {
  const page = pageAt('model');

  test('every formula is MathML and has numbers beside it', () => {
    const rows = page.querySelectorAll('[data-formula]');
    expect(rows.length).toBeGreaterThan(14);
    for (const row of rows) {
      expect(row.querySelectorAll('math').length).toBeGreaterThan(0);
      const [theory = '', measured = '', apart = ''] = row
        .querySelectorAll('td')
        .map(({ text }) => text.trim());
      expect(theory).toMatch(/^−?\d+(\.\d+)?$/);
      expect(measured).toMatch(/^−?[\d.]+ ± [\d.]+$/);
      expect(Math.abs(Number(apart.replace('−', '-')))).toBeLessThan(4);
    }
  });
});

test('the page about the site names the version of the package in both citations', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  const citations = pageAt('about')
    .querySelectorAll('pre')
    .map(({ text }) => text);
  expect(citations).toHaveLength(2);
  for (const citation of citations) {
    expect(citation.toLowerCase()).toContain(`version ${version}`);
    expect(citation).toContain('Tailkeeper contributors');
    expect(citation).toBe(citation.trim());
  }
});
