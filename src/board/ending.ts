import { hasGoal } from '../game/facts.ts';
import { optionsOf, type Sitting } from '../game/sitting.ts';
import { findPart } from '../kit/parts.ts';
import { type Handover, rivalOn } from './handover.ts';
import type { BoardListener, Moment } from './listener.ts';
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
    else this.close(sitting);
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
    if (!this.isHere()) return;
    this.heading.focus({ preventScroll: true });
    // A lesson goes on about the picture: it stays where it is.
    if (hasGoal(challenge)) this.result.scrollIntoView({ block: 'start' });
  }

  /** To go back to before the last life; when it is known where the run was decided, that is better. */
  private offer(sitting: Sitting): void {
    writeTryThere(this.tryThere, sitting, sitting.position.turns.length - 1);
  }

  /** Whoever pressed something in here is to see the board again. */
  private close({ challenge }: Sitting): void {
    const wasInside = this.result.contains(document.activeElement);
    if (wasInside) this.status.focus({ preventScroll: true });
    this.result.hidden = true;
    if (wasInside && hasGoal(challenge)) this.board.scrollIntoView({ block: 'start' });
  }

  /** Whether nobody has gone elsewhere on the page meanwhile; a tap leaves the focus nowhere in some browsers. */
  private isHere(): boolean {
    const focused = document.activeElement;
    return focused === null || focused === document.body || this.board.contains(focused);
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
