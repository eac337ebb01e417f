import { whyFailed } from '../../base/bring.ts';
import type { Challenge } from '../../game/challenge.ts';
import { luckInPool } from '../../game/pools.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { parOfAll } from '../../worker/replayer.ts';

/** How a search for what lucks need stands. */
export interface Search {
  readonly done: number;
  readonly all: number;
  readonly isRunning: boolean;
  /** Why it ended too early; empty where it did not. */
  readonly problem: string;
}

/**
 * What lucks need: par on each, the least that a reference policy wins with, searched for when somebody asks. Equal lucks
 * are searched once, and what was found before a search is stopped stays.
 */
export class Needs {
  private readonly known = new Map<string, number | null>();
  private calling: AbortController | null = null;
  private problem = '';
  private listeners: (() => void)[] = [];

  /** On the luck of a challenge; null where no reference policy wins, undefined where it is not known yet. */
  on(challenge: Challenge): number | null | undefined {
    return this.known.get(keyOf(challenge));
  }

  /** Calls whenever something changes; at most until `forget`. */
  listen(act: () => void): void {
    this.listeners.push(act);
  }

  /** Whoever listened is gone from the page. */
  forget(): void {
    this.listeners = [];
  }

  /** How it stands for some challenges. */
  searchFor(challenges: readonly Challenge[]): Search {
    const keys = [...new Set(challenges.map(keyOf))];
    const done = keys.filter((key) => this.known.has(key)).length;
    const { problem } = this;
    return { done, all: keys.length, isRunning: this.calling !== null, problem };
  }

  /** Searches for what is not known yet, until it is stopped. */
  async find(challenges: readonly Challenge[]): Promise<void> {
    this.stop();
    const calling = new AbortController();
    this.calling = calling;
    this.problem = '';
    this.tell();
    try {
      await this.search(challenges, calling.signal);
    } catch (error) {
      if (!calling.signal.aborted) {
        this.problem = whyFailed(error);
      }
    }
    if (this.calling !== calling) return;
    this.calling = null;
    this.tell();
  }

  stop(): void {
    this.calling?.abort();
    this.calling = null;
    this.tell();
  }

  private async search(challenges: readonly Challenge[], signal: AbortSignal): Promise<void> {
    const waiting = new Map(
      challenges.filter((each) => this.on(each) === undefined).map((each) => [keyOf(each), each]),
    );
    const searched: Challenge[] = [];
    for (const each of waiting.values()) {
      if (kindOf(each).par === 'search') searched.push(each);
      else this.set(each, (await luckInPool(each))?.par ?? null);
      if (signal.aborted) return;
    }
    await parOfAll(
      searched,
      (place, { par }) => {
        const found = searched[place];
        if (found !== undefined && !signal.aborted) this.set(found, par);
      },
      signal,
    );
  }

  private tell(): void {
    for (const act of this.listeners) act();
  }

  private set(challenge: Challenge, par: number | null): void {
    this.known.set(keyOf(challenge), par);
    this.tell();
  }
}

function keyOf(challenge: Challenge): string {
  return JSON.stringify(challenge);
}
