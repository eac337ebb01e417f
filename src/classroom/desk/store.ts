import { Crowded, KeptText, Newer } from '../../progress/kept-text.ts';
import { unlessNewer } from '../../progress/newer.ts';
import type { Shelf } from '../../progress/shelf.ts';
import type { Locks } from '../../progress/store.ts';
import { readWorks, wholeWorks, writeWorks } from './codec.ts';
import { type DeskWork, mergeWorks } from './work.ts';

/** Which work of which pupil. */
export type Place = Pick<DeskWork, 'assignment' | 'pupil'>;

/** Why what is done is not kept. */
export type DeskTrouble = 'full' | 'newer' | 'crowded';

/**
 * The works of everybody who has sat at this computer, the latest first. What is on the shelf counts, together with what
 * this page has done itself: so windows do not lose each other's answers. What cannot be kept is held until the page is
 * left.
 */
export class DeskStore {
  private readonly kept: KeptText<readonly DeskWork[]>;
  private readonly locks: Locks | null;
  /** What could not be written, latest first. */
  private held: readonly DeskWork[] = [];
  /** The work of this page, as it was changed here last; null once another window has taken it away. */
  private own: DeskWork | null = null;
  private problem: DeskTrouble | null = null;
  private onChange: (work: DeskWork) => void = () => {};
  private onNews: (work: DeskWork | null) => void = () => {};

  /**
   * @param shelf null when the browser has none to offer
   * @param base where the site begins
   * @param events where "storage" and "pagehide" are heard, that is, the window
   * @param locks null where the browser has none
   */
  constructor(
    shelf: Shelf | null,
    base: string,
    events: EventTarget | null = null,
    locks: Locks | null = null,
  ) {
    this.kept = new KeptText(shelf, base, 'desk', unlessNewer(wholeWorks), salvaged);
    this.locks = locks;
    this.read();
    events?.addEventListener('storage', (event) => this.hear(event));
    events?.addEventListener('pagehide', () => this.retry());
  }

  /** Whether what is done will be here after the page is left. */
  get isKept(): boolean {
    return this.problem === null;
  }

  get trouble(): DeskTrouble | null {
    return this.problem;
  }

  /** The latest first. */
  get works(): readonly DeskWork[] {
    return this.withHeld(this.read());
  }

  /** Calls with every work as it has become. */
  listen(onChange: (work: DeskWork) => void): void {
    this.onChange = onChange;
  }

  /** Calls with the work of this page when another window has changed it; with null when it was taken away. */
  hearNews(onNews: (work: DeskWork | null) => void): void {
    this.onNews = onNews;
  }

  of(place: Place): DeskWork | null {
    return this.works.find((each) => isSame(each, place)) ?? null;
  }

  /** Changes a work as it is on the shelf now, and makes it the latest. */
  update(work: DeskWork, change: (work: DeskWork) => DeskWork): DeskWork {
    const stored = this.of(work);
    const own = this.own !== null && isSame(this.own, work) ? this.own : null;
    // What was damaged or cleared meanwhile is still known here.
    const now = stored !== null && own !== null ? mergeWorks(stored, own) : (stored ?? own ?? work);
    const next = change(now);
    this.own = next;
    this.put(next);
    this.onChange(next);
    // Another page may have read what was there before, and be writing at this very moment.
    void this.locks?.request(this.kept.key, async () => this.unite()).catch(() => null);
    return next;
  }

  /** Takes up works that were kept elsewhere, the latest first. */
  take(works: readonly DeskWork[]): void {
    for (const work of works.toReversed()) this.put(mergeWorks(this.of(work) ?? work, work));
  }

  /** Takes a pupil's work off this computer; of what others did nothing is lost. */
  leave(place: Place): void {
    this.held = without(this.held, place);
    if (this.own !== null && isSame(this.own, place)) this.own = null;
    this.write((works) => without(works, place));
  }

  /** Takes all works off the shelf. */
  forget(): void {
    try {
      if (this.read().length > 0) this.kept.clear();
    } catch {
      // They stay, and are taken up again.
    }
  }

  private hear(event: Event): void {
    if (!('key' in event) || event.key !== this.kept.key) {
      this.retry();
      return;
    }
    const { own } = this;
    if (own === null) return;
    const isThere = this.read().some((each) => isSame(each, own));
    // What could not be read was not taken away.
    if (!isThere && this.problem === null) this.own = null;
    else this.unite();
    this.onNews(this.own);
  }

  /** Keeps what another page that wrote at the same moment did not know; what it has taken away stays away. */
  private unite(): void {
    const { own } = this;
    const stored = own && this.of(own);
    if (own === null || stored === null) return;
    this.own = mergeWorks(stored, own);
    if (JSON.stringify(this.own) !== JSON.stringify(stored)) this.put(this.own);
  }

  /** Where there was no room, there may be now. */
  private retry(): void {
    const [latest] = this.held;
    if (latest !== undefined) this.put(latest);
  }

  private read(): readonly DeskWork[] {
    try {
      const works = this.kept.load() ?? [];
      if (this.held.length === 0) this.problem = null;
      return works;
    } catch (error) {
      this.problem = troubleIn(error);
      return [];
    }
  }

  private put(work: DeskWork): void {
    const isPut = this.write((works) => [work, ...without(works, work)]);
    this.held = isPut ? [] : [work, ...without(this.held, work)];
  }

  /** @returns whether it was written; what cannot be read is never written over */
  private write(change: (works: readonly DeskWork[]) => readonly DeskWork[]): boolean {
    try {
      const works = change(this.withHeld(this.kept.load() ?? []));
      if (works.length === 0) this.kept.clear();
      else this.kept.save(writeWorks(works));
      this.problem = null;
      return true;
    } catch (error) {
      this.problem = troubleIn(error);
      return false;
    }
  }

  private withHeld(kept: readonly DeskWork[]): readonly DeskWork[] {
    const held = this.held.map((each) => {
      const same = kept.find((other) => isSame(each, other));
      return same === undefined ? each : mergeWorks(same, each);
    });
    return [...held, ...without(kept, ...held)];
  }
}

function without(works: readonly DeskWork[], ...places: readonly Place[]): readonly DeskWork[] {
  return works.filter((each) => !places.some((place) => isSame(each, place)));
}

function troubleIn(error: unknown): DeskTrouble {
  if (error instanceof Newer) return 'newer';
  return error instanceof Crowded ? 'crowded' : 'full';
}

function salvaged(text: string): string | null {
  const works = readWorks(text);
  return works.length === 0 ? null : writeWorks(works);
}

function isSame(one: Place, other: Place): boolean {
  return one.assignment === other.assignment && one.pupil === other.pupil;
}
