import { discs, dotted, line, paint, type Shape, type Size } from '../../../stage/scene/shapes.ts';
import { fedMarks, type PlotFrame, plotOf } from '../../lineage-plot.ts';

/** Variety through the generations. */
export interface LineageFrame extends PlotFrame {
  /** V of generation 1 and each one since. */
  readonly variety: readonly number[];
  /** V of the same generations by the toll law; empty where it says nothing. */
  readonly law: readonly number[];
  /** S of each rare digit in each of them. */
  readonly rare: readonly (readonly number[])[];
  /** Whether real pictures were in its training set. */
  readonly fed: readonly boolean[];
}

/** How far across a generation stands, as a share of the width: words have room of their own on both sides. */
export function acrossOf(generation: number, generations: number): number {
  return 0.17 + (0.74 * generation) / generations;
}

const MARKS = { dot: 4, ring: 3.6, stroke: 1.8 };

/** V as dots on a line from 100 %, and the rare digits as small marks. */
export function lineageScene(frame: LineageFrame, size: Size): Shape[] {
  const { variety, rare, fed } = frame;
  const plot = plotOf(frame, variety.length, size, acrossOf);
  const { x, y } = plot;
  const places = (shares: readonly number[]) => shares.flatMap((share, i) => [x(i + 1), y(share)]);
  const law = places(frame.law);
  return [
    ...plot.base,
    ...rare.flatMap((shares) => [
      line(plot.way(1, shares), paint('tail', 0.45), 1.2),
      discs(places(shares), 1.8, paint('tail')),
    ]),
    ...(law.length > 1 ? [dotted(law, 1, 4, paint('ink', 0.6))] : []),
    line(plot.way(1, variety), paint('ink', 0.75), 1.6),
    ...fedMarks(fed, variety, plot, MARKS),
  ];
}
