import { whyFailed } from '../base/bring.ts';
import type { Challenge } from '../game/challenge.ts';
import { hasGoal } from '../game/facts.ts';
import type { Par, Reference } from '../game/par.ts';
import { type Move, type Position, settle, startPosition } from '../game/position.ts';
import type { ReferenceName } from '../game/reference.ts';
import { kindOf } from '../kinds/kinds.ts';
import { element, findPart, writeText } from '../kit/parts.ts';
import { parInWorker, winsInWorker } from '../worker/oracle.ts';
import { simulatorFor } from '../worker/simulator.ts';
import {
  contendersOf,
  LUCKS,
  policyWords,
  type Tally,
  unsearchedVerdict,
  verdictOf,
  winsWords,
} from './verdict.ts';
import { words } from './words/say.ts';
import type { Verdict } from './words/words.ts';

/** A challenge is tried when it has been the same for so long, in milliseconds. */
const PATIENCE_MS = 600;
/** Lucks that the worker is given at once. */
const BATCH = 20;
/** Where there is no line, every policy wins and none is worth a search. */
const NO_PAR: Par = { par: null, references: [] };
const NOTHING: Move = { real: 0 };

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
    this.view.work(words.trying);
    this.timer = window.setTimeout(() => {
      this.run(challenge, signal).catch((error: unknown) => {
        if (!signal.aborted) this.view.work(whyFailed(error));
      });
    }, PATIENCE_MS);
  }

  private async run(challenge: Challenge, signal: AbortSignal): Promise<void> {
    if (hasGoal(challenge) && kindOf(challenge).par !== 'search') {
      return this.tryNeglect(challenge, signal);
    }
    this.view.work(words.tryingThisLuck);
    const par = hasGoal(challenge) ? await parInWorker(challenge, signal) : NO_PAR;
    this.view.say(verdictOf(challenge, par, null));
    this.view.list(challenge, par, null);
    if (par.references.length > 0) await this.tryOthers(challenge, par, signal);
    this.view.work('');
  }

  private async tryOthers(challenge: Challenge, par: Par, signal: AbortSignal): Promise<void> {
    const wins = new Map<ReferenceName, number>();
    for (let lucks = BATCH; lucks <= LUCKS; lucks += BATCH) {
      this.view.work(words.tryingOthers(lucks - BATCH, LUCKS));
      const numbers = Array.from({ length: BATCH }, (_, i) => lucks - BATCH + 1 + i);
      for (const { name, candidate } of contendersOf(par)) {
        const more = await winsInWorker(challenge, candidate, numbers, signal);
        wins.set(name, (wins.get(name) ?? 0) + more);
      }
      this.view.list(challenge, par, { lucks, wins });
    }
    this.view.say(verdictOf(challenge, par, { lucks: LUCKS, wins }));
  }

  /** Where a search would take too long, one run that is left alone is all that can be told. */
  private async tryNeglect(challenge: Challenge, signal: AbortSignal): Promise<void> {
    this.view.list(challenge, NO_PAR, null);
    this.view.say(unsearchedVerdict(null));
    this.view.work(words.tryingNeglect);
    this.view.say(unsearchedVerdict(await leftAlone(challenge, signal)));
    this.view.work('');
  }
}

/** The run of a challenge to which nothing real is added, up to its end. */
async function leftAlone(challenge: Challenge, signal: AbortSignal): Promise<Position> {
  const simulator = simulatorFor(challenge);
  let position = startPosition(challenge);
  while (position.status === 'playing') {
    const step = await simulator.step(challenge, position.state, NOTHING, signal);
    position = settle(position, NOTHING, step);
  }
  return position;
}

/** The elements that say whether a challenge can be won. */
class VerdictView {
  readonly frame: HTMLElement;

  constructor(maker: HTMLElement) {
    this.frame = findPart(maker, 'make-trial', HTMLElement);
  }

  /** What is being done; while something is, the words below it are those of before. */
  work(doing: string): void {
    findPart(this.frame, 'make-progress', HTMLElement).textContent = doing;
    this.frame.classList.toggle('busy', doing !== '');
  }

  say({ headline, text }: Verdict): void {
    this.write('headline', headline);
    this.write('verdict', text);
  }

  /** The policies one by one; the tally may still grow. */
  list(challenge: Challenge, par: Par, tally: Tally | null): void {
    const contenders = contendersOf(par);
    findPart(this.frame, 'make-policies', HTMLElement).hidden = contenders.length === 0;
    const rows = findPart(this.frame, 'make-policy-rows', HTMLElement);
    rows.replaceChildren(...contenders.map((each) => rowOf(challenge, each, tally)));
  }

  private write(part: string, text: string): void {
    writeText(findPart(this.frame, `make-${part}`, HTMLElement), text);
  }
}

function rowOf(challenge: Challenge, reference: Reference, tally: Tally | null): HTMLElement {
  const row = document.createElement('tr');
  const head = element('th', policyWords(challenge, reference));
  head.setAttribute('scope', 'row');
  const cells = [words.result(reference), winsWords(reference, tally)];
  row.append(head, ...cells.map((text) => element('td', text)));
  return row;
}
