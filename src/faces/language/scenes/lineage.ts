import { dotted, line, paint, type Shape, type Size } from '../../../stage/scene/shapes.ts';
import { fedMarks, type PlotFrame, plotOf } from '../../lineage-plot.ts';

/** What is left of rare birds and rare words through the generations, and how much nonsense there is. */
export interface LineageFrame extends PlotFrame {
  /** S of each tail, in generation 1 and each one since. */
  readonly tails: readonly (readonly number[])[];
  /** The share of impossible lines in the same generations. */
  readonly nonsense: readonly number[];
  /** Whether real lines were in the training set. */
  readonly fed: readonly boolean[];
}

/** How far across a generation stands, as a share of the width: words have room of their own on both sides. */
export function acrossOf(generation: number, generations: number): number {
  return 0.14 + (0.6 * generation) / generations;
}

/** How tails are drawn: the first one in full, the others in dots further and further apart. */
const GAPS = [0, 4.5, 8, 12] as const;

const MARKS = { dot: 3.6, ring: 3.2, stroke: 1.6 };

/** S of every tail as a line from 100 %, with a dot a generation, and the share of nonsense as a thin line from none. */
export function lineageScene(frame: LineageFrame, size: Size): Shape[] {
  const { tails, nonsense, fed } = frame;
  const plot = plotOf(frame, nonsense.length, size, acrossOf);
  return [
    ...plot.base,
    line(plot.way(0, nonsense), paint('synthetic', 0.9), 1.2),
    ...tails.flatMap((shares, tail) => {
      const gap = GAPS[tail] ?? 0;
      const all = plot.way(1, shares);
      const stroke =
        gap === 0 ? line(all, paint('tail', 0.9), 1.8) : dotted(all, 0.9, gap, paint('tail'));
      return [stroke, ...fedMarks(fed, shares, plot, MARKS)];
    }),
  ];
}
