import { giveChallenge } from '../board/waiting-board.ts';
import type { Challenge } from '../game/challenge.ts';
import { findPart } from '../kit/parts.ts';

/** A challenge is shown when it has been the same for so long, in milliseconds. */
const PATIENCE_MS = 350;

/** The board that plays the challenge as it stands. Each change gets a fresh one, which takes over when it is ready. */
export class Preview {
  private readonly frame: HTMLElement;
  /** Boards that wait to be copied, by kind of model. */
  private readonly waiting: ReadonlyMap<string, HTMLElement>;
  private shown: string;
  private timer = 0;

  /** @param maker with the board of one kind in its place, not played yet, and those of the others in templates */
  constructor(maker: HTMLElement) {
    this.frame = findPart(maker, 'make-preview', HTMLElement);
    this.shown = boardIn(this.frame).dataset['challenge'] ?? '';
    const places = [...maker.querySelectorAll<HTMLElement>('[data-kind]')];
    this.waiting = new Map(
      places.map((place) => [
        place.dataset['kind'] ?? '',
        document.importNode(
          boardIn(place instanceof HTMLTemplateElement ? place.content : place),
          true,
        ),
      ]),
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
    this.frame.append(board);
    whenReady(board, () => {
      for (const other of this.frame.querySelectorAll('tail-board')) {
        if (other !== board) other.remove();
      }
      board.classList.remove('arriving');
    });
  }
}

function boardIn(place: ParentNode): HTMLElement {
  const board = place.querySelector<HTMLElement>('tail-board');
  if (board === null) throw new Error('the page lacks a board of its preview');
  return board;
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
