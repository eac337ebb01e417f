import type { Challenge } from '../game/challenge.ts';
import { linesOf } from '../game/lines.ts';
import type { Position } from '../game/position.ts';
import { lineOf } from '../kit/words/en.ts';
import { depthOf } from './lineage-plot.ts';

/** A word over a lineage. */
export interface LineageLabel {
  readonly text: string;
  /** Where it begins, in per cent of the width. */
  readonly x: string;
  /** How far down, in per cent of the height. */
  readonly y: string;
  readonly class: 'tick' | 'line' | Named['class'];
}

/** What bears a name at its newest mark, and its share of the truth. */
export interface Named {
  readonly text: string;
  readonly share: number;
  readonly class: 'rare' | 'nonsense';
}

/** How high a lineage and a line of words in it are, in pixels. */
export interface Room {
  readonly height: number;
  readonly letters: number;
}

/** As long as nobody has measured. */
const USUAL_ROOM: Room = { height: 200, letters: 18 };

/** How far names are from their marks, as a share of the width. */
const BESIDE = 0.025;

export type LabelsOf = (position: Position, room?: Room) => readonly LineageLabel[];

/**
 * The words over lineages of a kind of model: where all is there, where none, where it costs a life, and which line is
 * whose, one line of words apart and within the picture. Where that is too low for all, what is said elsewhere or in no
 * danger goes without a name.
 *
 * @param namedOf what has a mark in the newest generation
 * @param acrossOf how far across a generation stands, as a share of the width
 */
export function labelsFor(
  namedOf: (position: Position) => readonly Named[],
  acrossOf: (generation: number, generations: number) => number,
): LabelsOf {
  return (position, { height, letters } = USUAL_ROOM) => {
    const { challenge, turns } = position;
    const x = perCent(acrossOf(turns.length, challenge.generations) + BESIDE);
    const named = mostInDanger(namedOf(position), Math.floor(height / letters));
    const depths = apart(
      named.map(({ share }) => depthOf(share, height)),
      letters / height,
    );
    return [
      ...ticksOf(challenge, { height, letters }),
      ...named.map(({ text, class: name }, i): LineageLabel => {
        return { text, x, y: perCent(depths[i] ?? 0), class: name };
      }),
    ];
  };
}

/** As many as there is room for, in their own order. What is nonsense has a colour to itself, which the heading names. */
function mostInDanger(named: readonly Named[], most: number): readonly Named[] {
  const safety = (each: Named) =>
    each.class === 'nonsense' ? Number.POSITIVE_INFINITY : each.share;
  const kept = new Set(named.toSorted((one, other) => safety(one) - safety(other)).slice(0, most));
  return named.filter((each) => kept.has(each));
}

/** The line at which it costs a life matters more than what is near it. */
function ticksOf(challenge: Challenge, { height, letters }: Room): LineageLabel[] {
  const [line = 0] = linesOf(challenge);
  const tick = (text: string, share: number, name: 'tick' | 'line'): LineageLabel => {
    return { text, x: '0%', y: perCent(depthOf(share, height)), class: name };
  };
  const isClear = (share: number) =>
    line === 0 || Math.abs(depthOf(share, height) - depthOf(line, height)) * height >= letters;
  return [
    ...(isClear(1) ? [tick('100%', 1, 'tick')] : []),
    ...(line > 0 ? [tick(lineOf({ line }), line, 'line')] : []),
    ...(isClear(0) ? [tick('0', 0, 'tick')] : []),
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
