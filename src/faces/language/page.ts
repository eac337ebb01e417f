import { element } from '../../kit/parts.ts';
import { LINES, type ShownLine, stretchesOf } from './lines.ts';
import { BY_THE_WARDEN, moreLines, VERDICT, VERDICT_MEANS } from './words/board-en.ts';

/** The page of lines. Those that do not fit are one press away. */
export class LinesPage {
  private readonly page: HTMLElement;
  private readonly list: HTMLElement;
  private readonly rest: HTMLElement;
  private readonly restList: Element;
  private readonly more: Element;
  private items: readonly HTMLElement[];

  /** @param page with a list, and a fold for the rest of it */
  constructor(page: HTMLElement, list: HTMLElement, rest: HTMLElement, more: HTMLElement) {
    this.page = page;
    this.list = list;
    this.rest = rest;
    this.more = more;
    this.restList = rest.querySelector('ol') ?? rest;
    this.items = [...list.querySelectorAll('li')];
    for (const item of this.items) item.prepend(unseen(BY_THE_WARDEN));
    // Its size does not depend on what is on it.
    new ResizeObserver(() => this.settle()).observe(page);
    void document.fonts.ready.then(() => this.settle());
  }

  /** @param isMoving whether lines are written one below the other; else they are just there */
  write(lines: readonly ShownLine[], isMoving: boolean): void {
    this.page.toggleAttribute('data-writing', isMoving);
    this.items = lines.map(itemOf);
    this.fit();
  }

  /** There is room for more or fewer of the same lines, which are not written again. */
  private settle(): void {
    this.page.removeAttribute('data-writing');
    this.fit();
  }

  /** Finds out how many lines fit, with the fold and without. */
  private fit(): void {
    const { list, rest, items } = this;
    list.replaceChildren(...items);
    rest.hidden = true;
    if (this.fitting() === items.length) return;
    rest.hidden = false;
    const count = this.fitting();
    this.restList.replaceChildren(...items.slice(count));
    this.more.textContent = moreLines(items.length - count);
  }

  /** A line that does not fit begins another column. */
  private fitting(): number {
    const left = this.items[0]?.offsetLeft;
    const first = this.items.findIndex(({ offsetLeft }) => offsetLeft !== left);
    return first < 0 ? this.items.length : first;
  }
}

function itemOf(line: ShownLine, place: number): HTMLElement {
  const item = element('li', '');
  item.className = line.sort;
  item.style.setProperty('--place', String(place % LINES));
  if (line.sort === 'real') item.append(unseen(BY_THE_WARDEN));
  const words = line.sort === 'impossible' ? element('s', '') : item;
  words.append(
    ...stretchesOf(line).map(({ text, mark }) => {
      if (mark === null) return text;
      const marked = element('em', text);
      marked.className = mark;
      return marked;
    }),
  );
  if (words !== item) {
    const verdict = element('span', VERDICT);
    verdict.className = 'verdict';
    item.append(words, verdict, unseen(VERDICT_MEANS));
  }
  return item;
}

/** For whoever listens. */
export function unseen(text: string): HTMLElement {
  const made = element('span', text);
  made.className = 'visually-hidden';
  return made;
}
