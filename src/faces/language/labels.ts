import type { Position } from '../../game/position.ts';
import {
  type LineageLabel,
  labelsOf,
  type Named,
  type Room,
  USUAL_ROOM,
} from '../lineage-labels.ts';
import { nonsenseOf } from './model-read.ts';
import { NONSENSE, tailNames } from './names.ts';
import { acrossOf } from './scenes/lineage.ts';

/** Words over the lineage of a notebook: those of its plot, the tails, and how much is nonsense. */
export function lineageLabels(position: Position, room: Room = USUAL_ROOM): LineageLabel[] {
  const { challenge, turns, state } = position;
  const [newest] = turns.slice(-1);
  const named =
    newest === undefined
      ? []
      : tailNames(challenge).map((text, i): Named => {
          return { text, share: newest.measures.survival[i] ?? 0, class: 'rare' };
        });
  if (newest !== undefined) {
    named.push({ text: NONSENSE, share: nonsenseOf(state.model), class: 'nonsense' });
  }
  return labelsOf(position, named, acrossOf(turns.length, challenge.generations), room);
}
