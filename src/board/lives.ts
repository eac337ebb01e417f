import type { Position } from '../game/position.ts';
import { element, findPart } from '../kit/parts.ts';
import type { BoardListener, Moment } from './listener.ts';
import { hearts } from './words/en/position.ts';

/** The hearts of a board. The one that the last generation cost breaks. */
export class Lives implements BoardListener {
  private readonly hearts: HTMLElement;
  private shown: Position | null = null;

  constructor(board: HTMLElement) {
    this.hearts = findPart(board, 'hearts', HTMLElement);
  }

  rest({ sitting: { position } }: Moment): void {
    // Written again, a heart would break again.
    if (position === this.shown) return;
    this.shown = position;
    const marks = [...hearts(position)];
    const broken = position.turns.at(-1)?.costLife === true ? position.lives : -1;
    this.hearts.replaceChildren(
      ...marks.map((mark, i) => {
        const heart = element('span', mark);
        if (i === broken) heart.className = 'breaking';
        return heart;
      }),
    );
  }
}
