import {
  EMPTY_RECORD,
  type Feat,
  type LearnerRecord,
  withChallenge,
} from '../../../src/progress/record.ts';
import type { Shelf } from '../../../src/progress/shelf.ts';
import { type Change, ProgressStore } from '../../../src/progress/store.ts';

/** Where a store of `storeOn` keeps its record. */
export const KEY = 'tailkeeper.progress/some/base/';

/** A storage that can be full or switched off, or keep nothing without a word. */
export class MemoryShelf implements Shelf {
  readonly items = new Map<string, string>();
  isFull = false;
  isOff = false;
  isSilent = false;

  getItem(key: string): string | null {
    this.check();
    return this.items.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    this.check();
    if (this.isFull) throw new DOMException('no room', 'QuotaExceededError');
    if (!this.isSilent) this.items.set(key, text);
  }

  removeItem(key: string): void {
    this.check();
    this.items.delete(key);
  }

  private check(): void {
    if (this.isOff) throw new DOMException('storage is off', 'SecurityError');
  }
}

/** What a window is told when another one stores something; no key when it cleared everything. */
export function storageEvent(key: string | null): Event {
  return Object.assign(new Event('storage'), { key });
}

export function storeOn(shelf: Shelf | null, events?: EventTarget): ProgressStore {
  return new ProgressStore(shelf, '/some/base/', events);
}

/** A first try of a challenge. */
export function play(id: string, feat: Feat): Change {
  return (record) => withChallenge(record, id, feat, true);
}

/** A record with one first try. */
export function played(id: string, feat: Feat): LearnerRecord {
  return play(id, feat)(EMPTY_RECORD);
}
