import type { Extras } from './extras.ts';
import type { Handover } from './handover.ts';
import type { BoardListener, Moment } from './listener.ts';

/**
 * The extras of a board with a goal, which arrive when somebody comes to play, or at once where the page could
 * not bring a forecast.
 */
export class LateExtras implements BoardListener {
  private readonly board: HTMLElement;
  private readonly given: Handover;
  private extras: Extras | null = null;
  private last: Moment | null = null;

  constructor(board: HTMLElement, given: Handover) {
    this.board = board;
    this.given = given;
    for (const event of ['pointerenter', 'focusin', 'touchstart']) {
      board.addEventListener(event, () => void this.fetch(), { once: true, passive: true });
    }
    if (given.needsForecast) void this.fetch();
  }

  rest(moment: Moment): void {
    this.last = moment;
    this.extras?.write(moment.sitting, moment.move());
  }

  adjust(moment: Moment): void {
    this.rest(moment);
  }

  private async fetch(): Promise<void> {
    const { Extras } = await import('./extras.ts');
    if (this.extras !== null) return;
    this.extras = new Extras(this.board, this.given);
    if (this.last !== null) this.rest(this.last);
  }
}
