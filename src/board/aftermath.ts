import type { Challenge } from '../game/challenge.ts';
import type { Outcome } from '../game/outcome.ts';
import { type Par, starsOf } from '../game/par.ts';
import { element, findPart } from '../kit/parts.ts';
import type { Judge } from './judge.ts';
import { elsewhereWords, referenceLines, starMarks, starWords } from './words/en/judgement.ts';
import { NO_OTHERS, NO_STARS } from './words/en/notices.ts';

/** What follows when a run is over: stars, what the policies made of the same luck, and luck against skill. */
export class Aftermath {
  private readonly stars: HTMLElement;
  private readonly starText: HTMLElement;
  private readonly references: HTMLElement;
  private readonly list: HTMLElement;
  private readonly elsewhere: HTMLElement;
  private readonly judge: Judge;
  private shown: Outcome | null = null;

  constructor(board: HTMLElement, judge: Judge) {
    const text = (name: string) => findPart(board, name, HTMLElement);
    this.stars = text('stars');
    this.starText = text('star-text');
    this.references = text('references');
    this.list = text('reference-list');
    this.elsewhere = text('elsewhere');
    this.judge = judge;
  }

  /** Shows what is known at once, and the rest when it has been worked out. */
  async show(challenge: Challenge, outcome: Outcome, onPar: () => void): Promise<void> {
    this.shown = outcome;
    const par = this.judge.parSoFar(challenge);
    this.writePar(challenge, outcome, par);
    this.elsewhere.textContent = '';
    try {
      const found = par ?? (await this.judge.par(challenge));
      if (this.shown !== outcome) return;
      this.writePar(challenge, outcome, found);
      onPar();
      if (found.par !== null) this.elsewhere.textContent = 'Playing 1,000 other lucks …';
      const elsewhere = await this.judge.elsewhere(challenge, found);
      if (this.shown === outcome)
        this.elsewhere.textContent = elsewhereWords(challenge, outcome, found, elsewhere);
    } catch {
      if (this.shown === outcome) this.explain(challenge);
    }
  }

  /** The run is not over any more. */
  hide(): void {
    this.shown = null;
  }

  /** The worker did not come. */
  private explain(challenge: Challenge): void {
    if (this.judge.parSoFar(challenge) === null) this.starText.textContent = NO_STARS;
    this.elsewhere.textContent = NO_OTHERS;
  }

  private writePar(challenge: Challenge, outcome: Outcome, par: Par | null): void {
    this.references.hidden = par === null;
    if (par === null) {
      this.stars.textContent = '';
      this.starText.textContent = 'Looking for the cheapest way to win on this luck …';
      return;
    }
    this.stars.textContent = starMarks(starsOf(outcome, par.par));
    this.starText.textContent = starWords(outcome, par);
    this.list.replaceChildren(...referenceLines(challenge, par).map((line) => element('li', line)));
  }
}
