import { element, findPart, isolated, writeText } from '../../kit/parts.ts';
import { fromPeople } from '../texts.ts';
import { type Item, nextOf } from './outline.ts';
import { actWords, continueWords, kindWords, stateWords } from './words.ts';

/** The steps of an assignment with what is done of each, and the way on. */
export class StepsView {
  private readonly list: HTMLElement;
  private readonly onward: HTMLAnchorElement;
  private readonly ways: HTMLElement[] = [];
  private hrefs: (string | undefined)[] = [];
  private items: readonly Item[] = [];

  constructor(desk: HTMLElement) {
    this.list = findPart(desk, 'steps', HTMLElement);
    this.onward = findPart(desk, 'continue', HTMLAnchorElement);
  }

  write(items: readonly Item[]): void {
    this.items = items;
    this.hrefs = [];
    this.ways.length = 0;
    this.list.replaceChildren(...items.map((item) => this.rowOf(item)));
    this.writeOnward();
  }

  /** A step can be opened from now on. */
  open(number: number, href: string): void {
    const item = this.items[number - 1];
    if (item === undefined) return;
    this.hrefs[number - 1] = href;
    const link = document.createElement('a');
    link.href = href;
    link.className = 'button';
    link.textContent = actWords(item);
    link.append(hidden(`: ${isolated(item.title)}`));
    this.ways[number - 1]?.replaceChildren(link);
    this.writeOnward();
  }

  /** Why a step cannot be opened, or not yet. */
  say(number: number, words: string): void {
    const way = this.ways[number - 1];
    if (way !== undefined) writeText(way, words);
  }

  private rowOf(item: Item): HTMLElement {
    const row = document.createElement('li');
    row.className = item.isDone ? 'is-done' : '';
    const tick = element('span', item.isDone ? '✓' : String(item.number));
    tick.className = 'desk-tick';
    tick.setAttribute('aria-hidden', 'true');
    const words = document.createElement('div');
    const title = element('h3', '');
    title.append(hidden(`Step ${item.number}: `), fromPeople(item.title));
    const kind = element('p', kindWords(item));
    kind.className = 'desk-hint';
    words.append(title, kind, element('p', stateWords(item)));
    const way = document.createElement('div');
    this.ways.push(way);
    row.append(tick, words, way);
    return row;
  }

  /** To the next step that is not done, once it can be opened; at the end to the place to hand in. */
  private writeOnward(): void {
    const next = nextOf(this.items);
    const href = next === null ? '#desk-hand-in' : this.hrefs[next.number - 1];
    this.onward.hidden = href === undefined;
    if (href !== undefined) this.onward.href = href;
    writeText(this.onward, continueWords(next));
  }
}

function hidden(text: string): HTMLElement {
  const words = element('span', text);
  words.className = 'visually-hidden';
  return words;
}
