import type { Position } from '../../game/position.ts';
import type { MixtureChallenge } from '../../kinds/mixture/settings.ts';
import type { Loss } from '../board-face.ts';
import { islandNames } from './names.ts';

/** An island that the model does not cover any more. */
export interface LostIsland extends Loss {
  /** Index of the mode. */
  readonly mode: number;
}

/** A position of a challenge of this kind. */
export type MapPosition = Position & { readonly challenge: MixtureChallenge };

/** The islands that are lost as it stands, in the order of their going; one that came back is not among them. */
export function lostIslands({ challenge, turns }: MapPosition): LostIsland[] {
  return islandNames(challenge)
    .flatMap((name, mode) => {
      const lastSeen = turns.findLastIndex(({ measures }) => measures.modes[mode]?.isCovered);
      if (lastSeen === turns.length - 1) return [];
      return [{ mode, name, generation: (turns[lastSeen]?.state.generation ?? 0) + 1 }];
    })
    .sort((one, other) => one.generation - other.generation);
}
