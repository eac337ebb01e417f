import { gridLines } from '../../../figures/chart.ts';
import { mark } from '../../../figures/marks.ts';
import type { MeasuredFigure } from '../../../figures/measured.ts';
import { scaleOf } from '../../../figures/scale.ts';
import {
  type AlbumSort,
  measuredMeans,
  measuredRuns,
} from '../../../kinds/pictures/measured/albums.ts';
import { circles, discs, line, paint, type Role, type Shape } from '../../../stage/scene/shapes.ts';
import { svgOf } from '../../../stage/view/svg.ts';
import { roundShare } from './shares.ts';

/** Charts of means over lucks, generation by generation. */

const SIZE = { width: 480, height: 230 } as const;
const LEFT_ALONE: AlbumSort = { network: 'variational', n: 200, real: 0 };
const REALS = [0, 10, 20, 60];

/** A line of a chart. */
interface Course {
  /** At its right end. */
  readonly name: string;
  readonly head: string;
  readonly values: readonly number[];
  readonly role: Role;
  /** Discs where real pictures came in, or where it is the first of two; else rings. */
  readonly isFilled: boolean;
}

/** V without real pictures, and with three shares of them. */
export function varietyByReal(): MeasuredFigure {
  const courses = REALS.map((real): Course => {
    const share = roundShare(real / LEFT_ALONE.n);
    return {
      name: share,
      head: `V with ${share} real`,
      values: measuredMeans({ ...LEFT_ALONE, real }, 'variety'),
      role: real === 0 ? 'synthetic' : 'real',
      isFilled: real > 0,
    };
  });
  const ends = courses.map(({ values }, i) => {
    return i === 0 ? endOf(values) : `${endOf(values)} with ${courses[i]?.name}`;
  });
  return {
    ...chartOf(courses, 'variety V'),
    legend: [
      mark('nothing real after the first generation', ...markOf('synthetic', false)),
      mark('fresh real pictures in every generation', ...markOf('real', true)),
    ],
    summary: `Means over ${luckCount()} lucks. Of the variety that networks of this size can hold, generation 10 has ${ends[0]} without real pictures, ${ends.slice(1, -1).join(', ')} and ${ends.at(-1)}.`,
  };
}

/** Precision and recall of networks that are left alone. */
export function precisionAndRecall(): MeasuredFigure {
  const courses = (['precision', 'recall'] as const).map((name): Course => {
    const isFilled = name === 'precision';
    const values = measuredMeans(LEFT_ALONE, name);
    return { name, head: capital(name), values, role: isFilled ? 'ink' : 'tail', isFilled };
  });
  const [precision, recall] = courses.map(({ values }) => {
    return `goes from ${endOf(values.slice(0, 1))} to ${endOf(values.slice(0, 5))} in generation 5 and ${endOf(values)} in generation 10`;
  });
  return {
    ...chartOf(courses, 'share'),
    legend: [
      mark('precision: drawn pictures that could be real', ...markOf('ink', true)),
      mark('recall: real pictures that could be drawn', ...markOf('tail', false)),
    ],
    summary: `Means over ${luckCount()} lucks, nothing real after the first generation. Precision ${precision}; recall ${recall}.`,
  };
}

function chartOf(
  courses: readonly Course[],
  upwardsName: string,
): Pick<MeasuredFigure, 'pictures' | 'plot' | 'heads' | 'table'> {
  const scale = scaleOf(0, Math.max(...courses.flatMap(({ values }) => values)));
  const [{ values: first = [] } = {}] = courses;
  const generations = first.map((_, t) => t + 1);
  const x = (t: number) => (t / (generations.length - 1)) * SIZE.width;
  const height = (value: number) => value / scale.to;
  const shapes = courses.flatMap(({ values, role, isFilled }) => {
    const points = values.flatMap((value, t) => [x(t), SIZE.height * (1 - height(value))]);
    return courseShapes(points, role, isFilled);
  });
  return {
    pictures: [{ svg: svgOf([...gridLines(scale, SIZE), ...shapes], SIZE), words: '' }],
    plot: {
      axes: {
        upwardsName,
        acrossName: 'generation',
        upwards: scale.ticks,
        across: generations.filter((t) => t % 3 === 1).map(String),
        hasBars: false,
      },
      ends: courses.map(({ name, values }) => ({ text: name, height: height(values.at(-1) ?? 0) })),
    },
    heads: [],
    table: {
      head: ['Generation', ...courses.map(({ head }) => head)],
      rows: generations.map((generation, t) => [
        String(generation),
        ...courses.map(({ values }) => roundShare(values[t] as number)),
      ]),
    },
  };
}

function courseShapes(points: readonly number[], role: Role, isFilled: boolean): Shape[] {
  const way = line(points, paint(role, 0.8), 1.8);
  if (isFilled) return [way, discs(points, 4, paint(role))];
  return [way, discs(points, 3.8, paint('paper')), circles(points, 3.8, paint(role), 1.8)];
}

function markOf(role: Role, isFilled: boolean): Shape[] {
  return [line([1, 8, 31, 8], paint(role, 0.8), 1.8), ...courseShapes([16, 8], role, isFilled)];
}

function endOf(values: readonly number[]): string {
  return roundShare(values.at(-1) ?? 0);
}

function luckCount(): number {
  return measuredRuns(LEFT_ALONE, 'variety').length;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
