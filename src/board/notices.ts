import { findPart, writeText } from '../kit/parts.ts';
import type { BoardListener } from './listener.ts';

/** Sentences beside a run: on the run that was left, in the place of the goal; on what is not kept, below the board. */
export class Notices implements BoardListener {
  private readonly returned: HTMLElement;
  private readonly unkept: HTMLElement;

  constructor(board: HTMLElement) {
    this.returned = findPart(board, 'returned', HTMLElement);
    this.unkept = findPart(board, 'notice', HTMLElement);
  }

  begin(): void {
    this.sayOfRun('');
  }

  change(): void {
    this.sayOfRun('');
  }

  /** What has become of the run that was left; gone once somebody plays. */
  sayOfRun(sentence: string): void {
    writeText(this.returned, sentence);
  }

  /** What this browser does not keep, for as long as it does not. */
  sayUnkept(sentence: string): void {
    writeText(this.unkept, sentence);
  }

  /** What changes all the time is read out when it has come to rest. */
  wait(isWaiting: boolean): void {
    this.returned.setAttribute('aria-busy', String(isWaiting));
  }
}
