import type { Challenge } from '../../game/challenge.ts';
import { linesOf } from '../../game/lines.ts';
import { lineOf } from '../../kit/words/en.ts';
import { depthOf } from './scenes/lineage.ts';

/** A word at the left of the lineage. */
export interface LineageLabel {
  readonly text: string;
  /** How far down, in per cent of the height. */
  readonly y: string;
  readonly class: 'tick' | 'line';
}

/** So high the lineage is, about: labels are placed by shares of it. */
const HEIGHT = 200;

/** Where all of the variety is there, where none, and where it costs a life. */
export function lineageLabels(challenge: Challenge): LineageLabel[] {
  const at = (share: number) => `${(100 * depthOf(share, HEIGHT)).toFixed(1)}%`;
  const [line = 0] = linesOf(challenge);
  return [
    { text: '100%', y: at(1), class: 'tick' },
    ...(line > 0 ? [{ text: lineOf({ line }), y: at(line), class: 'line' as const }] : []),
    { text: '0', y: at(0), class: 'tick' },
  ];
}
