import type { Position } from '../game/position.ts';
import type { Loss } from './board-face.ts';

/** What the newest generation has changed in what is lost, by name. */
export interface Passing {
  readonly lost: readonly string[];
  /** What was lost before it, and is not any more. */
  readonly back: readonly string[];
  /** What was lost before it, and still is. */
  readonly still: readonly string[];
}

/** @param losses of a kind, at a position */
export function passingOf(
  position: Position,
  losses: (position: Position) => readonly Loss[],
): Passing {
  const turns = position.turns.slice(0, -1);
  const before = turns.at(-1);
  const namesAt = (at: Position) => losses(at).map(({ name }) => name);
  const now = namesAt(position);
  const was = before === undefined ? [] : namesAt({ ...position, turns, state: before.state });
  return {
    lost: now.filter((name) => !was.includes(name)),
    back: was.filter((name) => !now.includes(name)),
    still: now.filter((name) => was.includes(name)),
  };
}
