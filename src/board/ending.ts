import { hasGoal } from '../game/facts.ts';
import { optionsOf, type Sitting } from '../game/sitting.ts';
import { findPart } from '../kit/parts.ts';
import { type Handover, rivalOn } from './handover.ts';
import type { BoardListener, Moment } from './listener.ts';
import { isAt } from './screen.ts';
import * as words from './words/en/ending.ts';

/**
 * The panel at the end of a run, as far as the board itself knows how it ended; what takes longer comes with the extras.
 * It stands before the panel of controls in the board's list: the focus has gone on when those are switched off, and what
 * is hidden here has it no more when they take it.
 */
export class Ending implements BoardListener {
  private readonly board: HTMLElement;
  private readonly given: Handover;
  private readonly result: HTMLElement;
  private readonly heading: HTMLElement;
  private readonly text: HTMLElement;
  private readonly comparison: HTMLElement;
  private readonly retries: Retries;

  constructor(board: HTMLElement, given: Handover) {
    const part = (name: string) => findPart(board, name, HTMLElement);
    this.board = board;
    this.given = given;
    this.result = part('result');
    this.heading = part('ending');
    this.text = part('ending-text');
    this.comparison = part('comparison');
    this.retries = new Retries(board);
  }

  rest({ sitting }: Moment): void {
    const isOver = sitting.position.status !== 'playing';
    if (isOver === !this.result.hidden) return;
    if (isOver) this.open(sitting);
    else this.result.hidden = true;
  }

  private open(sitting: Sitting): void {
    const { challenge, position } = sitting;
    const { title, text } = words.endingOf(sitting);
    this.heading.textContent = title;
    this.text.textContent = text;
    this.comparison.textContent = words.compareWith(rivalOn(this.given, challenge), sitting);
    this.result.dataset['ending'] = hasGoal(challenge) ? position.status : 'open';
    // To before the last life; when it is known where the run was decided, that is better.
    this.retries.offer(sitting, sitting.position.turns.length - 1, false);
    this.result.hidden = false;
    if (isAt(this.board)) this.heading.focus({ preventScroll: true });
  }
}

/** The two ways to try again: from a generation of the run that was lost, and from the start. */
export class Retries {
  private readonly there: HTMLButtonElement;
  private readonly again: HTMLButtonElement;

  constructor(board: HTMLElement) {
    this.there = findPart(board, 'try-there', HTMLButtonElement);
    this.again = findPart(board, 'try-again', HTMLButtonElement);
  }

  /**
   * There is no way back to the truth beside that of beginning again.
   *
   * @param isBetter whether what there is to learn can be tried from there; else it asks for another run
   */
  offer(sitting: Sitting, from: number, isBetter: boolean): void {
    const { there, again } = this;
    const isLost = sitting.position.status === 'lost';
    there.hidden = !isLost || from === 0 || !optionsOf(sitting).back;
    there.value = String(from);
    there.textContent = words.tryThereWords(from);
    const isThere = isBetter && !there.hidden;
    // They keep their places: what is known comes late, under a finger perhaps.
    there.classList.toggle('primary', isThere);
    again.classList.toggle('primary', isLost && !isThere);
  }
}
