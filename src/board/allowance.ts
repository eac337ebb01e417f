import type { Bar } from '../game/plain.ts';
import type { Position } from '../game/position.ts';
import { findPart, writeText } from '../kit/parts.ts';
import { allowanceMarks, allowanceWords } from './words/en/stars.ts';

/** What may still be spent for stars, beside what is left to spend, and for ears with the slider. */
export class Allowance {
  private readonly marks: HTMLElement;
  private readonly said: HTMLElement;

  constructor(board: HTMLElement) {
    this.marks = findPart(board, 'allowance', HTMLElement);
    this.said = findPart(board, 'allowance-said', HTMLElement);
  }

  /** @param bar of the luck that is played; null where it is not known */
  write(position: Position, bar: Bar | null): void {
    const isMute = bar === null || position.status !== 'playing';
    writeText(this.marks, isMute ? '' : allowanceMarks(position, bar));
    writeText(this.said, isMute ? '' : allowanceWords(position, bar));
  }
}
