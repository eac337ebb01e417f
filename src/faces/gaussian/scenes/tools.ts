import { circle, paint, type Shape, type Size } from '../../../stage/scene/shapes.ts';
import { callipers, cornerMarks } from '../../marks.ts';
import type { ToolsInUse } from '../../tools-seen.ts';
import { density } from './curve.ts';
import { dotRadius, layoutDots, MOST_DOTS } from './training-set.ts';
import { axesFor, roomFor, type WorldFrame } from './world.ts';

/** A sample is never shown heavier than this many times its size. */
const HEAVIEST = 2.4;

/** The tools that made a generation, over its picture. */
export function toolShapes(frame: WorldFrame, tools: ToolsInUse, size: Size): Shape[] {
  return [
    ...sampledWidth(frame, tools, size),
    ...edges(frame, tools, size),
    ...cornerMarks(tools, size),
  ];
}

/** How wide the old model was sampled: a standard deviation to either side, where λ was chosen. */
function sampledWidth(frame: WorldFrame, { spread }: ToolsInUse, size: Size): Shape[] {
  if (spread === undefined) return [];
  const { from } = frame;
  const axes = axesFor(frame, size);
  const sampled = { mean: from.mean, variance: from.variance * spread };
  const reach = Math.sqrt(sampled.variance);
  const y = axes.toY(density(sampled, sampled.mean + reach));
  return callipers(axes.toX(from.mean - reach), axes.toX(from.mean + reach), y);
}

/** A second edge around copies, and one as far out as a sample is heavy. */
function edges(frame: WorldFrame, { copies = 0 }: ToolsInUse, size: Size): Shape[] {
  const { trainingSet, progress } = frame;
  const { weights, count } = trainingSet;
  if (count > MOST_DOTS || (copies === 0 && weights === undefined)) return [];
  const room = roomFor(frame, size);
  const radius = dotRadius(trainingSet, room);
  const lightest = weights === undefined ? 1 : Math.min(...weights);
  return layoutDots(trainingSet, room).flatMap(({ x, y, index, isReal }) => {
    const ink = paint(isReal ? 'real' : 'synthetic', 0.9 * progress.mix);
    if (index < copies) return [circle(x, y, radius + 2.2, ink, 0.9)];
    const weight = lightest > 0 ? (weights?.[index] ?? 1) / lightest : 1;
    // Areas are to weights as they should be; a little heavier than others is not worth an edge.
    const heavy = Math.min(HEAVIEST, Math.sqrt(weight));
    return heavy < 1.15 ? [] : [circle(x, y, radius * heavy + 0.6, ink, 0.8)];
  });
}
