import { NO_SHELF, type Shelf } from './shelf.ts';

const KEY = 'tailkeeper.window';
const NAME = /^[0-9a-z-]{1,40}$/;

/** What a window is called. */
export interface Naming {
  readonly name: string;
  /** Takes another name: a copy of the window has the old one too. */
  renew(): void;
}

/** The name of a window, which is the same when its page is loaded again, or comes back after it was discarded. */
export class WindowName implements Naming {
  private readonly shelf: Shelf;
  private readonly make: () => string;
  private known: string | null = null;

  /** @param shelf of this window alone; null when the browser has none to offer */
  constructor(shelf: Shelf | null, make: () => string) {
    this.shelf = shelf ?? NO_SHELF;
    this.make = make;
  }

  get name(): string {
    this.known ??= this.read() ?? this.take();
    return this.known;
  }

  renew(): void {
    this.known = this.take();
  }

  private read(): string | null {
    try {
      const text = this.shelf.getItem(KEY);
      return text !== null && NAME.test(text) ? text : null;
    } catch {
      return null;
    }
  }

  private take(): string {
    const name = this.make();
    try {
      this.shelf.setItem(KEY, name);
    } catch {
      // The name lasts until the page is left.
    }
    return name;
  }
}
