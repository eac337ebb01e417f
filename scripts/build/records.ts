import type { SearchRecord } from '../../src/publish/records.ts';

/**
 * A record as a page that Pagefind can read, which is the only form in which words have weights: they go from 0 to 10, and
 * a paragraph has 1 (https://pagefind.app/docs/weighting/).
 */
export function htmlOf({ section, title, weight, says, words, more }: SearchRecord): string {
  return [
    `<html lang="en"><body><main data-pagefind-body data-pagefind-meta="section:${section}">`,
    `<h1 data-pagefind-weight="${weight}">${escaped(title)}</h1>`,
    `<p data-pagefind-meta="says">${escaped(says)}</p>`,
    `<p data-pagefind-weight="${weight}">${escaped(words.join('. '))}</p>`,
    ...more.map((text) => `<p>${escaped(text)}</p>`),
    '</main></body></html>',
  ].join('\n');
}

/**
 * The first record that leads to a page or to an id which the site does not have.
 *
 * @param read gives the HTML of a page by its file, below the site
 */
export async function withoutPlace(
  records: readonly SearchRecord[],
  read: (page: string) => Promise<string>,
): Promise<SearchRecord | undefined> {
  const pages = new Map<string, Promise<string>>();
  for (const record of records) {
    const [path = '', id] = record.path.split('#');
    const page = `${path.slice(1)}index.html`;
    const html = pages.get(page) ?? read(page).catch(() => '');
    pages.set(page, html);
    if (!hasPlace(await html, id)) return record;
  }
  return undefined;
}

function hasPlace(html: string, id: string | undefined): boolean {
  return id === undefined ? html !== '' : html.includes(` id="${id}"`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
