import type { Position } from '../../game/position.ts';
import { BESIDE, depthOf, type LineageLabel, perCent, ticksOf } from '../lineage-plot.ts';
import { nonsenseOf } from './model-read.ts';
import { NONSENSE, tailNames } from './names.ts';
import { acrossOf } from './scenes/lineage.ts';

/** How high a picture and a line of words in it are, in pixels. */
export interface Room {
  readonly height: number;
  readonly letters: number;
}

/** As long as nobody has measured. */
const USUAL: Room = { height: 200, letters: 15 };

/** Where all of a tail is there, where none, where it costs a life, and which line is whose. */
export function lineageLabels(
  { challenge, turns, state }: Position,
  { height, letters }: Room = USUAL,
): LineageLabel[] {
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
    ...ticksOf(challenge, height),
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
