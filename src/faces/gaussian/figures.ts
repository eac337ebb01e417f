import { shareBins } from '../../figures/bins.ts';
import type { FigureFace, RunsFace } from '../../figures/face.ts';
import { fixed, grouped, percentWords } from '../../figures/format.ts';
import { box, dots, mark } from '../../figures/marks.ts';
import type { RunValues } from '../../figures/run-values.ts';
import { drawnOf, isFed, ofAll, SMALL } from '../../figures/runs.ts';
import type { Picture, RunsSettings } from '../../figures/settings.ts';
import { survivalHistogram } from '../../figures/survivors.ts';
import { TAIL_Z } from '../../kinds/gaussian/tails.ts';
import { disc, dotted, line, paint, polygon, type Shape } from '../../stage/scene/shapes.ts';

/** Figures of bell curves in lessons: a run is a snake, as thick as its models are wide. */

/** Generations that are drawn of a run at most, so that its outline has no more than 60 points. */
const MOST_DRAWN = 30;
/** How far the picture of a snake reaches to either side, in standard deviations of the truth. */
const REACH = 3;
/** Half the length of a head, in pixels. */
const HEAD = 11;
/** A tail with less of the truth's mass than this has all but gone. */
const NEARLY_LOST = 0.1;

const share = (value: number) => percentWords(value);

const runs: RunsFace = {
  quantities: () => ['deviation', 'mean', 'survivalLeft', 'survivalRight'],
  picture: (settings, values, run) => snakeShapes(coursesOf(values, run), isFed(settings)),
  caption: (_, values, run) => `width ${share(lastOf(values, 'deviation')[run] as number)}`,
  legend: legendOf,
  summary: (after, _, values) => summaryOf(after, values),
  way: { head: 'Width', quantity: 'deviation', text: share },
  end: [
    { head: 'Middle', quantity: 'mean', text: (value) => fixed(value, 2) },
    { head: 'Left tail', quantity: 'survivalLeft', text: share },
    { head: 'Right tail', quantity: 'survivalRight', text: share },
  ],
};

const WIDTH_BINS = shareBins([0, 0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8, 2, Infinity]);

export const figures: FigureFace = {
  runs,
  survivors: {
    survival: survivalHistogram('survivalRight'),
    width: {
      quantity: 'deviation',
      bins: () => WIDTH_BINS,
      axis: 'width in % of the world’s',
      head: 'Width, of the world’s',
      summary(after, { bins, counts, runs: all }, median) {
        const thinner = counts.slice(0, bins.edges.indexOf(1)).reduce((sum, each) => sum + each, 0);
        return `${after}, the median of ${grouped(all)} runs has ${median} of the world’s width; ${grouped(thinner)} of them are thinner than the world.`;
      },
    },
  },
  theory: {
    width: { quantity: 'deviation', symbol: 'σ', start: 1, about: 'typical run' },
    variance: { quantity: 'variance', symbol: 'σ²', start: 1, about: 'mean' },
    squaredMeanError: { quantity: 'squaredMeanError', symbol: 'μ²', start: 0, about: 'mean' },
  },
};

function lastOf(values: RunValues, name: string): Float64Array {
  return values.at(values.generations, name);
}

/** The middle of the models of a run, and their width σ, from generation 0 on. */
export interface Courses {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

export function coursesOf(values: RunValues, run: number): Courses {
  return {
    deviation: [1, ...values.courseOf(run, 'deviation')],
    mean: [0, ...values.courseOf(run, 'mean')],
  };
}

/** A snake laid out flat, between the lines of the truth and the zones of the tails. */
export function snakeShapes({ mean, deviation }: Courses, fed: boolean): Shape[] {
  const generations = mean.length - 1;
  const { width, height } = SMALL;
  const x = (generation: number) => Math.round((generation / generations) * (width - HEAD));
  const y = (value: number) =>
    Math.round((height / 2) * (1 - Math.max(-1, Math.min(1, value / REACH))));
  const drawn = drawnOf(generations, MOST_DRAWN);
  const edge = (side: 1 | -1) =>
    drawn.map((t) => [x(t), y((mean[t] as number) + side * (deviation[t] as number))]);
  const body = [...edge(1), ...edge(-1).toReversed()].flat();
  const zone = (from: number, to: number) =>
    polygon([0, y(from), width, y(from), width, y(to), 0, y(to)], paint('tail', 0.13));
  const truth = (value: number) =>
    dotted([0, y(value), width, y(value)], 0.8, 4.5, paint('ink', 0.75));
  return [
    zone(REACH, TAIL_Z),
    zone(-TAIL_Z, -REACH),
    ...bodyShapes(body, fed),
    truth(1),
    truth(-1),
    ...headShapes(x(generations), y(mean.at(-1) as number)),
  ];
}

function headShapes(x: number, y: number): Shape[] {
  const head: Shape = {
    kind: 'ellipse',
    centre: [x, y],
    u: [HEAD, 0],
    v: [0, 0.6 * HEAD],
    fill: paint('ink'),
  };
  return [head, disc(x + 4, y - 2, 1.7, paint('paper'))];
}

/** Hollow where a snake ate only its own, as on the ring of a board. */
function bodyShapes(body: readonly number[], fed: boolean): Shape[] {
  if (fed) return [polygon(body, paint('real', 0.9))];
  const outline = [...body, ...body.slice(0, 2)];
  return [polygon(body, paint('synthetic', 0.22)), line(outline, paint('synthetic'), 1.6)];
}

function legendOf(settings: RunsSettings): Picture[] {
  const width = 'from left to right, one run: as thick as its models are wide';
  return [
    isFed(settings)
      ? mark(`${width}; filled: fed with real samples`, polygon(box(3, 13), paint('real', 0.9)))
      : mark(
          `${width}; hollow: no real samples`,
          polygon(box(3, 13), paint('synthetic', 0.22)),
          line(box(3, 13), paint('synthetic'), 1.6),
        ),
    mark('as wide as the real world', dots('ink', 1, 5)),
    mark('where the world has its tails', polygon(box(2, 14), paint('tail', 0.13))),
  ];
}

function summaryOf(after: string, values: RunValues): string {
  const widths = [...lastOf(values, 'deviation')];
  const [left, right] = [lastOf(values, 'survivalLeft'), lastOf(values, 'survivalRight')];
  const thinner = widths.filter((each) => each < 1).length;
  const lost = widths.filter(
    (_, run) => Math.min(left[run] as number, right[run] as number) < NEARLY_LOST,
  ).length;
  return [
    `${after}, ${ofAll(thinner, widths.length, 'snakes', ['is', 'are'])} thinner than the world.`,
    `The thinnest has ${share(Math.min(...widths))} of its width, the widest ${share(Math.max(...widths))}.`,
    `More than nine tenths of a tail are gone in ${lost === 0 ? 'none' : lost} of them.`,
  ].join(' ');
}
