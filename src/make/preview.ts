import { handoverOf } from '../board/handover.ts';
import { giveChallenge } from '../board/waiting-board.ts';
import type { Challenge } from '../game/challenge.ts';
import { PAGE_FILE } from '../kit/package.ts';
import { findPart } from '../kit/parts.ts';

/** A challenge is shown when it has been the same for so long, in milliseconds. */
const PATIENCE_MS = 350;

/** The board that plays the challenge as it stands. Each change gets a fresh one, which takes over when it is ready. */
export class Preview {
  private readonly frame: HTMLElement;
  /** Boards that wait to be copied, by kind of model; none of them has come to life. */
  private readonly waiting: Map<string, HTMLElement>;
  private readonly base: string;
  private shown: string;
  private timer = 0;

  /** @param maker with a board in its place, and one of each kind in a template */
  constructor(maker: HTMLElement) {
    this.frame = findPart(maker, 'make-preview', HTMLElement);
    this.shown = JSON.stringify(handoverOf(boardIn(this.frame)).challenge);
    const templates = [...maker.querySelectorAll<HTMLTemplateElement>('template[data-kind]')];
    this.base = maker.dataset['base'] ?? '/';
    this.waiting = new Map(
      templates.map(({ dataset, content }) => [dataset['kind'] ?? '', boardIn(content)]),
    );
  }

  show(challenge: Challenge): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.place(challenge).catch(console.error);
    }, PATIENCE_MS);
  }

  private async place(challenge: Challenge): Promise<void> {
    const text = JSON.stringify(challenge);
    if (text === this.shown) return;
    this.shown = text;
    const waiting = await this.waitingFor(challenge);
    // Something else may have been asked for by now.
    if (text !== this.shown) return;
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

  /** A board of the kind; what this page did not bring is on the page of links. */
  private async waitingFor({ model }: Challenge): Promise<HTMLElement> {
    const known = this.waiting.get(model);
    if (known !== undefined) return known;
    const response = await fetch(`${this.base}play/link/${PAGE_FILE}`);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const board = page.querySelector<HTMLElement>(`[data-kind="${model}"] tail-board`);
    if (board === null) throw new Error(`there is no board of "${model}"`);
    this.waiting.set(model, board);
    return board;
  }
}

function boardIn(place: ParentNode): HTMLElement {
  const board = place.querySelector<HTMLElement>('tail-board');
  if (board === null) throw new Error('the page lacks a board of its preview');
  return board;
}
