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

/** Variety through the generations. */
export interface LineageFrame {
  /** V of generation 1 and each one since. */
  readonly variety: readonly number[];
  /** V of the same generations by the toll law; empty where it says nothing. */
  readonly law: readonly number[];
  /** S of each rare digit in each of them. */
  readonly rare: readonly (readonly number[])[];
  /** Whether real pictures were in its training set. */
  readonly fed: readonly boolean[];
  /** Generations in all. */
  readonly generations: number;
  /** Below it variety costs a life; 0 where nothing does. */
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
  return 0.17 + (0.74 * generation) / generations;
}

/** V as dots on a line from 100 %, and the rare digits as small marks. */
export function lineageScene(frame: LineageFrame, { width, height }: Size): Shape[] {
  const { variety, rare, fed, generations } = frame;
  const last = variety.length;
  const x = (generation: number) => {
    const at = generation === last && last > 0 ? last - 1 + frame.newest : generation;
    return acrossOf(at, generations) * width;
  };
  const y = (share: number) => depthOf(share, height) * height;
  const way = (shares: readonly number[]) => [1, ...shares].flatMap((each, t) => [x(t), y(each)]);
  const dots = (isSo: (index: number) => boolean) =>
    variety.flatMap((each, i) => (isSo(i) ? [x(i + 1), y(each)] : []));
  const right = acrossOf(generations, generations) * width;
  const across = (share: number) => [x(0), y(share), right, y(share)];
  const law = frame.law.flatMap((share, i) => [x(i + 1), y(share)]);
  const isFed = (index: number) => fed[index] === true;
  return [
    lines([...across(0), ...across(0.5), ...across(1)], paint('rule', 0.8), 1),
    ...(frame.line > 0 ? [dotted(across(frame.line), 1.1, 6, paint('ink'))] : []),
    ...rare.flatMap((shares) => [
      line(way(shares), paint('tail', 0.45), 1.2),
      discs(
        shares.flatMap((each, i) => [x(i + 1), y(each)]),
        1.8,
        paint('tail'),
      ),
    ]),
    ...(law.length > 1 ? [dotted(law, 1, 4, paint('ink', 0.6))] : []),
    line(way(variety), paint('ink', 0.75), 1.6),
    discs(dots(isFed), 4, paint('real')),
    discs(
      dots((i) => !isFed(i)),
      3.6,
      paint('paper'),
    ),
    circles(
      dots((i) => !isFed(i)),
      3.6,
      paint('synthetic'),
      1.8,
    ),
  ];
}
