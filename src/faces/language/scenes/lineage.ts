import {
  circles,
  discs,
  dotted,
  line,
  lines,
  paint,
  type Shape,
  type Size,
} from '../../../stage/scene/shapes.ts';

/** What is left of rare birds and rare words through the generations, and how much nonsense there is. */
export interface LineageFrame {
  /** S of each tail, in generation 1 and each one since. */
  readonly tails: readonly (readonly number[])[];
  /** The share of impossible lines in the same generations. */
  readonly nonsense: readonly number[];
  /** Whether real lines were in the training set. */
  readonly fed: readonly boolean[];
  /** Generations in all. */
  readonly generations: number;
  /** Below it a tail costs a life; 0 where nothing does. */
  readonly line: number;
  /** How much of the last generation is there yet, 0 to 1. */
  readonly newest: number;
}

/** What is more than this is drawn at the upper edge. */
const MOST = 1.5;
/** Room at the edges, in pixels. */
const EDGE = 6;

/** How far down the picture a share of the truth stands, as a share of its height. */
export function depthOf(share: number, height: number): number {
  return (EDGE + (1 - Math.min(MOST, share) / MOST) * (height - 2 * EDGE)) / height;
}

/** How far across a generation stands, as a share of the width: words have room of their own on both sides. */
export function acrossOf(generation: number, generations: number): number {
  return 0.14 + (0.6 * generation) / generations;
}

/** How tails are drawn: the first one in full, the others in dots further and further apart. */
const GAPS = [0, 4.5, 8, 12] as const;

/** S of every tail as a line from 100 %, with a dot a generation, and the share of nonsense as a thin line from none. */
export function lineageScene(frame: LineageFrame, { width, height }: Size): Shape[] {
  const { tails, nonsense, generations } = frame;
  const last = nonsense.length;
  const x = (generation: number) => {
    const at = generation === last && last > 0 ? last - 1 + frame.newest : generation;
    return acrossOf(at, generations) * width;
  };
  const y = (share: number) => depthOf(share, height) * height;
  const way = (start: number, shares: readonly number[]) =>
    [start, ...shares].flatMap((each, t) => [x(t), y(each)]);
  const across = (share: number) => [
    x(0),
    y(share),
    acrossOf(generations, generations) * width,
    y(share),
  ];
  return [
    lines([...across(0), ...across(0.5), ...across(1)], paint('rule', 0.8), 1),
    ...(frame.line > 0 ? [dotted(across(frame.line), 1.1, 6, paint('ink'))] : []),
    line(way(0, nonsense), paint('synthetic', 0.9), 1.2),
    ...tails.flatMap((shares, tail) => {
      const gap = GAPS[tail] ?? 0;
      const all = way(1, shares);
      const stroke =
        gap === 0 ? line(all, paint('tail', 0.9), 1.8) : dotted(all, 0.9, gap, paint('tail'));
      return [stroke, ...marks(frame.fed, shares, x, y)];
    }),
  ];
}

/** A full green dot where real lines were read, an orange ring where none were. */
function marks(
  fed: readonly boolean[],
  shares: readonly number[],
  x: (generation: number) => number,
  y: (share: number) => number,
): Shape[] {
  const dots = (isFed: boolean) =>
    shares.flatMap((each, i) => (fed[i] === isFed ? [x(i + 1), y(each)] : []));
  return [
    discs(dots(true), 3.6, paint('real')),
    discs(dots(false), 3.2, paint('paper')),
    circles(dots(false), 3.2, paint('synthetic'), 1.6),
  ];
}
