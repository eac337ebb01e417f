import type { Shelf } from '../../progress/shelf.ts';

/** A shelf that is there until the page is left. */
export class MemoryShelf implements Shelf {
  private readonly items = new Map<string, string>();

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }
}
