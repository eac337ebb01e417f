import { linesOf } from '../../game/lines.ts';
import type { Position } from '../../game/position.ts';
import { lineOf } from '../../kit/words/en.ts';
import { nonsenseOf } from './model-read.ts';
import { NONSENSE, tailNames } from './names.ts';
import { acrossOf, depthOf } from './scenes/lineage.ts';

/** A word over the lineage. */
export interface LineageLabel {
  readonly text: string;
  /** Where it begins, in per cent of the width. */
  readonly x: string;
  /** How far down, in per cent of the height. */
  readonly y: string;
  readonly class: 'tick' | 'line' | 'rare' | 'nonsense';
}

/** How high a picture and a line of words in it are, in pixels. */
export interface Room {
  readonly height: number;
  readonly letters: number;
}

/** As long as nobody has measured. */
const USUAL: Room = { height: 200, letters: 15 };

/** How far names are from their marks, as a share of the width. */
const BESIDE = 0.025;

/** Where all of a tail is there, where none, where it costs a life, and which line is whose. */
export function lineageLabels(
  { challenge, turns, state }: Position,
  { height, letters }: Room = USUAL,
): LineageLabel[] {
  const [line = 0] = linesOf(challenge);
  const tick = (text: string, share: number, name: 'tick' | 'line'): LineageLabel => {
    return { text, x: '0%', y: perCent(depthOf(share, height)), class: name };
  };
  const x = perCent(acrossOf(turns.length, challenge.generations) + BESIDE);
  const survivals = turns.at(-1)?.measures.survival ?? [];
  const named = survivals.map((share, i) => ({ text: tailNames(challenge)[i] ?? '', share }));
  const own =
    turns.length === 0 ? [] : [...named, { text: NONSENSE, share: nonsenseOf(state.model) }];
  const depths = apart(
    own.map(({ share }) => depthOf(share, height)),
    letters / height,
  );
  return [
    tick('100%', 1, 'tick'),
    ...(line > 0 ? [tick(lineOf({ line }), line, 'line')] : []),
    tick('0', 0, 'tick'),
    ...own.map(({ text }, i): LineageLabel => {
      const name = text === NONSENSE ? 'nonsense' : 'rare';
      return { text, x, y: perCent(depths[i] ?? 0), class: name };
    }),
  ];
}

/** Depths in the same order, the lower ones pushed down where they are too close, and back up from the lower edge. */
function apart(depths: readonly number[], least: number): number[] {
  const order = [...depths.keys()].sort((one, other) => (depths[one] ?? 0) - (depths[other] ?? 0));
  const placed = [...depths];
  let edge = least / 2;
  for (const i of order) {
    placed[i] = Math.max(placed[i] ?? 0, edge);
    edge = (placed[i] ?? 0) + least;
  }
  edge = 1 - least / 2;
  for (const i of order.toReversed()) {
    placed[i] = Math.min(placed[i] ?? 0, edge);
    edge = (placed[i] ?? 0) - least;
  }
  return placed;
}

function perCent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}
