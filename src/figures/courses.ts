import { circles, discs, line, paint, type Role, type Shape } from '../stage/scene/shapes.ts';
import { svgOf } from '../stage/view/svg.ts';
import { gridLines } from './chart.ts';
import { percentWords } from './format.ts';
import type { MeasuredFigure, Plot } from './measured.ts';
import { scaleOf } from './scale.ts';

/** Charts of something by generation, from generation 1 on: a line for each sort of run. */

const SIZE = { width: 480, height: 230 } as const;

/** Of a name at the end of a line, as a share of the height of a chart on a phone. */
const LINE_HEIGHT = 0.15;

/** A line of a chart. */
export interface Course {
  /** At its right end. */
  readonly name: string;
  /** Over its column in the table. */
  readonly head: string;
  readonly values: readonly number[];
  readonly role: Role;
  /** Discs where real samples came in, or where it is the first of two; else rings. */
  readonly isFilled: boolean;
}

/**
 * A chart, and the same as a table.
 *
 * @param say how a value stands in the table
 */
export function chartOf(
  courses: readonly Course[],
  upwardsName: string,
  say: (value: number) => string = roundShare,
): Omit<MeasuredFigure, 'legend' | 'summary'> {
  const scale = scaleOf(0, Math.max(...courses.flatMap(({ values }) => values)));
  const [{ values: first = [] } = {}] = courses;
  const generations = first.map((_, t) => t + 1);
  const x = (t: number) => (t / (generations.length - 1)) * SIZE.width;
  const height = (value: number) => value / scale.to;
  const shapes = courses.flatMap(({ values, role, isFilled }) => {
    const points = values.flatMap((value, t) => [x(t), SIZE.height * (1 - height(value))]);
    return courseShapes(points, role, isFilled);
  });
  // Labels stand evenly from end to end.
  const step = [3, 7].find((each) => (generations.length - 1) % each === 0) ?? 1;
  return {
    pictures: [{ svg: svgOf([...gridLines(scale, SIZE), ...shapes], SIZE), words: '' }],
    plot: {
      axes: {
        upwardsName,
        acrossName: 'generation',
        upwards: scale.ticks,
        across: generations.filter((t) => t % step === 1).map(String),
        hasBars: false,
      },
      ends: apart(
        courses.map(({ name, values }) => ({ text: name, height: height(values.at(-1) ?? 0) })),
      ),
    },
    heads: [],
    table: {
      head: ['Generation', ...courses.map(({ head }) => head)],
      rows: generations.map((generation, t) => [
        String(generation),
        ...courses.map(({ values }) => say(values[t] as number)),
      ]),
    },
  };
}

type End = Plot['ends'][number];

/** The names at the ends of lines, in their order, moved up where they would stand on one another. */
function apart(ends: readonly End[]): End[] {
  const heights = new Map<End, number>();
  let least = -Infinity;
  for (const end of ends.toSorted((one, other) => one.height - other.height)) {
    const height = Math.max(end.height, least);
    heights.set(end, height);
    least = height + LINE_HEIGHT;
  }
  return ends.map((end) => ({ ...end, height: heights.get(end) as number }));
}

function courseShapes(points: readonly number[], role: Role, isFilled: boolean): Shape[] {
  const way = line(points, paint(role, 0.8), 1.8);
  if (isFilled) return [way, discs(points, 4, paint(role))];
  return [way, discs(points, 3.8, paint('paper')), circles(points, 3.8, paint(role), 1.8)];
}

/** A piece of a line, for a legend. */
export function markOf(role: Role, isFilled: boolean): Shape[] {
  return [line([1, 8, 31, 8], paint(role, 0.8), 1.8), ...courseShapes([16, 8], role, isFilled)];
}

/** "43%", "<1%": the nearest whole per cent, as numbers in the prose of lessons are. */
export function roundShare(share: number): string {
  return percentWords(share, 0);
}
