import { checkMove, type Move, type Position, settle } from '../../game/position.ts';
import { simulatorFor } from '../../worker/simulator.ts';

/** The generation that a board is waiting for. Only the latest counts: another one calls it off. */
export class Computation {
  private controller: AbortController | null = null;

  /**
   * The position after a move.
   *
   * @returns null when it was called off
   * @throws Error with a sentence for the reader when the move is not allowed or could not be computed
   */
  async positionAfter(position: Position, move: Move): Promise<Position | null> {
    this.callOff();
    const checked = checkMove(position, move);
    if (!checked.ok) throw new RangeError(checked.error);
    const controller = new AbortController();
    this.controller = controller;
    const { signal } = controller;
    const { challenge, state } = position;
    try {
      const step = await simulatorFor(challenge).step(challenge, state, move, signal);
      return signal.aborted ? null : settle(position, move, step);
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  }

  callOff(): void {
    this.controller?.abort();
  }
}
