import { type Result, succeed } from '../base/result.ts';
import { NEWER, readRecord, soundPartOf, writeRecord } from './codec.ts';
import { Crowded, KeptText, Newer } from './kept-text.ts';
import { EMPTY_RECORD, type LearnerRecord, mergeRecords } from './record.ts';
import type { Shelf } from './shelf.ts';

export type Change = (record: LearnerRecord) => LearnerRecord;
export type Listener = (record: LearnerRecord) => void;
/** What is needed of the browser's locks. */
export type Locks = { request(name: string, act: () => Promise<void>): Promise<unknown> };

/** Why results are not kept (`trouble-words.ts`). */
export type Trouble = 'blocked' | 'full' | 'crowded' | 'newer';

/**
 * The record of whoever uses a browser. Whatever the storage does, there is a record: what cannot be kept is held in
 * memory until the page is left.
 */
export class ProgressStore {
  private readonly kept: KeptText<LearnerRecord>;
  private readonly locks: Locks | null;
  private readonly listeners = new Set<Listener>();
  /** The record as this page last saw or made it; null before it was asked for. */
  private known: LearnerRecord | null = null;
  /** Why `known` has results that could not be written; null where it has none. */
  private unsaved: Trouble | null = null;
  private hurdle: Trouble | null = null;

  /**
   * @param shelf null when the browser has none to offer
   * @param base where the site begins: an origin can have many sites
   * @param events where "storage", "pageshow" and "pagehide" are heard, that is, the window
   * @param locks null where the browser has none
   */
  constructor(
    shelf: Shelf | null,
    base: string,
    events: EventTarget | null = null,
    locks: Locks | null = null,
  ) {
    this.kept = new KeptText(shelf, base, 'progress', readKept, (text) => {
      const sound = soundPartOf(text);
      return sound && writeRecord(sound);
    });
    this.locks = locks;
    // A page that comes back from the browser's cache has missed what other pages stored meanwhile.
    for (const name of ['storage', 'pageshow', 'pagehide']) {
      events?.addEventListener(name, (event) => this.hear(event));
    }
  }

  get record(): LearnerRecord {
    return this.load();
  }

  /** Whether the whole record will be here after the page is left. */
  get isKept(): boolean {
    return this.trouble === null;
  }

  /** What is wrong with the storage, when there is something to say. */
  get trouble(): Trouble | null {
    this.load();
    return this.hurdle ?? this.unsaved;
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
    this.unsaved = this.write(text);
    this.tell(next);
    // Another page may have read what was there before, and be writing at this very moment.
    void this.locks?.request(this.kept.key, async () => this.unite()).catch(() => null);
    return succeed(next);
  }

  /** Begins a new record; nothing of the old one stays in this browser. */
  reset(): void {
    try {
      this.kept.reset();
    } catch {
      // Storage is off: what it holds is read again below.
    }
    this.forget();
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

  private load(): LearnerRecord {
    this.known ??= this.reread();
    return this.known;
  }

  private tell(record: LearnerRecord): void {
    this.known = record;
    for (const listener of this.listeners) listener(record);
  }

  private hear(event: Event): void {
    if (this.known === null) return;
    // A "storage" event has a key, which is null when everything was cleared.
    const key = 'key' in event ? event.key : null;
    if (key !== null && key !== this.kept.key) return;
    const isGone = key === null || ('newValue' in event && event.newValue === null);
    if (event.type === 'storage') {
      if (isGone) this.forget();
      else this.unite();
    }
    const record = this.reread();
    if (this.unsaved !== null) this.unsaved = this.write(writeRecord(record));
    this.tell(record);
  }

  /** What was on this page was deleted on another one. */
  private forget(): void {
    this.known = null;
    this.unsaved = null;
  }

  /** Writes again what another page that wrote at the same moment did not know. What it has deleted stays deleted. */
  private unite(): void {
    const { known } = this;
    const stored = this.readShelf();
    if (known === null || stored === null || typeof stored === 'string') return;
    const text = writeRecord(mergeRecords(stored, known));
    if (text === writeRecord(stored)) return;
    this.unsaved = this.write(text);
  }

  /** The record in storage, with what could not be written there; that in memory when there is a hurdle. */
  private reread(): LearnerRecord {
    const { damages } = this.kept;
    const stored = this.readShelf();
    this.hurdle = typeof stored === 'string' ? stored : null;
    if (typeof stored === 'string') return this.known ?? this.kept.copy ?? EMPTY_RECORD;
    const isAll = this.unsaved === null && this.kept.damages === damages;
    return mergeRecords(stored ?? EMPTY_RECORD, (isAll ? null : this.known) ?? EMPTY_RECORD);
  }

  private readShelf(): LearnerRecord | null | Trouble {
    try {
      return this.kept.load();
    } catch (error) {
      if (error instanceof Newer) return 'newer';
      if (error instanceof Crowded) return 'crowded';
      return isNoRoom(error) ? 'full' : 'blocked';
    }
  }

  /** @returns why it is not written; null where it is */
  private write(text: string): Trouble | null {
    if (this.hurdle !== null) return this.hurdle;
    try {
      this.kept.save(text);
      return null;
    } catch (error) {
      return isNoRoom(error) ? 'full' : 'blocked';
    }
  }
}

function isNoRoom(error: unknown): boolean {
  return error instanceof Error && /quota/i.test(error.name);
}

/** @throws Newer */
function readKept(text: string): LearnerRecord | null {
  const read = readRecord(text);
  if (read.ok) return read.value;
  if (read.error === NEWER) throw new Newer(NEWER);
  return null;
}
