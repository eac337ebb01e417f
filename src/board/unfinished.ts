import { checkMoves, type Move } from '../game/position.ts';
import { arriveAt, type Claims, goOn, type Sitting } from '../game/sitting.ts';
import { decodeMoves, encodeMoves } from '../link/moves.ts';
import { metOnly, type RunStore } from '../progress/runs.ts';
import type { Computation } from './computation.ts';
import type { Handover } from './handover.ts';
import type { BoardListener } from './listener.ts';

/** A run that was left before it was over. */
export interface Left extends Claims {
  /** The luck. */
  readonly seed: string;
  readonly moves: readonly Move[];
}

/** Keeps the run of a board at every change, and finds it again when the page is opened the next time. */
export class Unfinished implements BoardListener {
  private readonly store: RunStore;
  private readonly given: Handover;
  private readonly board: string;
  private readonly complain: () => void;

  /** @param complain is called when a run could not be kept */
  constructor(store: RunStore, given: Handover, complain: () => void) {
    this.store = store;
    this.given = given;
    this.board = nameOf(given);
    this.complain = complain;
  }

  /** The lucks on which something was decided in earlier sittings. */
  get metSeeds(): ReadonlySet<string> {
    return new Set(this.store.of(this.board).map(({ seed }) => seed));
  }

  /** The run that was left last, if there is one that can be played. */
  find(): Left | null {
    const { challenge } = this.given;
    for (const run of this.store.of(this.board)) {
      const moves = decodeMoves(challenge, run.moves);
      if (!moves.ok || moves.value.length === 0) continue;
      if (checkMoves(challenge, moves.value) === null) return { ...run, moves: moves.value };
    }
    return null;
  }

  change(sitting: Sitting): void {
    const { challenge, position, queue, isFirstTry, hasSteppedBack } = sitting;
    const { board } = this;
    const { seed } = challenge;
    const moves = position.turns.map(({ move }) => move);
    // What is kept of a run stays while it is replayed; and where nothing was decided, there is nothing to keep.
    if (queue.length > 0 || (moves.length === 0 && isFirstTry)) return;
    const text = position.status === 'playing' ? encodeMoves(challenge, moves) : '';
    const run = { board, seed, moves: text, isFirstTry, hasSteppedBack };
    if (!this.store.put(text === '' ? metOnly(run) : run)) this.complain();
  }
}

/**
 * Plays a run that was left up to where it stood.
 *
 * @param sitting at the truth, on the luck of the run
 * @param onStep is told how many generations are there
 * @throws Error with a sentence for the reader when a generation could not be computed
 */
export async function playAgain(
  computation: Computation,
  sitting: Sitting,
  left: Left,
  onStep: (generation: number) => void,
): Promise<Sitting> {
  let now = sitting;
  for (const move of left.moves) {
    await computation.play(
      () => now.position,
      () => move,
      (position) => {
        now = arriveAt(now, position);
      },
    );
    onStep(now.past.length);
  }
  return goOn(now, left);
}

/** What a board plays, with its own luck: editions of challenges and days are named, others are what they are. */
function nameOf({ challenge, place }: Handover): string {
  if (place.daily !== undefined) return `day ${place.daily}`;
  if (place.challenge !== undefined) return `challenge ${place.challenge}`;
  return JSON.stringify(challenge);
}
