import { linesOf } from '../../game/lines.ts';
import type { Position } from '../../game/position.ts';
import { lineOf } from '../../kit/words/en.ts';
import { TAIL_NAMES } from './names.ts';
import { acrossOf, depthOf } from './scenes/lineage.ts';

/** A word over the lineage. */
export interface LineageLabel {
  readonly text: string;
  /** Where it begins, in per cent of the width. */
  readonly x: string;
  /** How far down, in per cent of the height. */
  readonly y: string;
  readonly class: 'tick' | 'line' | 'rare';
}

/** So high the lineage is, about: labels are placed by shares of it. */
const HEIGHT = 200;
/** How far names are apart at least, and from their marks, as a share of the height and of the width. */
const APART = 0.09;
const BESIDE = 0.025;

/** Where all of the variety is there, where none, where it costs a life, and which marks are which digit's. */
export function lineageLabels({ challenge, turns }: Position): LineageLabel[] {
  const [line = 0] = linesOf(challenge);
  const tick = (text: string, share: number, name: 'tick' | 'line'): LineageLabel => {
    return { text, x: '0%', y: perCent(depthOf(share, HEIGHT)), class: name };
  };
  const [, ...rare] = turns.at(-1)?.measures.survival ?? [];
  const x = perCent(acrossOf(turns.length, challenge.generations) + BESIDE);
  const depths = apart(rare.map((survival) => depthOf(survival, HEIGHT)));
  return [
    tick('100%', 1, 'tick'),
    ...(line > 0 ? [tick(lineOf({ line }), line, 'line')] : []),
    tick('0', 0, 'tick'),
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

function perCent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
