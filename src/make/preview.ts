import { handoverOf } from '../board/handover.ts';
import { giveChallenge } from '../board/waiting-board.ts';
import type { Challenge } from '../game/challenge.ts';
import { findPart } from '../kit/parts.ts';

/** A challenge is shown when it has been the same for so long, in milliseconds. */
const PATIENCE_MS = 350;

/** The board that plays the challenge as it stands. Each change gets a fresh one, which takes over when it is ready. */
export class Preview {
  private readonly frame: HTMLElement;
  /** Boards that wait to be copied, by kind of model; none of them has come to life. */
  private readonly waiting: ReadonlyMap<string, HTMLElement>;
  private shown: string;
  private timer = 0;

  /** @param maker with a board in its place, and one of each kind in a template */
  constructor(maker: HTMLElement) {
    this.frame = findPart(maker, 'make-preview', HTMLElement);
    this.shown = JSON.stringify(handoverOf(boardIn(this.frame)).challenge);
    const templates = [...maker.querySelectorAll<HTMLTemplateElement>('template[data-kind]')];
    this.waiting = new Map(
      templates.map(({ dataset, content }) => [dataset['kind'] ?? '', boardIn(content)]),
    );
  }

  show(challenge: Challenge): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.place(challenge), PATIENCE_MS);
  }

  private place(challenge: Challenge): void {
    const text = JSON.stringify(challenge);
    if (text === this.shown) return;
    this.shown = text;
    const waiting = this.waiting.get(challenge.model);
    if (waiting === undefined) throw new Error(`no board of "${challenge.model}" waits here`);
    const board = document.importNode(waiting, true);
    giveChallenge(board, challenge);
    // Of those that are there one is ready, or on its way; whatever came after it was never seen.
    for (const late of this.frame.querySelectorAll('.arriving')) late.remove();
    board.classList.add('arriving');
    board.addEventListener('settled', () => {
      // One that was taken away before it was ready may still settle.
      if (!board.isConnected) return;
      for (const other of this.frame.querySelectorAll('tail-board')) {
        if (other !== board) other.remove();
      }
      board.classList.remove('arriving');
    });
    this.frame.append(board);
  }
}

function boardIn(place: ParentNode): HTMLElement {
  const board = place.querySelector<HTMLElement>('tail-board');
  if (board === null) throw new Error('the page lacks a board of its preview');
  return board;
}
