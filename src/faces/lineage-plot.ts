import {
  circles,
  discs,
  dotted,
  lines,
  type Points,
  paint,
  type Shape,
  type Size,
} from '../stage/scene/shapes.ts';

/** What lineages have in common that show shares of the truth through the generations, for kinds whose models have no width. */

/** What is more than this is drawn at the upper edge. */
const MOST = 1.5;
/** Room at the edges, in pixels. */
const EDGE = 6;

/** How far down the picture a share of the truth stands, as a share of its height. */
export function depthOf(share: number, height: number): number {
  return (EDGE + (1 - Math.min(MOST, share) / MOST) * (height - 2 * EDGE)) / height;
}

export interface PlotFrame {
  /** Generations in all. */
  readonly generations: number;
  /** Below it a tail costs a life; 0 where nothing does. */
  readonly line: number;
  /** How much of the last generation is there yet, 0 to 1. */
  readonly newest: number;
}

export interface Plot {
  readonly x: (generation: number) => number;
  readonly y: (share: number) => number;
  /** Shares through the generations, from that of generation 0 on. */
  way(start: number, shares: readonly number[]): Points;
  /** Lines at none, half and all of the truth, and one where a life is lost. */
  readonly base: readonly Shape[];
}

/**
 * @param last the newest generation
 * @param acrossOf how far across a generation stands, as a share of the width
 */
export function plotOf(
  { generations, line, newest }: PlotFrame,
  last: number,
  { width, height }: Size,
  acrossOf: (generation: number, generations: number) => number,
): Plot {
  const x = (generation: number) => {
    const at = generation === last && last > 0 ? last - 1 + newest : generation;
    return acrossOf(at, generations) * width;
  };
  const y = (share: number) => depthOf(share, height) * height;
  const right = acrossOf(generations, generations) * width;
  const across = (share: number) => [x(0), y(share), right, y(share)];
  return {
    x,
    y,
    way: (start, shares) => [start, ...shares].flatMap((each, t) => [x(t), y(each)]),
    base: [
      lines([...across(0), ...across(0.5), ...across(1)], paint('rule', 0.8), 1),
      ...(line > 0 ? [dotted(across(line), 1.1, 6, paint('ink'))] : []),
    ],
  };
}

/**
 * A full green dot where real samples were learned from, an orange ring where none were.
 *
 * @param fed whether each generation was, generation 1 first
 * @param sizes radii of dots and rings, and how thick rings are, in pixels
 */
export function fedMarks(
  fed: readonly boolean[],
  shares: readonly number[],
  { x, y }: Plot,
  sizes: { readonly dot: number; readonly ring: number; readonly stroke: number },
): Shape[] {
  const dots = (isFed: boolean) =>
    shares.flatMap((each, i) => (fed[i] === isFed ? [x(i + 1), y(each)] : []));
  return [
    discs(dots(true), sizes.dot, paint('real')),
    discs(dots(false), sizes.ring, paint('paper')),
    circles(dots(false), sizes.ring, paint('synthetic'), sizes.stroke),
  ];
}
