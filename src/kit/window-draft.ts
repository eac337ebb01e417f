import { copyOf, NO_SHELF, putBoth, type Shelf } from '../progress/shelf.ts';
import { windowStorage } from './storage.ts';

/** What somebody is making on a page, kept for as long as the window is open, with a copy in case a write is cut off. */
export class WindowDraft<Value> {
  private readonly key: string;
  private readonly read: (text: string) => Value | null;
  private readonly shelf: Shelf;

  /** @param read null where the text is damaged */
  constructor(
    key: string,
    read: (text: string) => Value | null,
    shelf: Shelf | null = windowStorage(),
  ) {
    this.key = key;
    this.read = read;
    this.shelf = shelf ?? NO_SHELF;
  }

  /** Null where nothing is kept, or nothing that can be read. */
  get value(): Value | null {
    return this.at(this.key) ?? this.at(copyOf(this.key));
  }

  /** @returns whether it is kept */
  keep(text: string): boolean {
    try {
      return putBoth(this.shelf, this.key, text);
    } catch {
      return false;
    }
  }

  private at(key: string): Value | null {
    try {
      const text = this.shelf.getItem(key);
      return text === null ? null : this.read(text);
    } catch {
      return null;
    }
  }
}
