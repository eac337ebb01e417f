import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sites = [
  { name: 'at the root', folder: 'dist', base: '/' },
  { name: 'below a path', folder: 'dist-base/some/base', base: '/some/base/' },
];

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

/** The ids that can be linked to on a page. */
function anchorsOf(file: string): Set<string> {
  const html = parse(readFileSync(file, 'utf8'));
  return new Set(html.querySelectorAll('[id]').map((element) => element.id));
}

describe.each(sites)('the site $name', ({ folder, base }) => {
  const site = join(root, folder);
  const pages = globSync('**/*.html', { cwd: site }).toSorted();

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
    if (/^https:\/\/[\w.-]+\//.test(target)) return true;
    const { pathname, hash } = new URL(
      target,
      `http://site${base}${page.replace(/index\.html$/, '')}`,
    );
    if (!pathname.startsWith(base)) return false;
    const path = join(site, pathname.slice(base.length));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    if (!existsSync(file)) return false;
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

  test.each(pages)('%s has no inline script or style', (page) => {
    const html = parse(readFileSync(join(site, page), 'utf8'));
    expect(html.querySelectorAll('script:not([src]), style, [style]').length).toBe(0);
    expect(readFileSync(join(site, page), 'utf8')).not.toMatch(/\son\w+\s*=/i);
  });
});
