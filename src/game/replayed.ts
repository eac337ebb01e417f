import { digestText } from '../sim/digest.ts';
import type { Position, Status } from './position.ts';

/** What is told of a run that was played again: as little as can be sent and kept for a thousand of them. */
export interface Replayed {
  readonly status: Status;
  readonly lives: number;
  readonly spent: number;
  /** Of the last model, in base 16. */
  readonly digest: string;
  /** The smallest fidelity of all tails after each generation, generation 1 first. */
  readonly fidelity: readonly number[];
}

/** What is told of a run, from where it came to. */
export function replayedOf({ status, lives, spent, state, turns }: Position): Replayed {
  const digest = digestText(state.digest);
  return { status, lives, spent, digest, fidelity: turns.map(({ fidelity }) => fidelity) };
}
