import type { Gaussian } from '../../../kinds/gaussian/model.ts';
import type { Progress } from '../../../stage/scene/beats.ts';
import type { Passage } from '../../../stage/scene/passage.ts';
import {
  circle,
  disc,
  dotted,
  line,
  paint,
  polygon,
  type Shape,
  type Size,
} from '../../../stage/scene/shapes.ts';
import {
  type Axes,
  acrossWidth,
  areaPoints,
  between,
  curvePoints,
  density,
  TAIL_EDGE,
  tailAreas,
} from './curve.ts';
import {
  type Bar,
  type Dot,
  dotRadius,
  layoutBars,
  layoutDots,
  MOST_DOTS,
  type Room,
} from './training-set.ts';

export type WorldFrame = Passage<Gaussian>;

/** Share of the height above the axis. */
const AXIS_AT = 0.7;
/** The tallest density that needs no change of scale: one and a half times the truth's peak. */
const USUAL_PEAK = 0.6;

/** The truth, what the model believes, its training set below, and the tails. */
export function worldScene(frame: WorldFrame, size: Size): Shape[] {
  const shown = between(frame.from, frame.to, frame.progress.fit);
  const axes = axesFor(frame, size);
  const baseline = axes.toY(0);
  return [
    ...tailRegions(axes, size),
    ...modelShapes(shown, axes),
    dotted(curvePoints(frame.truth, axes), 1.25, 6.2, paint('ink')),
    ...axisShapes(axes, baseline, size),
    ...trainingSetShapes(frame, axes, size),
  ];
}

/** The same without the place for samples: all of the height is above the axis. */
export function curveScene(frame: WorldFrame, { width, height }: Size): Shape[] {
  // What lies below the axis is cut off.
  return worldScene(frame, { width, height: (0.97 * height) / AXIS_AT });
}

/** The scales of the picture: the tallest model of the passage has room. */
export function axesFor({ truth, from, to, progress }: WorldFrame, { width, height }: Size): Axes {
  const shown = between(from, to, progress.fit);
  const peak = Math.max(...[truth, from, to, shown].map((model) => density(model, model.mean)));
  const baseline = height * AXIS_AT;
  const perUnit = (baseline * 0.94) / Math.max(USUAL_PEAK, peak * 1.06);
  return {
    toX: acrossWidth(width),
    toY: (value) => baseline - value * perUnit,
  };
}

function tailRegions(axes: Axes, { width, height }: Size): Shape[] {
  const left = axes.toX(-TAIL_EDGE);
  const right = axes.toX(TAIL_EDGE);
  const tint = paint('tail', 0.07);
  return [
    polygon([0, 0, left, 0, left, height, 0, height], tint),
    polygon([right, 0, width, 0, width, height, right, height], tint),
    line([left, 0, left, height], paint('tail', 0.35), 1),
    line([right, 0, right, height], paint('tail', 0.35), 1),
  ];
}

function modelShapes(model: Gaussian, axes: Axes): Shape[] {
  return [
    polygon(areaPoints(model, axes, -TAIL_EDGE, TAIL_EDGE), paint('synthetic', 0.15)),
    ...tailAreas(model, axes).map((area) => polygon(area, paint('tail', 0.5))),
    line(curvePoints(model, axes), paint('synthetic'), 2.6),
  ];
}

function axisShapes(axes: Axes, baseline: number, { width }: Size): Shape[] {
  const ticks = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((value) =>
    line([axes.toX(value), baseline, axes.toX(value), baseline + 5], paint('ink', 0.7), 1),
  );
  return [line([0, baseline, width, baseline], paint('ink'), 1.4), ...ticks];
}

function trainingSetShapes(frame: WorldFrame, axes: Axes, size: Size): Shape[] {
  const room = roomFor(frame, size);
  const { top } = room;
  const radius = dotRadius(frame.trainingSet, room);
  return frame.trainingSet.count > MOST_DOTS
    ? layoutBars(frame.trainingSet, room).flatMap((bar) => barShapes(bar, top, frame.progress))
    : layoutDots(frame.trainingSet, room).map((dot, i) => dotShape(dot, i, radius, frame, axes));
}

/** Where the training set hangs, below the axis. */
export function roomFor(frame: WorldFrame, size: Size): Room {
  const { toX, toY } = axesFor(frame, size);
  const top = toY(0) + 13;
  return { width: size.width, top, height: Math.max(1, size.height - top - 5), toX };
}

/** A dot appears under the curve that it was drawn from, then falls to its place. */
function dotShape(dot: Dot, index: number, radius: number, frame: WorldFrame, axes: Axes): Shape {
  const { draw, mix } = frame.progress;
  const source = dot.isReal ? frame.truth : frame.from;
  // A fixed pseudo-random height under the curve: multiples of the golden ratio spread evenly.
  const heightShare = (index * 0.6180339887) % 1;
  const startY = axes.toY(heightShare * density(source, dot.value));
  const appeared = Math.min(1, Math.max(0, draw * 2 - heightShare));
  const x = mixed(axes.toX(dot.value), dot.x, mix);
  const y = mixed(startY, dot.y, mix);
  return dot.isReal
    ? disc(x, y, (radius + 0.4) * appeared, paint('real', appeared))
    : circle(x, y, radius * appeared, paint('synthetic', appeared), 0.45 * radius);
}

function barShapes(bar: Bar, top: number, { draw, mix }: Progress): Shape[] {
  const grown = (draw + mix) / 2;
  const real = bar.realHeight * grown;
  const bottom = top + real + bar.syntheticHeight * grown;
  const left = bar.x + 0.75;
  const right = bar.x + bar.width - 0.75;
  const middle = top + real;
  const shapes: Shape[] = [];
  if (real > 0) {
    shapes.push(polygon([left, top, right, top, right, middle, left, middle], paint('real')));
  }
  if (bottom > middle) {
    const outline = [left, middle, left, bottom, right, bottom, right, middle, left, middle];
    shapes.push(line(outline, paint('synthetic'), 1.2));
  }
  return shapes;
}

function mixed(from: number, to: number, share: number): number {
  return from + share * (to - from);
}
