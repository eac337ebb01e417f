import { hasGoal } from '../board/words.ts';
import type { Challenge } from '../game/challenge.ts';
import type { Par } from '../game/par.ts';
import type { ReferenceName } from '../game/reference.ts';
import { parInWorker } from '../worker/oracle.ts';
import { winsInWorker } from '../worker/trials.ts';
import { contendersOf, LUCKS } from './verdict.ts';
import { VerdictView } from './verdict-view.ts';

/** A challenge is tried when it has been the same for so long, in milliseconds. */
const PATIENCE_MS = 600;
/** Lucks that the worker is given at once. */
const BATCH = 20;
/** Where there is no line, every policy wins and none is worth a search. */
const NO_PAR: Par = { par: null, references: [] };

/** Tries whether a challenge can be won, in workers, and only for as long as it is asked about. */
export class Trial {
  private readonly view: VerdictView;
  private controller = new AbortController();
  private timer = 0;
  private asked: Challenge | null = null;
  private isNear = false;

  /** Nothing is tried before the verdict comes into view. */
  constructor(maker: HTMLElement) {
    this.view = new VerdictView(maker);
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      this.isNear = true;
      if (this.asked !== null) this.ask(this.asked);
    });
    observer.observe(this.view.frame);
  }

  /** Calls off what is being tried and, soon, tries this. */
  ask(challenge: Challenge): void {
    this.asked = challenge;
    this.controller.abort();
    this.controller = new AbortController();
    clearTimeout(this.timer);
    if (!this.isNear) return;
    const { signal } = this.controller;
    this.view.work('Trying it …');
    this.timer = window.setTimeout(() => {
      this.run(challenge, signal).catch((error: unknown) => {
        if (!signal.aborted) this.view.work(error instanceof Error ? error.message : String(error));
      });
    }, PATIENCE_MS);
  }

  private async run(challenge: Challenge, signal: AbortSignal): Promise<void> {
    this.view.work('The reference policies play this luck …');
    const par = hasGoal(challenge) ? await parInWorker(challenge, signal) : NO_PAR;
    this.view.say(challenge, par, null);
    this.view.list(challenge, par, null);
    if (par.references.length > 0) await this.tryOthers(challenge, par, signal);
    this.view.work('');
  }

  private async tryOthers(challenge: Challenge, par: Par, signal: AbortSignal): Promise<void> {
    const wins = new Map<ReferenceName, number>();
    for (let lucks = BATCH; lucks <= LUCKS; lucks += BATCH) {
      this.view.work(`… and other lucks: ${lucks - BATCH} of ${LUCKS} …`);
      const numbers = Array.from({ length: BATCH }, (_, i) => lucks - BATCH + 1 + i);
      for (const { name, candidate } of contendersOf(par)) {
        const more = await winsInWorker(challenge, candidate, numbers, signal);
        wins.set(name, (wins.get(name) ?? 0) + more);
      }
      this.view.list(challenge, par, { lucks, wins });
    }
    this.view.say(challenge, par, { lucks: LUCKS, wins });
  }
}
