import type { Position } from '../../game/position.ts';
import { truthOf } from '../../game/truth.ts';
import { expectedLifetime } from '../../sim/theory/modes.ts';
import { islandNames } from './names.ts';
import { percent } from './words.ts';

/** A mode that the model does not cover any more. */
export interface Obituary {
  readonly mode: number;
  readonly name: string;
  /** The first generation without it. */
  readonly generation: number;
  readonly text: string;
}

/** The modes that are lost as it stands, in the order of their going; one that came back has no obituary. */
export function obituariesOf({ challenge, turns }: Position): Obituary[] {
  if (challenge.model === 'gaussian') return [];
  const names = islandNames(challenge);
  const truth = truthOf(challenge.world);
  return truth
    .flatMap(({ weight }, mode) => {
      const lastSeen = turns.findLastIndex(({ measures }) => measures.modes[mode]?.isCovered);
      if (lastSeen === turns.length - 1) return [];
      const generation = (turns[lastSeen]?.state.generation ?? 0) + 1;
      const seen =
        generation === 1 ? 'It was never drawn.' : `Last seen in generation ${generation - 1}.`;
      const lifetime = Math.round(expectedLifetime(challenge.n, weight));
      const text = `${seen} Left to chance, an island with ${percent(weight)}% of the world lasts about ${lifetime} generations, once it is going to go.`;
      return [{ mode, name: names[mode] ?? '', generation, text }];
    })
    .sort((one, other) => one.generation - other.generation);
}
