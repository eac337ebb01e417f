import type { Position } from '../../game/position.ts';
import { labelsFor, type Named } from '../lineage-labels.ts';
import { TAIL_NAMES } from './names.ts';
import { acrossOf } from './scenes/lineage.ts';

/** Words over the lineage of an album. */
export const lineageLabels = labelsFor(namedOf, acrossOf);

/** The rare digits. */
function namedOf({ turns }: Position): readonly Named[] {
  const [, ...rare] = turns.at(-1)?.measures.survival ?? [];
  return rare.map((share, i) => ({ text: TAIL_NAMES[i + 1] ?? '', share, class: 'rare' }));
}
