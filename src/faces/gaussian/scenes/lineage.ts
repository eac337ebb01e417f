import type { Gaussian } from '../../../kinds/gaussian/model.ts';
import { line, lines, paint, polygon, type Shape, type Size } from '../../../stage/scene/shapes.ts';
import { type Axes, acrossWidth, areaPoints, curvePoints, density, tailAreas } from './curve.ts';

/** A generation in the lineage. */
export interface Ridge {
  readonly model: Gaussian;
  /** Whether real samples were in its training set. */
  readonly isFed: boolean;
}

export interface LineageFrame {
  readonly truth: Gaussian;
  /** The generations so far, generation 1 first. */
  readonly ridges: readonly Ridge[];
  /** Generations in all. */
  readonly generations: number;
  /** How much of the last ridge is there yet, 0 to 1. */
  readonly newest: number;
}

/** Height of the truth's peak, in rows: with its line it is below the top of the picture, however low rows are. */
const PEAK_ROWS = 1.4;
/** A very narrow model is cut off at this height, in rows, and at the top of the picture. */
const MOST_ROWS = 4;

/** A ridgeline of every generation so far, the truth on top: one look shows the narrowing. */
export function lineageScene(frame: LineageFrame, size: Size): Shape[] {
  const rows = frame.generations + 1;
  const rowHeight = size.height / (rows + 1);
  const perUnit = (PEAK_ROWS * rowHeight) / density(frame.truth, frame.truth.mean);
  const axesOf = (row: number, grown: number): Axes => {
    const baseline = (row + 1.6) * rowHeight;
    const highest = Math.min(MOST_ROWS * rowHeight, baseline - 1);
    return {
      toX: acrossWidth(size.width),
      toY: (value) => baseline - Math.min(highest, value * perUnit * grown),
    };
  };
  const waiting = Array.from({ length: frame.generations - frame.ridges.length }, (_, i) => {
    const y = axesOf(frame.ridges.length + 1 + i, 1).toY(0);
    return [0, y, size.width, y];
  });
  const ridges = frame.ridges.flatMap((ridge, i) => {
    const grown = i === frame.ridges.length - 1 ? frame.newest : 1;
    return ridgeShapes(ridge.model, axesOf(i + 1, grown), ridge.isFed ? 'real' : 'synthetic');
  });
  return [
    ...ridgeShapes(frame.truth, axesOf(0, 1), 'ink'),
    lines(waiting.flat(), paint('rule', 0.7), 1),
    ...ridges,
  ];
}

/** The paper under a curve hides the curves behind it. */
function ridgeShapes(model: Gaussian, axes: Axes, role: 'ink' | 'real' | 'synthetic'): Shape[] {
  return [
    polygon(areaPoints(model, axes), paint('paper', 0.86)),
    ...tailAreas(model, axes).map((area) => polygon(area, paint('tail', 0.55))),
    line(curvePoints(model, axes), paint(role), role === 'real' ? 2.1 : 1.5),
  ];
}
