import { hasGoal } from '../game/facts.ts';
import { optionsOf, type Sitting } from '../game/sitting.ts';
import { findPart } from '../kit/parts.ts';
import { type Handover, rivalOn } from './handover.ts';
import type { BoardListener, Moment } from './listener.ts';
import { isAt } from './screen.ts';
import * as words from './words/en/ending.ts';

/**
 * The panel at the end of a run, as far as the board itself knows how it ended; what takes longer comes with the extras.
 * It stands before the panel of controls in the board's list, so that the focus has gone on when those are switched off.
 */
export class Ending implements BoardListener {
  private readonly board: HTMLElement;
  private readonly given: Handover;
  private readonly result: HTMLElement;
  private readonly heading: HTMLElement;
  private readonly text: HTMLElement;
  private readonly comparison: HTMLElement;
  private readonly tryThere: HTMLButtonElement;
  private readonly status: HTMLElement;

  constructor(board: HTMLElement, given: Handover) {
    const part = (name: string) => findPart(board, name, HTMLElement);
    this.board = board;
    this.given = given;
    this.result = part('result');
    this.heading = part('ending');
    this.text = part('ending-text');
    this.comparison = part('comparison');
    this.tryThere = findPart(board, 'try-there', HTMLButtonElement);
    this.status = part('status');
  }

  rest({ sitting }: Moment): void {
    const isOver = sitting.position.status !== 'playing';
    if (isOver === !this.result.hidden) return;
    if (isOver) this.open(sitting);
    else this.close();
  }

  private open(sitting: Sitting): void {
    const { challenge, position } = sitting;
    const { title, text } = words.endingOf(sitting);
    this.heading.textContent = title;
    this.text.textContent = text;
    this.comparison.textContent = words.compareWith(rivalOn(this.given, challenge), sitting);
    this.result.dataset['ending'] = hasGoal(challenge) ? position.status : 'open';
    this.offer(sitting);
    this.result.hidden = false;
    if (isAt(this.board)) this.heading.focus({ preventScroll: true });
  }

  /** To go back to before the last life; when it is known where the run was decided, that is better. */
  private offer(sitting: Sitting): void {
    writeTryThere(this.tryThere, sitting, sitting.position.turns.length - 1);
  }

  private close(): void {
    if (this.result.contains(document.activeElement)) this.status.focus({ preventScroll: true });
    this.result.hidden = true;
  }
}

/**
 * Writes the button that leads back into a run that was lost, and takes it away where it would lead to the truth, as
 * beginning again does.
 */
export function writeTryThere(button: HTMLButtonElement, sitting: Sitting, from: number): void {
  const { position } = sitting;
  button.hidden = position.status !== 'lost' || from === 0 || !optionsOf(sitting).back;
  button.value = String(from);
  button.textContent = words.tryThereWords(from);
}
