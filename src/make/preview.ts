import { findPart } from '../board/parts.ts';
import { giveChallenge } from '../board/waiting-board.ts';
import type { Challenge } from '../game/challenge.ts';
import { partOf } from './parts.ts';

/** A challenge is shown when it has been the same for so long, in milliseconds. */
const PATIENCE_MS = 350;

/** The board that plays the challenge as it stands. Each change gets a fresh one, which takes over when it is ready. */
export class Preview {
  private readonly frame: HTMLElement;
  /** Boards that wait to be copied, one for each kind of model. */
  private readonly waiting: Readonly<Record<Challenge['model'], HTMLElement>>;
  private shown: string;
  private timer = 0;

  /** @param maker with the board of a bell curve in its place, not played yet, and that of a map in a template */
  constructor(maker: HTMLElement) {
    this.frame = partOf(maker, 'preview', HTMLElement);
    const board = this.frame.querySelector<HTMLElement>('tail-board');
    const map = partOf(maker, 'map', HTMLTemplateElement).content.querySelector('tail-board');
    if (board === null || map === null) throw new Error('the page lacks the boards of its preview');
    this.shown = board.dataset['challenge'] ?? '';
    this.waiting = {
      gaussian: document.importNode(board, true),
      mixture: document.importNode(map as HTMLElement, true),
    };
  }

  show(challenge: Challenge): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.place(challenge), PATIENCE_MS);
  }

  private place(challenge: Challenge): void {
    const text = JSON.stringify(challenge);
    if (text === this.shown) return;
    this.shown = text;
    const board = document.importNode(this.waiting[challenge.model], true);
    giveChallenge(board, challenge);
    // Of those that are there one is ready, or on its way; whatever came after it was never seen.
    for (const late of this.frame.querySelectorAll('.arriving')) late.remove();
    board.classList.add('arriving');
    this.frame.append(board);
    whenReady(board, () => {
      for (const other of this.frame.querySelectorAll('tail-board')) {
        if (other !== board) other.remove();
      }
      board.classList.remove('arriving');
    });
  }
}

/** Calls when the script of a board has arrived and its controls are on. */
function whenReady(board: HTMLElement, act: () => void): void {
  const fields = findPart(board, 'fields', HTMLFieldSetElement);
  const observer = new MutationObserver(() => {
    observer.disconnect();
    if (board.isConnected) act();
  });
  observer.observe(fields, { attributeFilter: ['disabled'] });
}
