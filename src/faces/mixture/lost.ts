import { islandNames } from '../../board/names.ts';
import type { Position } from '../../game/position.ts';

/** An island that the model does not cover any more. */
export interface LostIsland {
  /** Index of the mode. */
  readonly mode: number;
  readonly name: string;
  /** The first generation without it. */
  readonly generation: number;
}

/** The islands that are lost as it stands, in the order of their going; one that came back is not among them. */
export function lostIslands({ challenge, turns }: Position): LostIsland[] {
  if (challenge.model === 'gaussian') return [];
  return islandNames(challenge)
    .flatMap((name, mode) => {
      const lastSeen = turns.findLastIndex(({ measures }) => measures.modes[mode]?.isCovered);
      if (lastSeen === turns.length - 1) return [];
      return [{ mode, name, generation: (turns[lastSeen]?.state.generation ?? 0) + 1 }];
    })
    .sort((one, other) => one.generation - other.generation);
}
