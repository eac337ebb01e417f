import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { type HTMLElement, parse, TextNode } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { fileAt, pagesOf, SITES } from './built.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Astro writes void elements and boolean attributes in its own style; both are valid HTML.
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    // Inline SVG draws its colours from custom properties.
    'no-inline-style': 'error',
  },
});

/** The ids that can be linked to on a page, and the names by which links open a start of an assignment. */
function anchorsOf(file: string): Set<string> {
  const html = parse(readFileSync(file, 'utf8'));
  const ids = html.querySelectorAll('[id]').map((element) => element.id);
  const starts = html.querySelectorAll('[data-start][data-name]');
  return new Set([...ids, ...starts.map((start) => start.getAttribute('data-name') ?? '')]);
}

/** What is written right behind an element. */
function textAfter(element: HTMLElement): string {
  const siblings = element.parentNode?.childNodes ?? [];
  const next = siblings[siblings.indexOf(element) + 1];
  return next instanceof TextNode ? next.rawText : '';
}

describe.each(SITES)('the site $name', (built) => {
  const site = built.folder;
  const pages = pagesOf(built);

  test('has its pages', () => {
    expect(pages).toEqual(
      expect.arrayContaining([
        '404.html',
        'about/index.html',
        'daily/index.html',
        'glossary/index.html',
        'index.html',
        'lab/index.html',
        'lessons/index.html',
        'lessons/the-snake-that-eats-its-tail/index.html',
        'make/index.html',
        'model/index.html',
        'play/first-watch/index.html',
        'play/index.html',
        'play/link/index.html',
        'sources/index.html',
        'search/index.html',
        'teach/index.html',
        'teach/assign/index.html',
        'teach/beads/index.html',
        'teach/class/index.html',
        'teach/desk/index.html',
        'teach/key/index.html',
        'teach/results/index.html',
        'teach/tally/index.html',
        'teach/vocabulary/index.html',
        'teach/worksheet/index.html',
      ]),
    );
  });

  test.each(pages)('%s is valid HTML', async (page) => {
    const report = await validator.validateFile(join(site, page));
    const messages = report.results.flatMap(({ messages: list }) =>
      list.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
    );
    expect(messages).toEqual([]);
  });

  test.each(pages)('every link of %s leads somewhere', (page) => {
    const html = parse(readFileSync(join(site, page), 'utf8'));
    const targets = html
      .querySelectorAll('[href], [src]')
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
    expect(targets.length).toBeGreaterThan(5);
    const broken = targets.filter((target) => !leadsSomewhere(target, page));
    expect(broken).toEqual([]);
  });

  function leadsSomewhere(target: string, page: string): boolean {
    const file = fileAt(built, target, page);
    if (file === undefined) {
      return /^https:\/\/[\w.-]+\//.test(target) && !target.startsWith(built.origin);
    }
    const { hash } = new URL(target, 'http://any');
    return hash === '' || anchorsOf(file).has(hash.slice(1));
  }

  test.each(pages)(
    '%s tells search engines what it is, without a word that filters block',
    (page) => {
      const html = parse(readFileSync(join(site, page), 'utf8'));
      const title = html.querySelector('title')?.text ?? '';
      const description =
        html.querySelector('meta[name=description]')?.getAttribute('content') ?? '';
      expect(title).toMatch(/Tailkeeper$/);
      expect(description.length).toBeGreaterThan(20);
      expect(description.length).toBeLessThanOrEqual(160);
      expect(`${title} ${description} ${page}`).not.toMatch(/\bgames?\b/i);
    },
  );

  test('no mark that follows a word with a note can begin a line', () => {
    const marked = pages.flatMap((page) =>
      parse(readFileSync(join(site, page), 'utf8'))
        .querySelectorAll('.term-note')
        .filter((note) => /^[,.;:!?)’”]/.test(textAfter(note)))
        .map((note) => [page, note.parentNode?.getAttribute('class')]),
    );
    expect(marked.length).toBeGreaterThan(20);
    expect(marked.filter(([, parent]) => parent !== 'unbroken')).toEqual([]);
  });

  test.each(pages)('%s has no inline script or style', (page) => {
    const html = parse(readFileSync(join(site, page), 'utf8'));
    const data = 'script[type="application/ld+json"]';
    const scripts = html.querySelectorAll(`script:not([src]):not(${data})`);
    expect(scripts.length + html.querySelectorAll('style, [style]').length).toBe(0);
    expect(readFileSync(join(site, page), 'utf8')).not.toMatch(/\son\w+\s*=/i);
  });
});
