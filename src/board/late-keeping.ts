import { bring } from '../base/bring.ts';
import type { Sitting } from '../game/sitting.ts';
import type { Handover } from './handover.ts';
import type { Keeping } from './keeping.ts';
import type { BoardListener } from './listener.ts';
import { isKept } from './place.ts';
import { NO_KEEPING } from './words/en/notices.ts';

/**
 * What keeps results, which arrives once the board can be played: there is nothing to keep before a run is over. A run
 * that is over sooner is kept when it has arrived; where it does not arrive, a sentence says so.
 */
export class LateKeeping implements BoardListener {
  private readonly given: Handover;
  private readonly fetch: () => Promise<Keeping>;
  private readonly say: (sentence: string) => void;
  private keeping: Keeping | null = null;
  /** What it is to be told when it has arrived, in that order. */
  private readonly waiting: ((keeping: Keeping) => void)[] = [];
  private isAsked = false;

  /**
   * @param fetch brings it
   * @param say tells what is not kept; nothing when all of it is
   */
  constructor(given: Handover, fetch: () => Promise<Keeping>, say: (sentence: string) => void) {
    this.given = given;
    this.fetch = fetch;
    this.say = say;
  }

  change(sitting: Sitting): void {
    if (sitting.position.status !== 'playing') this.tell((keeping) => keeping.change(sitting));
  }

  /**
   * Says what is not kept.
   *
   * @param otherwise what there is to say when results are kept, or have no place
   */
  warn(otherwise = ''): void {
    if (!isKept(this.given.place)) this.say(otherwise);
    else this.tell((keeping) => keeping.warn(otherwise));
  }

  private tell(what: (keeping: Keeping) => void): void {
    if (!isKept(this.given.place)) return;
    if (this.keeping !== null) {
      what(this.keeping);
      return;
    }
    this.waiting.push(what);
    void this.arrive();
  }

  /** Asks for it, and again where it did not come the last time; says what is not kept as soon as that is known. */
  async arrive(): Promise<void> {
    if (this.isAsked || this.keeping !== null || !isKept(this.given.place)) return;
    this.isAsked = true;
    try {
      this.keeping = await this.fetch();
    } catch {
      this.isAsked = false;
      this.say(NO_KEEPING);
      return;
    }
    this.keeping.warn();
    for (const what of this.waiting.splice(0)) what(this.keeping);
  }
}

/** The same, for the board of a page. */
export function lateKeepingOn(
  base: string,
  given: Handover,
  say: (sentence: string) => void,
): LateKeeping {
  const fetch = async () => (await bring(() => import('./keeping.ts'))).keepingOn(base, given, say);
  return new LateKeeping(given, fetch, say);
}
