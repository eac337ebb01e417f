import {
  circles,
  discs,
  dotsAlong,
  dotted,
  line,
  type Paint,
  type Points,
  paint,
  polygon,
  type Role,
  type Shape,
  type Size,
} from '../stage/scene/shapes.ts';
import type { Scale } from './scale.ts';

/** A quantity through the generations. */
export interface Chart {
  readonly title: string;
  /** Its value for the truth, generation 0. */
  readonly start: number;
  /** The truth stays there. */
  readonly reference: number | null;
  /** Quantiles over the runs at 5, 25, 50, 75 and 95 per cent, for each generation from 1. */
  readonly bands: Bands | null;
  readonly courses: readonly Course[];
  readonly averages: Averages | null;
  /** The least and the most that the axis must show; what is outside is drawn at its edge. */
  readonly extent: readonly [low: number, high: number];
}

export interface Bands {
  readonly role: Role;
  readonly quantiles: readonly Float64Array[];
}

/** A line from generation 0. */
export interface Course {
  readonly values: Float64Array;
  readonly role: Role;
  /** A run, another quantity of the same run, what theory says, or what somebody guessed. */
  readonly style: 'run' | 'second' | 'theory' | 'guess';
  /** Where it is at generation 0, when that is not the start of the chart. */
  readonly start?: number;
}

/** Means over the runs, drawn with two standard errors to either side. */
export interface Averages {
  readonly means: Float64Array;
  readonly errors: Float64Array;
}

/** What the lab's charts are drawn in, before they are stretched to their place. */
export const PLOT = { width: 360, height: 190 } as const;

/** So many averages are drawn at most. */
const MOST_AVERAGES = 24;

/** Where generations and values are in pixels. */
interface Places {
  readonly x: (generation: number) => number;
  readonly y: (value: number) => number;
}

export function chartShapes(
  chart: Chart,
  scale: Scale,
  generations: number,
  { width, height }: Size = PLOT,
): Shape[] {
  const span = scale.to - scale.from;
  const places: Places = {
    x: (generation) => (generation / generations) * width,
    y: (value) => height * (1 - Math.min(1, Math.max(0, (value - scale.from) / span))),
  };
  const { reference, bands, averages } = chart;
  return [
    ...gridLines(scale, { width, height }),
    ...(reference === null ? [] : [referenceLine(places.y(reference), width)]),
    ...(bands === null ? [] : bandShapes(bands, chart.start, places)),
    ...chart.courses.flatMap((course) => courseShapes(course, chart.start, places)),
    ...(averages === null ? [] : averageShapes(averages, places)),
  ];
}

/** A line across for each tick, the lowest one stronger. */
export function gridLines({ ticks }: Scale, { width, height }: Size): Shape[] {
  const steps = ticks.length - 1;
  return ticks.map((_, i) => {
    const y = (height * i) / steps;
    return line([0, y, width, y], paint('rule', i === steps ? 1 : 0.5), i === steps ? 1.4 : 1);
  });
}

function referenceLine(y: number, width: number): Shape {
  return line([0, y, width, y], paint('ink', 0.35), 1);
}

function bandShapes({ role, quantiles }: Bands, start: number, { x, y }: Places): Shape[] {
  const known = quantiles.reduce((least, values) => Math.min(least, knownOf(values)), Infinity);
  const way = (level: number) =>
    [start, ...(quantiles[level]?.subarray(0, known) ?? [])].map(
      (value, i) => [x(i), y(value)] as const,
    );
  const band = (low: number, high: number, alpha: number) =>
    polygon([...way(high), ...way(low).toReversed()].flat(), paint(role, alpha));
  return [band(0, 4, 0.16), band(1, 3, 0.26), line(way(2).flat(), paint(role), 1.8)];
}

/** How many values there are before the first that is no number: there a line ends. */
function knownOf(values: Float64Array): number {
  const end = values.findIndex(Number.isNaN);
  return end < 0 ? values.length : end;
}

function courseShapes(
  { values, role, style, ...course }: Course,
  start: number,
  { x, y }: Places,
): Shape[] {
  const known = values.subarray(0, knownOf(values));
  const points = [course.start ?? start, ...known].flatMap((value, i) => [x(i), y(value)]);
  if (style === 'theory') return [dotted(points, 1.5, 5.5, paint(role))];
  if (style === 'second') return [dotted(points, 1.1, 3.4, paint(role))];
  if (style === 'guess') return dashed(points, paint(role), 2.2);
  return [line(points, paint(role), 2)];
}

/** Length of a dash and of the gap behind it, in pixels. */
const DASH = 6;

/** A dashed line: what somebody guessed, unlike anything that was computed. */
export function dashed(points: Points, stroke: Paint, width: number): Shape[] {
  const ends = dotsAlong(points, DASH);
  return Array.from({ length: Math.floor(ends.length / 4) }, (_, i) =>
    line(ends.slice(4 * i, 4 * i + 4), stroke, width),
  );
}

function averageShapes({ means, errors }: Averages, { x, y }: Places): Shape[] {
  const every = Math.ceil(means.length / MOST_AVERAGES);
  const shown = [...means.keys()].filter((i) => (means.length - 1 - i) % every === 0);
  const bars = shown.flatMap((i) => {
    const [mean, reach] = [means[i] as number, 2 * (errors[i] as number)];
    if (!Number.isFinite(mean) || !Number.isFinite(reach)) return [];
    const at = x(i + 1);
    return [line([at, y(mean - reach), at, y(mean + reach)], paint('synthetic', 0.8), 1.4)];
  });
  const centres = shown
    .filter((i) => !Number.isNaN(means[i]))
    .flatMap((i) => [x(i + 1), y(means[i] as number)]);
  return [
    ...bars,
    discs(centres, 2.9, paint('paper')),
    circles(centres, 2.9, paint('synthetic'), 1.5),
  ];
}
