import type { Position } from '../../game/position.ts';
import { notebook } from '../../kinds/language/notebook/notebook.ts';
import { lastWritten, sharesOf, WORD_SHARES } from './model-read.ts';

/** How a bird stands in the newest generation. */
export interface BirdStanding {
  readonly name: string;
  /** Whether it is one of those that make a tail. */
  readonly isRare: boolean;
  /** S of its word. */
  readonly left: number;
  /** The last generation that wrote it; null while the newest one does, 0 where no machine ever did. */
  readonly last: number | null;
  readonly isLost: boolean;
}

/**
 * A word that is not written counts as lost when less than this is left of it: one that stands in one line of 300 is missing
 * from 300 lines in a third of all cases, by luck alone.
 */
const LOST_BELOW = 0.5;

/** All birds, the most frequent first. */
export function ladderOf(position: Position): BirdStanding[] {
  return Array.from(notebook.birds, (bird) => ({
    name: notebook.words[bird] ?? '',
    isRare: notebook.rareBirds.includes(bird),
    left: leftOf(position, bird),
    last: lastWritten(position, bird),
    isLost: isLost(position, bird),
  }));
}

/** Whether the newest generation has lost a word: it is not in its lines, and it seldom could be. */
export function isLost(position: Position, word: number): boolean {
  return lastWritten(position, word) !== null && leftOf(position, word) < LOST_BELOW;
}

/** S of a word. */
function leftOf({ state }: Position, word: number): number {
  const truth = WORD_SHARES[word] ?? 0;
  return truth === 0 ? 0 : (sharesOf(state.model)[word] ?? 0) / truth;
}
