import type { Move, Position } from '../game/position.ts';
import type { Sitting } from '../game/sitting.ts';
import type { Progress } from '../stage/scene/beats.ts';
import { yieldToPage } from '../stage/view/yield.ts';

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

/** The listeners of a board, for what is told them again and again. */
export class Audience {
  readonly listeners: readonly BoardListener[];
  private waiting: (() => void)[] = [];

  constructor(listeners: readonly BoardListener[]) {
    this.listeners = listeners;
  }

  /** Tells all of them at once; before that, whatever some still wait for. */
  tell(tell: (listener: BoardListener) => void): void {
    this.hurry();
    for (const each of this.listeners) tell(each);
  }

  /** Tells them with a pause before each, in which something may happen that all must hear first. */
  async tellSoon(tell: (listener: BoardListener) => void): Promise<void> {
    this.hurry();
    const waiting = this.listeners.map((each) => () => tell(each));
    this.waiting = waiting;
    while (waiting.length > 0) {
      await yieldToPage();
      waiting.shift()?.();
    }
  }

  /** Tells at once those who wait. */
  hurry(): void {
    while (this.waiting.length > 0) this.waiting.shift()?.();
  }
}
