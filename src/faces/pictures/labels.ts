import type { Position } from '../../game/position.ts';
import {
  type LineageLabel,
  labelsOf,
  type Named,
  type Room,
  USUAL_ROOM,
} from '../lineage-labels.ts';
import { TAIL_NAMES } from './names.ts';
import { acrossOf } from './scenes/lineage.ts';

/** Words over the lineage of an album: those of its plot, and which marks are which digit's. */
export function lineageLabels(position: Position, room: Room = USUAL_ROOM): LineageLabel[] {
  const { challenge, turns } = position;
  const [, ...rare] = turns.at(-1)?.measures.survival ?? [];
  const named = rare.map((share, i): Named => {
    return { text: TAIL_NAMES[i + 1] ?? '', share, class: 'rare' };
  });
  return labelsOf(position, named, acrossOf(turns.length, challenge.generations), room);
}
