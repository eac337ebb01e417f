import type { Shelf } from '../../progress/shelf.ts';

/** What the names of windows that keep something begin with. */
const MARK = 'tailkeeper:';

/**
 * A shelf for pages that may keep nothing: what a window is called outlasts its pages and goes with the tab. A name that
 * somebody else gave it is left alone.
 */
export class NameShelf implements Shelf {
  private readonly window: { name: string };

  constructor(window: { name: string }) {
    this.window = window;
  }

  getItem(key: string): string | null {
    return this.read().get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.write(this.read().set(key, value));
  }

  removeItem(key: string): void {
    const items = this.read();
    items.delete(key);
    this.write(items);
  }

  private read(): Map<string, string> {
    const { name } = this.window;
    if (!name.startsWith(MARK)) return new Map();
    try {
      const items: unknown = JSON.parse(name.slice(MARK.length));
      return new Map(Array.isArray(items) ? items.filter(isItem) : []);
    } catch {
      return new Map();
    }
  }

  private write(items: ReadonlyMap<string, string>): void {
    const { name } = this.window;
    if (name !== '' && !name.startsWith(MARK)) throw new Error('the window has a name');
    this.window.name = items.size === 0 ? '' : MARK + JSON.stringify([...items]);
  }
}

function isItem(item: unknown): item is [string, string] {
  return Array.isArray(item) && item.length === 2 && item.every((each) => typeof each === 'string');
}

/** Whether something can be put there. */
export function canKeepOn(shelf: Shelf | null): shelf is Shelf {
  const key = 'tailkeeper.try';
  try {
    shelf?.setItem(key, '1');
    const isThere = shelf?.getItem(key) === '1';
    shelf?.removeItem(key);
    return isThere;
  } catch {
    return false;
  }
}
