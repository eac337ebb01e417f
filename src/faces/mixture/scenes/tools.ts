import { circles, paint, type Shape, type Size } from '../../../stage/scene/shapes.ts';
import { boat, callipers, cornerMarks } from '../../marks.ts';
import type { ToolsInUse } from '../../tools-seen.ts';
import { chartOf, viewOf } from './chart.ts';
import { ellipseOf } from './ellipse.ts';
import type { MapFrame } from './map.ts';

/** Where the boat lies: in standard deviations of its island. */
const SHORE = 3;
/** Room for a boat at the edges of a map, in pixels. */
const HARBOUR = { x: 16, y: 20 };

/** What a player did for a generation, over its map. */
export interface Deeds {
  readonly tools: ToolsInUse;
  /** The mode that a boat was sent to. */
  readonly visited: number | undefined;
}

/** The tools that made a generation, over its picture. */
export function toolShapes(frame: MapFrame, { tools, visited }: Deeds, size: Size): Shape[] {
  return [
    ...sampledWidths(frame, tools, size),
    ...copyShapes(frame, tools, size),
    ...boatShapes(frame, visited, size),
    ...cornerMarks(tools, size),
  ];
}

/** How wide each island was drawn, a standard deviation to either side, where λ was chosen. */
function sampledWidths({ truth, from }: MapFrame, { spread }: ToolsInUse, size: Size): Shape[] {
  if (spread === undefined) return [];
  const chart = chartOf(viewOf(truth), size);
  return from
    .filter(({ weight }) => weight > 0)
    .flatMap((component) => {
      const { centre, u } = ellipseOf(component, Math.sqrt(spread), chart);
      return callipers(centre[0] - u[0], centre[0] + u[0], centre[1]);
    });
}

/** A second edge around copies, which come first among the samples. */
function copyShapes(
  { truth, trainingSet, progress }: MapFrame,
  { copies = 0 }: ToolsInUse,
  size: Size,
): Shape[] {
  if (copies === 0) return [];
  const chart = chartOf(viewOf(truth), size);
  const centres = Array.from({ length: Math.min(copies, trainingSet.real) }, (_, i) => [
    chart.toX(trainingSet.values[2 * i] as number),
    chart.toY(trainingSet.values[2 * i + 1] as number),
  ])
    .filter(([x = 0, y = 0]) => x >= 0 && y >= 0 && x <= size.width && y <= size.height)
    .flat();
  return [circles(centres, 5, paint('real', 0.9 * progress.mix), 0.9)];
}

/** The boat lies off the island that it was sent to, to the east, or where the map ends to the west. */
function boatShapes({ truth }: MapFrame, visited: number | undefined, size: Size): Shape[] {
  const island = visited === undefined ? undefined : truth[visited];
  if (island === undefined) return [];
  const chart = chartOf(viewOf(truth), size);
  const { centre, u, v } = ellipseOf(island, SHORE, chart);
  const east = centre[0] + u[0] + HARBOUR.x;
  const x = east > size.width - HARBOUR.x ? centre[0] - u[0] - HARBOUR.x : east;
  const y = centre[1] - 0.35 * v[1];
  const within = (value: number, room: number, end: number) =>
    Math.max(room, Math.min(end - room, value));
  return boat(within(x, HARBOUR.x, size.width), within(y, HARBOUR.y, size.height));
}
