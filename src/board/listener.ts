import type { Move, Position } from '../game/position.ts';
import type { Sitting } from '../game/sitting.ts';
import { yieldToPage } from '../kit/yield.ts';
import type { Progress } from '../stage/scene/beats.ts';

/** How things stand at a board while nothing moves. */
export interface Moment {
  readonly sitting: Sitting;
  /** What the controls stand at; to be asked after they have been set. */
  readonly move: () => Move;
  /** Whether generations are being played one after the other. */
  readonly isRunning: boolean;
  /** What went wrong, until a generation has been played again; empty when nothing did. */
  readonly problem: string;
}

/** Hears what happens at a board. Listeners are told one after the other, in the order of the board's list. */
export interface BoardListener {
  /** A challenge is begun, or another luck of it. */
  begin?(sitting: Sitting): void;
  /** The player has decided something, or taken it back: at once, before any of it is shown. */
  change?(sitting: Sitting): void;
  /** A generation has been computed, and is about to be shown. */
  play?(): void;
  /** A generation is being shown. */
  frame?(position: Position, progress: Progress): void;
  /** What there is to show has come to rest. */
  rest?(moment: Moment): void;
  /** Somebody has moved the slider. */
  adjust?(moment: Moment): void;
  /** Generations are played one after the other from now on, or no more. */
  run?(isRunning: boolean): void;
}

/** Tells listeners one after the other, with a pause after each: all of them at once would hold up a slow phone. */
export async function tellInTurn(
  listeners: readonly BoardListener[],
  tell: (listener: BoardListener) => void,
): Promise<void> {
  for (const each of listeners) {
    tell(each);
    await yieldToPage();
  }
}

/**
 * The same, with a pause before each, in which something may happen that all of them must have heard first.
 *
 * @returns when all have been told, and what tells at once those who wait
 */
export function tellSoon(
  listeners: readonly BoardListener[],
  tell: (listener: BoardListener) => void,
): { told: Promise<void>; hurry: () => void } {
  const waiting = [...listeners];
  const next = () => {
    const listener = waiting.shift();
    if (listener !== undefined) tell(listener);
  };
  const hurry = () => {
    while (waiting.length > 0) next();
  };
  const inTurn = async () => {
    while (waiting.length > 0) {
      await yieldToPage();
      next();
    }
  };
  return { told: inTurn(), hurry };
}
