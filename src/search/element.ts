import { addressBar } from '../kit/address-bar.ts';
import { type Finding, find } from './find.ts';
import { loadIndex, type SearchIndex } from './index-files.ts';
import { meant } from './meant.ts';
import { plain } from './query.ts';
import { resultItem } from './results.ts';
import { countWords, LOOKING, NO_INDEX } from './words.ts';

const NOTHING: Finding = { places: [], count: 0, isWhole: false, strange: [] };

/** How long typing rests before the pages are searched, in milliseconds. */
const REST = 200;
/** Results that are shown at once. */
const AT_ONCE = 10;

/** The search page: what is looked for is in its address, so that it can be linked to and gone back to. */
class SiteSearch extends HTMLElement {
  private index: Promise<SearchIndex> | undefined;
  /** Counts what is typed; an answer that comes after newer words is dropped. */
  private asked = 0;
  private rest = 0;

  connectedCallback(): void {
    const { form, input } = this;
    form.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.look();
    });
    input.addEventListener('input', () => {
      clearTimeout(this.rest);
      this.rest = window.setTimeout(() => this.look(), REST);
    });
    input.addEventListener('focus', () => void this.load().catch(() => {}), { once: true });
    this.find('more').addEventListener('click', () => this.look(Number.POSITIVE_INFINITY));
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    if (input.value !== '') this.look();
  }

  private load(): Promise<SearchIndex> {
    this.index ??= loadIndex(this.dataset['base'] ?? '/').catch((error: unknown) => {
      this.index = undefined;
      throw error;
    });
    return this.index;
  }

  private look(most = AT_ONCE): void {
    clearTimeout(this.rest);
    const words = this.input.value.trim();
    const url = new URL(location.href);
    if (words === '') url.searchParams.delete('q');
    else url.searchParams.set('q', words);
    addressBar().replace(url.href);
    this.asked += 1;
    void this.show(words, most, this.asked);
  }

  private async show(words: string, most: number, asked: number): Promise<void> {
    const status = this.find('status');
    if (words !== '' && this.index === undefined) status.textContent = LOOKING;
    try {
      const found = plain(words) === '' ? NOTHING : await find(await this.load(), words, most);
      if (asked !== this.asked) return;
      const list = this.find('results');
      const shown = list.children.length;
      list.replaceChildren(...found.places.map(resultItem));
      status.textContent = countWords(found.count, words, found.isWhole);
      this.suggest(words, found);
      this.find('more').hidden = found.count <= most;
      if (most > AT_ONCE) list.children[shown]?.querySelector('a')?.focus();
    } catch {
      if (asked !== this.asked) return;
      this.clear();
      status.textContent = NO_INDEX;
    }
  }

  /** What was found for other words does not stand below a notice. */
  private clear(): void {
    this.find('results').replaceChildren();
    for (const part of ['more', 'meant', 'elsewhere']) this.find(part).hidden = true;
  }

  /** What may have been meant, and where else to look when nothing is found. */
  private suggest(words: string, { count, strange }: Finding): void {
    const other = meant(words, strange, (this.dataset['known'] ?? '').split(' '));
    this.find('meant').hidden = other === undefined;
    const link = this.find('meant').querySelector('a');
    if (link !== null && other !== undefined) {
      link.textContent = other;
      link.href = `?${new URLSearchParams({ q: other })}`;
    }
    this.find('elsewhere').hidden = words === '' || count > 0;
  }

  private get form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  private get input(): HTMLInputElement {
    return this.querySelector('input') as HTMLInputElement;
  }

  private find(part: string): HTMLElement {
    return this.querySelector(`[data-part="${part}"]`) as HTMLElement;
  }
}

customElements.define('site-search', SiteSearch);
