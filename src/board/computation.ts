import { checkMove, type Move, type Position, settle } from '../game/position.ts';
import { simulatorFor } from '../worker/simulator.ts';
import { told } from './told.ts';

/** Chooses a move when its turn has come. */
export type Choose = (position: Position) => Move;

/** The generations that a board is waiting for: one after the other, in the order in which they were asked for. */
export class Computation {
  private last: Promise<unknown> = Promise.resolve();
  private controller = new AbortController();
  private readonly onShare: (share: number | null) => void;

  /** @param onShare hears which share of a generation is computed, 0 to 1, where that takes long; null when it is over */
  constructor(onShare: (share: number | null) => void = () => {}) {
    this.onShare = onShare;
  }

  /**
   * Plays a move when all moves before it have been played.
   *
   * @param from the position that it is played from, asked for when its turn has come
   * @param arrive is told the position after it
   * @returns false when it was called off, or the run is over by then
   * @throws Error with a sentence for the reader when the move is not allowed or could not be computed
   */
  play(
    from: () => Position,
    choose: Choose,
    arrive: (position: Position) => void,
  ): Promise<boolean> {
    const { signal } = this.controller;
    const turn = this.last.then(async () => {
      const position = from();
      if (signal.aborted || position.status !== 'playing') return false;
      const move = choose(position);
      const checked = checkMove(position, move);
      if (!checked.ok) throw new RangeError(await told(checked.error));
      try {
        const { challenge, state } = position;
        const simulator = simulatorFor(challenge);
        const step = await simulator.step(challenge, state, move, signal, this.onShare);
        if (!signal.aborted) arrive(settle(position, move, step));
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        this.onShare(null);
      }
      return !signal.aborted;
    });
    this.last = turn.catch(() => null);
    return turn;
  }

  /** Calls off everything that is still to come. */
  callOff(): void {
    this.controller.abort();
    this.controller = new AbortController();
  }
}
