import type { Position } from '../../game/position.ts';
import { labelsFor, type Named } from '../lineage-labels.ts';
import { nonsenseOf } from './model-read.ts';
import { NONSENSE, tailNames } from './names.ts';
import { acrossOf } from './scenes/lineage.ts';

/** Words over the lineage of a notebook. */
export const lineageLabels = labelsFor(namedOf, acrossOf);

/** The tails, and how much is nonsense. */
function namedOf({ challenge, turns, state }: Position): readonly Named[] {
  const survivals = turns.at(-1)?.measures.survival;
  if (survivals === undefined) return [];
  const tails = survivals.map((share, i): Named => {
    return { text: tailNames(challenge)[i] ?? '', share, class: 'rare' };
  });
  return [...tails, { text: NONSENSE, share: nonsenseOf(state.model), class: 'nonsense' }];
}
