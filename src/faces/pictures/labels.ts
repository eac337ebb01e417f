import type { Position } from '../../game/position.ts';
import { BESIDE, depthOf, type LineageLabel, perCent, ticksOf } from '../lineage-plot.ts';
import { TAIL_NAMES } from './names.ts';
import { acrossOf } from './scenes/lineage.ts';

/** So high the lineage is, about: labels are placed by shares of it. */
const HEIGHT = 200;
/** How far names are apart at least, as a share of the height. */
const APART = 0.09;

/** Where all of the variety is there, where none, where it costs a life, and which marks are which digit's. */
export function lineageLabels({ challenge, turns }: Position): LineageLabel[] {
  const [, ...rare] = turns.at(-1)?.measures.survival ?? [];
  const x = perCent(acrossOf(turns.length, challenge.generations) + BESIDE);
  const depths = apart(rare.map((survival) => depthOf(survival, HEIGHT)));
  return [
    ...ticksOf(challenge, HEIGHT),
    ...depths.map((depth, i) => {
      return { text: TAIL_NAMES[i + 1] ?? '', x, y: perCent(depth), class: 'rare' as const };
    }),
  ];
}

/** Two depths, pushed apart where they are too close. */
function apart(depths: readonly number[]): readonly number[] {
  const [one, other] = depths;
  if (one === undefined || other === undefined) return depths;
  const lack = (APART - Math.abs(one - other)) / 2;
  if (lack <= 0) return depths;
  return one <= other ? [one - lack, other + lack] : [one + lack, other - lack];
}
