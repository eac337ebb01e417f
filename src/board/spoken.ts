import type { Sitting } from '../game/sitting.ts';
import { CalmStatus } from '../kit/calm-status.ts';
import { findPart } from '../kit/parts.ts';
import type { BoardListener, Moment } from './listener.ts';
import { spokenLimits } from './words/en/limits.ts';

/** Boards on this page so far: a description is found by an id. */
let boards = 0;

/**
 * What whoever listens to a board hears beside its summary: the forecast, once the slider rests, without the sentence on
 * what it is worth, which would be the same each time; and with the slider between which limits tails must stay, and what
 * may be spent for stars.
 */
export class Spoken implements BoardListener {
  private readonly odds: HTMLElement;
  private readonly limits: HTMLElement;
  private readonly said: CalmStatus;
  private isRunning = false;

  constructor(board: HTMLElement) {
    this.odds = findPart(board, 'odds', HTMLElement);
    this.limits = findPart(board, 'limits', HTMLElement);
    this.said = CalmStatus.beside(findPart(board, 'odds-said', HTMLElement));
    boards += 1;
    const told = [this.limits, findPart(board, 'allowance-said', HTMLElement)];
    for (const [i, each] of told.entries()) each.id = `told-${boards}-${i}`;
    const ids = told.map(({ id }) => id).join(' ');
    findPart(board, 'real', HTMLInputElement).setAttribute('aria-describedby', ids);
    const answers = new MutationObserver(() => this.speak());
    answers.observe(this.odds, { childList: true, characterData: true, subtree: true });
  }

  begin({ challenge }: Sitting): void {
    this.limits.textContent = spokenLimits(challenge);
  }

  rest({ isRunning }: Moment): void {
    this.isRunning = isRunning;
  }

  run(isRunning: boolean): void {
    this.isRunning = isRunning;
  }

  /** Forecasts may take longer than the slider rests between two steps. */
  adjust(): void {
    this.speak();
  }

  /** Of a run that goes on by itself the summary says enough. */
  private speak(): void {
    if (this.isRunning) return;
    this.said.say(this.odds.textContent?.split('. ')[0] ?? '');
  }
}
