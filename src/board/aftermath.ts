import type { Challenge } from '../game/challenge.ts';
import type { Outcome } from '../game/outcome.ts';
import { starsOf } from '../game/plain.ts';
import { element, findPart } from '../kit/parts.ts';
import type { Judge } from './judge.ts';
import { elsewhereWords, referenceLines } from './words/en/judgement.ts';
import { NO_OTHERS, NO_STARS } from './words/en/notices.ts';
import { barWords, parWords, starCount, starMarks, starsAhead } from './words/en/stars.ts';

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
  async show(challenge: Challenge, outcome: Outcome, onNews: () => void): Promise<void> {
    this.shown = outcome;
    this.writeStars(challenge, outcome);
    this.elsewhere.textContent = '';
    try {
      await this.judge.bar(challenge);
      if (this.shown !== outcome) return;
      this.writeStars(challenge, outcome);
      onNews();
      const found = await this.judge.par(challenge);
      if (this.shown !== outcome) return;
      this.writeStars(challenge, outcome);
      onNews();
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
    if (this.judge.barSoFar(challenge) === null) this.starText.textContent = NO_STARS;
    this.elsewhere.textContent = NO_OTHERS;
  }

  /** What is known by now. */
  private writeStars(challenge: Challenge, outcome: Outcome): void {
    const { judge } = this;
    const par = judge.parSoFar(challenge);
    const bar = judge.barSoFar(challenge);
    this.references.hidden = par === null;
    this.stars.textContent = bar === null ? '' : starMarks(starsOf(outcome, bar));
    const ofBar =
      bar === null
        ? ['Working out what the plain policy spends on this luck …']
        : [
            starCount(starsOf(outcome, bar)),
            starsAhead(outcome, bar),
            barWords(challenge, judge.plain, bar),
          ];
    const words = [...ofBar, par === null ? '' : parWords(par)];
    this.starText.textContent = words.filter((each) => each !== '').join(' ');
    if (par === null) return;
    this.list.replaceChildren(...referenceLines(challenge, par).map((line) => element('li', line)));
  }
}
