import { element } from '../board/parts.ts';
import type { Challenge } from '../game/challenge.ts';
import type { Par, Reference } from '../game/par.ts';
import { partOf } from './parts.ts';
import {
  contendersOf,
  policyWords,
  resultWords,
  type Tally,
  verdictOf,
  winsWords,
} from './verdict.ts';

/** The elements that say whether a challenge can be won. */
export class VerdictView {
  readonly frame: HTMLElement;

  constructor(maker: HTMLElement) {
    this.frame = partOf(maker, 'trial', HTMLElement);
  }

  /** What is being done; while something is, the words below it are those of before. */
  work(words: string): void {
    partOf(this.frame, 'progress', HTMLElement).textContent = words;
    this.frame.classList.toggle('busy', words !== '');
  }

  /** @param tally null until all lucks have been played */
  say(challenge: Challenge, par: Par, tally: Tally | null): void {
    const { headline, text } = verdictOf(challenge, par, tally);
    this.write('headline', headline);
    this.write('verdict', text);
  }

  /** The policies one by one; the tally may still grow. */
  list(challenge: Challenge, par: Par, tally: Tally | null): void {
    const contenders = contendersOf(par);
    partOf(this.frame, 'policies', HTMLElement).hidden = contenders.length === 0;
    const rows = partOf(this.frame, 'policy-rows', HTMLElement);
    rows.replaceChildren(...contenders.map((each) => rowOf(challenge, each, tally)));
  }

  private write(part: string, words: string): void {
    const place = partOf(this.frame, part, HTMLElement);
    // Written again, the same words would be read out again.
    if (place.textContent !== words) place.textContent = words;
  }
}

function rowOf(challenge: Challenge, reference: Reference, tally: Tally | null): HTMLElement {
  const row = document.createElement('tr');
  const head = element('th', policyWords(challenge, reference));
  head.setAttribute('scope', 'row');
  const cells = [resultWords(reference), winsWords(reference, tally)];
  row.append(head, ...cells.map((text) => element('td', text)));
  return row;
}
