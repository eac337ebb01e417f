import type { Position } from '../game/position.ts';
import { element, findPart } from '../kit/parts.ts';
import { hasArrived, type Progress } from '../stage/scene/beats.ts';
import type { BoardListener } from './listener.ts';
import { lastLossWords } from './words/en/ending.ts';
import { hearts } from './words/en/position.ts';

/** The hearts of a board. The one that the last generation cost breaks, and a sentence says what cost it. */
export class Lives implements BoardListener {
  private readonly hearts: HTMLElement;
  private readonly loss: HTMLElement;
  private shown: Position | null = null;

  constructor(board: HTMLElement) {
    this.hearts = findPart(board, 'hearts', HTMLElement);
    this.loss = findPart(board, 'loss', HTMLElement);
  }

  frame(position: Position, progress: Progress): void {
    // Written again, a heart would break again.
    if (!hasArrived(progress) || position === this.shown) return;
    this.shown = position;
    const costLife = position.turns.at(-1)?.costLife === true;
    this.loss.textContent = costLife ? lastLossWords(position) : '';
    this.hearts.replaceChildren(
      ...[...hearts(position)].map((mark, i) => {
        const heart = element('span', mark);
        if (costLife && i === position.lives) heart.className = 'breaking';
        return heart;
      }),
    );
  }
}
