import type { Move } from '../game/position.ts';
import type { Sitting } from '../game/sitting.ts';
import { challengeOf } from './dataset.ts';
import type { Extras } from './extras.ts';
import { hasGoal } from './words.ts';

/**
 * The extras of a board with a goal, which arrive when somebody comes to play, or at once where the page could
 * not bring a forecast.
 */
export class LateExtras {
  private readonly board: HTMLElement;
  private extras: Extras | null = null;
  private last: readonly [Sitting, Move] | null = null;

  constructor(board: HTMLElement) {
    this.board = board;
    if (!hasGoal(challengeOf(board))) return;
    for (const event of ['pointerenter', 'focusin', 'touchstart']) {
      board.addEventListener(event, () => void this.fetch(), { once: true, passive: true });
    }
    if (board.dataset['eager'] !== undefined) void this.fetch();
  }

  /** @param move what the controls stand at */
  write(sitting: Sitting, move: Move): void {
    this.last = [sitting, move];
    this.extras?.write(sitting, move);
  }

  private async fetch(): Promise<void> {
    const { Extras } = await import('./extras.ts');
    if (this.extras !== null) return;
    this.extras = new Extras(this.board);
    if (this.last !== null) this.extras.write(...this.last);
  }
}
