import { asideKeys, leaveWord, setAside } from './aside.ts';
import { keyOn, NO_SHELF, type Shelf } from './shelf.ts';

/** Nothing can be set aside any more, so that what cannot be read stays where it is and nothing can be kept. */
export class Crowded extends Error {}

/** The text is from a newer version of these pages: it is left alone. */
export class Newer extends Error {}

/**
 * A text on a shelf, with a copy. Both are written, the copy first: so wherever a write is cut off, one of them is whole.
 * What cannot be read is set aside, and word is left of it. Any method may throw what a shelf throws; then everything is
 * as it was.
 */
export class KeptText<Value> {
  readonly key: string;
  private readonly shelf: Shelf;
  private readonly base: string;
  private readonly name: 'progress' | 'desk';
  private readonly read: (text: string) => Value | null;
  private count = 0;

  /**
   * @param shelf null when the browser has none to offer
   * @param base where the site begins
   * @param read null when the text is damaged; may throw Newer
   */
  constructor(
    shelf: Shelf | null,
    base: string,
    name: 'progress' | 'desk',
    read: (text: string) => Value | null,
  ) {
    this.shelf = shelf ?? NO_SHELF;
    this.base = base;
    this.key = keyOn(base, name);
    this.name = name;
    this.read = read;
  }

  /**
   * What is kept; null where that is nothing.
   *
   * @throws Newer; Crowded; what the shelf throws
   */
  load(): Value | null {
    const text = this.shelf.getItem(this.key);
    if (text === null) return null;
    return this.read(text) ?? this.mend(text);
  }

  /** The last good copy, where what is kept cannot be read and cannot be set aside either; null without one. */
  get copy(): Value | null {
    try {
      const text = this.shelf.getItem(this.copyKey);
      return text === null ? null : this.read(text);
    } catch {
      return null;
    }
  }

  /** How often something was damaged. */
  get damages(): number {
    return this.count;
  }

  save(text: string): void {
    this.shelf.setItem(this.copyKey, text);
    this.shelf.setItem(this.key, text);
  }

  /** Takes away what is kept, and its copy. */
  clear(): void {
    for (const key of [this.key, this.copyKey]) this.shelf.removeItem(key);
  }

  /** Takes away everything, also what was set aside and what there is to tell. */
  reset(): void {
    this.clear();
    for (const key of [...asideKeys(this.key), keyOn(this.base, 'notices')]) {
      this.shelf.removeItem(key);
    }
  }

  private get copyKey(): string {
    return `${this.key}.copy`;
  }

  /** Sets a damaged text aside; its copy takes its place, where that is whole. */
  private mend(damaged: string): Value | null {
    const copy = this.shelf.getItem(this.copyKey);
    const value = copy === null ? null : this.read(copy);
    if (!setAside(this.shelf, this.key, damaged)) {
      throw new Crowded('too many texts that cannot be read');
    }
    this.count += 1;
    if (copy === null || value === null) this.shelf.removeItem(this.key);
    else this.shelf.setItem(this.key, copy);
    leaveWord(this.shelf, this.base, `${value === null ? 'aside' : 'copy'} ${this.name}`);
    return value;
  }
}
