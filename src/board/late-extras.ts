import { bring } from '../base/bring.ts';
import { hasForecast } from '../game/facts.ts';
import { findPart } from '../kit/parts.ts';
import { afterNextFrame, yieldToPage } from '../stage/view/yield.ts';
import type { Extras } from './extras.ts';
import type { Handover } from './handover.ts';
import type { BoardListener, Moment } from './listener.ts';
import { NO_FORECAST, NO_MORE } from './words/en/notices.ts';

/** Comes before any press; each way of coming is told once. */
export function whenSomebodyComes(board: HTMLElement, act: () => void): void {
  for (const event of ['pointerenter', 'focusin', 'touchstart', 'input']) {
    board.addEventListener(event, act, { once: true, passive: true });
  }
}

/**
 * The extras of a board with a goal, which arrive when somebody comes to play, or at once where the page could
 * not bring a forecast or a run goes on. A run needs none of them: where they do not arrive, a sentence says so.
 */
export class LateExtras implements BoardListener {
  private readonly board: HTMLElement;
  private readonly given: Handover;
  private extras: Extras | null = null;
  private last: Moment | null = null;
  private isAsked = false;
  private isWriting = false;

  constructor(board: HTMLElement, given: Handover) {
    this.board = board;
    this.given = given;
    whenSomebodyComes(board, () => void this.fetch());
    if (given.needsForecast) void this.fetch();
  }

  rest(moment: Moment): void {
    this.last = moment;
    const { turns, status } = moment.sitting.position;
    if (this.extras !== null) void this.write(this.extras);
    else if (turns.length > 0 && (!this.isAsked || status !== 'playing')) void this.fetch();
  }

  /** Whoever moves the slider while the last generation is still being shown does not hear the end of it before. */
  adjust(moment: Moment): void {
    if (moment.sitting.position.status === 'playing') this.rest(moment);
  }

  /** Writes how things stand, once the rest of the board is drawn: both together would hold up a slow phone. */
  private async write(extras: Extras): Promise<void> {
    if (this.isWriting) return;
    this.isWriting = true;
    await afterNextFrame();
    this.isWriting = false;
    if (this.last !== null) extras.write(this.last.sitting, this.last.move());
  }

  private async fetch(): Promise<void> {
    this.isAsked = true;
    try {
      const { Extras } = await bring(() => import('./extras.ts'));
      await yieldToPage();
      if (this.extras !== null) return;
      this.extras = new Extras(this.board, this.given);
    } catch {
      this.explain();
      return;
    }
    if (this.last !== null) this.rest(this.last);
  }

  /** Says what is missing, each where it would be. */
  private explain(): void {
    const write = (name: string, text: string) => {
      findPart(this.board, name, HTMLElement).textContent = text;
    };
    if (hasForecast(this.given.challenge)) write('odds', NO_FORECAST);
    // Nobody counts on.
    for (const name of ['allowance', 'allowance-said']) write(name, '');
    // One of these is shown when a run was won, the other when it was lost.
    for (const name of ['star-text', 'turning']) write(name, NO_MORE);
  }
}
