import type { Found, Part } from './index-files.ts';

/** Parts of a page that are shown below it, at most. */
const MOST_PARTS = 3;

/** A place that was found, as an item of the list; a term or a question says at once what it has to say. */
export function resultItem({ url, excerpt, meta, sub_results }: Found): HTMLLIElement {
  const item = document.createElement('li');
  const section = paragraph(meta['section'] ?? '');
  section.className = 'kicker';
  const title = document.createElement('h2');
  title.append(link(withoutNumber(url), meta['title'] ?? url));
  const says = meta['says'] ?? '';
  item.append(section, title, paragraph(...(says === '' ? excerptNodes(excerpt) : [says])));
  const parts = bestParts(sub_results.filter((part) => part.url !== url));
  if (parts.length > 0) {
    const list = document.createElement('ul');
    list.setAttribute('aria-label', 'Parts of this page');
    list.append(...parts.map((part) => partItem(link(part.url, part.title))));
    item.append(list);
  }
  return item;
}

/** Places of which several things are said have a number behind each address: see `scripts/build/search.ts`. */
function withoutNumber(url: string): string {
  return url.replace(/\?\d+$/, '');
}

/** The parts that mention the words most often; headings of one letter say nothing. */
function bestParts(parts: readonly Part[]): Part[] {
  return parts
    .filter(({ title }) => title.length > 1)
    .toSorted((a, b) => b.locations.length - a.locations.length)
    .slice(0, MOST_PARTS);
}

function partItem(content: Node): HTMLLIElement {
  const item = document.createElement('li');
  item.append(content);
  return item;
}

function paragraph(...content: (string | Node)[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.append(...content);
  return element;
}

function link(url: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = url;
  element.textContent = text;
  return element;
}

/**
 * The nodes of an excerpt: its text, and what is marked in it. Everything else that its HTML may hold is dropped; the
 * document that reads it runs nothing.
 */
function excerptNodes(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.childNodes].map((node) => {
    const text = document.createTextNode(node.textContent ?? '');
    if (node.nodeName !== 'MARK') return text;
    const mark = document.createElement('mark');
    mark.append(text);
    return mark;
  });
}
