import { asideKeys, leaveWord, setAside } from './aside.ts';
import { copyOf, type KeptName, keyOn, NO_SHELF, putBoth, type Shelf } from './shelf.ts';

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
  private readonly name: KeptName;
  private readonly read: (text: string) => Value | null;
  private readonly salvage: (text: string) => string | null;
  private count = 0;

  /**
   * @param shelf null when the browser has none to offer
   * @param base where the site begins
   * @param read null when the text is damaged; may throw Newer
   * @param salvage what is left of a damaged text, as a whole one; null where that is nothing
   */
  constructor(
    shelf: Shelf | null,
    base: string,
    name: KeptName,
    read: (text: string) => Value | null,
    salvage: (text: string) => string | null = () => null,
  ) {
    this.shelf = shelf ?? NO_SHELF;
    this.base = base;
    this.key = keyOn(base, name);
    this.name = name;
    this.read = read;
    this.salvage = salvage;
  }

  /**
   * What is kept; null where that is nothing.
   *
   * @throws Newer; Crowded; what the shelf throws
   */
  load(): Value | null {
    const text = this.shelf.getItem(this.key);
    const copy = this.shelf.getItem(copyOf(this.key));
    const value = text === null ? null : this.read(text);
    // Of two that are the same, as they nearly always are, one is read. A copy alone is of a first write that was cut off.
    const spare = copy === null || copy === text ? null : this.read(copy);
    if (value !== null || (text === null && (copy === null || spare !== null))) {
      return value ?? spare;
    }
    return this.mend(text, copy, spare !== null);
  }

  /** The last good copy, where what is kept cannot be read and cannot be set aside either; null without one. */
  get copy(): Value | null {
    try {
      const text = this.shelf.getItem(copyOf(this.key));
      return text === null ? null : this.read(text);
    } catch {
      return null;
    }
  }

  /** How often something was damaged. */
  get damages(): number {
    return this.count;
  }

  /** @throws what the shelf throws, and where it has kept nothing without a word */
  save(text: string): void {
    if (!putBoth(this.shelf, this.key, text)) throw new Error('a shelf has kept nothing');
  }

  /** Takes away what is kept. The copy goes first: alone it would be what is kept. */
  clear(): void {
    for (const key of [copyOf(this.key), this.key]) this.shelf.removeItem(key);
  }

  /** Takes away everything, also what was set aside and what there is to tell. */
  reset(): void {
    this.clear();
    for (const key of [...asideKeys(this.key), keyOn(this.base, 'notices')]) {
      this.shelf.removeItem(key);
    }
  }

  /** Sets aside what is damaged; its copy takes its place where that is whole, else what is left. */
  private mend(text: string | null, copy: string | null, isCopyWhole: boolean): Value | null {
    const damaged = (isCopyWhole ? [text] : [text, copy]).filter((each) => each !== null);
    if (!damaged.every((each) => setAside(this.shelf, this.key, each))) {
      throw new Crowded('too many texts that cannot be read');
    }
    this.count += 1;
    const left = isCopyWhole ? copy : this.salvage(damaged[0] ?? '');
    if (left === null) this.clear();
    else if (isCopyWhole) this.shelf.setItem(this.key, left);
    else this.save(left);
    const what = isCopyWhole ? 'copy' : left === null ? 'aside' : 'part';
    leaveWord(this.shelf, this.base, `${what} ${this.name}`);
    return left === null ? null : this.read(left);
  }
}
