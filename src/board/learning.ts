import { findPart, writeText } from '../kit/parts.ts';
import type { Parts } from './parts.ts';
import * as words from './words/en/learning.ts';

/** So long somebody waits without being told what for, in milliseconds. */
const PATIENCE_MS = 400;

/**
 * Shows how far a fit is that takes longer than a moment, and lets it be called off: "Step back" is "Stop" until it is
 * there. It is said once that something is learning, not how far it is.
 */
export class Learning {
  private readonly back: HTMLButtonElement;
  private readonly sign: HTMLElement;
  private readonly backWords: HTMLElement;
  private readonly shown: HTMLElement;
  private readonly said: HTMLElement;
  private share = 0;
  private timer: number | null = null;

  constructor(board: HTMLElement, { back }: Parts) {
    this.back = back;
    this.sign = findPart(board, 'back-sign', HTMLElement);
    this.backWords = findPart(board, 'back-words', HTMLElement);
    this.shown = findPart(board, 'learning', HTMLElement);
    this.said = findPart(board, 'learning-said', HTMLElement);
  }

  /** Whether there is something to call off. */
  get isShown(): boolean {
    return this.shown.textContent !== '';
  }

  /** @param share of the fit that is done, 0 to 1; null when nothing is learning */
  show(share: number | null): void {
    if (share === null) {
      this.end();
      return;
    }
    this.share = share;
    if (this.isShown) this.write();
    else this.timer ??= window.setTimeout(() => this.appear(), PATIENCE_MS);
  }

  private appear(): void {
    this.write();
    this.writeBack(words.STOP_SIGN, words.STOP);
    this.back.disabled = false;
    writeText(this.said, words.LEARNING);
  }

  private write(): void {
    this.shown.textContent = words.learningWords(this.share);
    this.shown.style.setProperty('--share', `${100 * this.share}%`);
  }

  private end(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (!this.isShown) return;
    this.shown.textContent = '';
    this.said.textContent = '';
    this.writeBack(words.BACK_SIGN, words.BACK);
  }

  private writeBack(sign: string, text: string): void {
    this.sign.textContent = sign;
    this.backWords.textContent = text;
  }
}
