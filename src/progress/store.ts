import { type Result, succeed } from '../base/result.ts';
import { NEWER, readRecord, writeRecord } from './codec.ts';
import { EMPTY_RECORD, type LearnerRecord, mergeRecords } from './record.ts';
import { keyOn, NO_SHELF, type Shelf } from './shelf.ts';

export type Change = (record: LearnerRecord) => LearnerRecord;
export type Listener = (record: LearnerRecord) => void;

/** Why results are not kept, and what is said then. */
const HURDLES = {
  blocked:
    'This browser keeps nothing for these pages, so your results last only until you leave this page.',
  full: 'This browser has no room for your results, so they last only until you leave this page.',
  newer:
    'The record in this browser comes from a newer version of these pages, so new results are not kept. Load the page again to get that version.',
} as const;
type Hurdle = keyof typeof HURDLES;

const SET_ASIDE =
  'The record in this browser could not be read. It was set aside, and a new one begins.';

/**
 * The record of whoever uses a browser. Whatever the storage does, there is a record: what cannot be kept is held in
 * memory until the page is left.
 */
export class ProgressStore {
  private readonly shelf: Shelf;
  private readonly key: string;
  private readonly listeners = new Set<Listener>();
  /** The record as this page last saw or made it; null before it was asked for. */
  private known: LearnerRecord | null = null;
  /** Whether `known` has results that could not be written. */
  private isUnsaved = false;
  private hurdle: Hurdle | null = null;
  private hasSetAside = false;

  /**
   * @param shelf null when the browser has none to offer
   * @param base where the site begins: an origin can have many sites
   * @param events where "storage" and "pageshow" are heard, that is, the window
   */
  constructor(shelf: Shelf | null, base: string, events: EventTarget | null = null) {
    this.shelf = shelf ?? NO_SHELF;
    this.key = keyOn(base, 'progress');
    // A page that comes back from the browser's cache has missed what other pages stored meanwhile.
    for (const name of ['storage', 'pageshow']) {
      events?.addEventListener(name, (event) => this.hear(event));
    }
  }

  get record(): LearnerRecord {
    return this.load();
  }

  /** Whether the whole record will be here after the page is left. */
  get isKept(): boolean {
    this.load();
    return this.hurdle === null && !this.isUnsaved;
  }

  /** A sentence about the storage, when there is something to say. */
  get notice(): string | null {
    if (!this.isKept) return HURDLES[this.hurdle ?? 'full'];
    return this.hasSetAside ? SET_ASIDE : null;
  }

  /**
   * Changes the record as it is in storage now, so that two tabs do not lose each other's results.
   *
   * @returns the new record; or why it stays as it was, when it could not be read again
   */
  update(change: Change): Result<LearnerRecord, string> {
    const next = change(this.reread());
    const text = writeRecord(next);
    const checked = readRecord(text);
    if (!checked.ok) return checked;
    this.isUnsaved = !this.write(text);
    this.tell(next);
    return succeed(next);
  }

  /** Begins a new record; nothing of the old one stays in this browser. */
  reset(): void {
    try {
      this.shelf.removeItem(this.key);
      this.shelf.removeItem(this.asideKey);
    } catch {
      // Storage is off: what it holds is read again below.
    }
    this.known = null;
    this.isUnsaved = false;
    this.hasSetAside = false;
    this.tell(this.reread());
  }

  exportText(): string {
    return writeRecord(this.record);
  }

  /** Merges an exported record into this one, or says why not. */
  importText(text: string): Result<LearnerRecord, string> {
    const read = readRecord(text);
    return read.ok ? this.update((record) => mergeRecords(record, read.value)) : read;
  }

  /**
   * Calls a listener with every new record, from this page or another.
   *
   * @returns ends it
   */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private get asideKey(): string {
    return `${this.key}.unreadable`;
  }

  private load(): LearnerRecord {
    this.known ??= this.reread();
    return this.known;
  }

  private tell(record: LearnerRecord): void {
    this.known = record;
    for (const listener of this.listeners) listener(record);
  }

  private hear(event: Event): void {
    // A "storage" event has a key, which is null when everything was cleared.
    const key = 'key' in event ? event.key : null;
    if (this.known !== null && (key === null || key === this.key)) this.tell(this.reread());
  }

  /** The record in storage, with what could not be written there; that in memory when there is a hurdle. */
  private reread(): LearnerRecord {
    const stored = this.readShelf();
    const known = this.known ?? EMPTY_RECORD;
    this.hurdle = typeof stored === 'string' ? stored : null;
    if (typeof stored === 'string') return known;
    return this.isUnsaved ? mergeRecords(stored, known) : stored;
  }

  private readShelf(): LearnerRecord | Hurdle {
    try {
      const text = this.shelf.getItem(this.key);
      if (text === null) return EMPTY_RECORD;
      const read = readRecord(text);
      if (read.ok) return read.value;
      return read.error === NEWER ? 'newer' : this.setAside(text);
    } catch {
      return 'blocked';
    }
  }

  /** Makes room for a record that can be read. What cannot be set aside stays where it is. */
  private setAside(text: string): LearnerRecord | Hurdle {
    try {
      if (this.shelf.getItem(this.asideKey) === null) this.shelf.setItem(this.asideKey, text);
      this.shelf.removeItem(this.key);
    } catch {
      return 'full';
    }
    this.hasSetAside = true;
    return this.known ?? EMPTY_RECORD;
  }

  private write(text: string): boolean {
    if (this.hurdle !== null) return false;
    try {
      this.shelf.setItem(this.key, text);
      return true;
    } catch {
      return false;
    }
  }
}
