import type { Values } from '../experiment/ensemble.ts';
import { streamBands } from '../faces/mixture/scenes/stream-graph.ts';
import { TAIL_Z } from '../kinds/gaussian/tails.ts';
import { PRESETS, type PresetName } from '../kinds/mixture/presets.ts';
import { rareModes } from '../kinds/mixture/regions/rare.ts';
import { circle, disc, dotted, line, paint, polygon, type Shape } from '../stage/scene/shapes.ts';
import { svgOf } from '../stage/view/svg.ts';
import { namesOf } from './measure.ts';
import { percent } from './percent.ts';
import { runsSummary, runsTable } from './runs-words.ts';
import type { Picture, RunsSettings, View } from './settings.ts';

/** Small pictures of runs, side by side. Lines keep their width when pictures are stretched; see `figures.css`. */

/** Whole pixels are fine enough here, and keep twenty pictures light. */
export const SMALL = { width: 240, height: 120 } as const;
/** Generations that are drawn of a run at most, so that its outline has no more than 60 points. */
const MOST_DRAWN = 30;
const MOST_DRAWN_OF_ISLANDS = 16;
/** How far the picture of a snake reaches to either side, in standard deviations of the truth. */
const REACH = 3;
/** Half the length of a head, in pixels. */
const HEAD = 11;

export function runsView(settings: RunsSettings, values: Values): View {
  const runs = Array.from({ length: settings.runs }, (_, run) => run);
  return {
    pictures: runs.map((run) => pictureOf(settings, values, run)),
    axes: null,
    summary: runsSummary(settings, values),
    table: runsTable(settings, values),
  };
}

function pictureOf(settings: RunsSettings, values: Values, run: number): Picture {
  const { world } = settings.loop;
  const last = values.length - 1;
  const [first = 0] = valuesOf(values, last, run);
  if (world !== undefined) {
    const shapes = islandShapes(settings, world, values, run);
    return { svg: svgOf(shapes, SMALL), words: `${first} of ${PRESETS[world].length} islands` };
  }
  return {
    svg: svgOf(snakeShapes(snakeOf(values, run), isFed(settings)), SMALL),
    words: `width ${percent(first)}%`,
  };
}

/** A run from generation 0 on: where the middle of its model is, and its width σ. */
export interface Snake {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

/** @param values by the names of `namesOf` */
export function snakeOf(values: Values, run: number): Snake {
  return {
    deviation: [1, ...values.map((table) => table[0]?.[run] ?? 0)],
    mean: [0, ...values.map((table) => table[1]?.[run] ?? 0)],
  };
}

/** The generations that are drawn: evenly spaced, the first and the last among them. */
export function drawnOf(generations: number, most: number): number[] {
  const steps = Math.min(generations, most - 1);
  return Array.from({ length: steps + 1 }, (_, i) => Math.round((i * generations) / steps));
}

/** A snake laid out flat, as thick as its models are wide, between the lines of the truth and the zones of the tails. */
export function snakeShapes({ mean, deviation }: Snake, fed: boolean): Shape[] {
  const generations = mean.length - 1;
  const { width, height } = SMALL;
  const x = (generation: number) => Math.round((generation / generations) * (width - HEAD));
  const y = (value: number) =>
    Math.round((height / 2) * (1 - Math.max(-1, Math.min(1, value / REACH))));
  const drawn = drawnOf(generations, MOST_DRAWN);
  const edge = (side: 1 | -1) =>
    drawn.map((t) => [x(t), y((mean[t] ?? 0) + side * (deviation[t] ?? 0))]);
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
    ...headShapes(x(generations), y(mean.at(-1) ?? 0)),
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

/** The shares of islands through a run, one band each. */
function islandShapes(
  settings: RunsSettings,
  world: PresetName,
  values: Values,
  run: number,
): Shape[] {
  const truth = PRESETS[world];
  const { generations } = settings.loop;
  const before = namesOf(settings).length - truth.length;
  const shares = drawnOf(generations, MOST_DRAWN_OF_ISLANDS).map((t) =>
    t === 0 ? truth.map(({ weight }) => weight) : valuesOf(values, t - 1, run).slice(before),
  );
  const { width, height } = SMALL;
  const steps = shares.length - 1;
  const bands = streamBands(
    shares,
    rareModes(truth),
    (i) => Math.round((i / steps) * width),
    (share) => Math.round(2 + (height - 10) * (1 - share)),
  );
  return [...bands, fedMark(isFed(settings))];
}

/** Below the bands: filled where real samples were fed, hollow where not. */
function fedMark(fed: boolean): Shape {
  const [x, y] = [SMALL.width - 5, SMALL.height - 4];
  return fed ? disc(x, y, 4, paint('real')) : circle(x, y, 3.2, paint('synthetic'), 1.4);
}

/** All values of a run at a generation, in the order of their names. */
function valuesOf(values: Values, index: number, run: number): number[] {
  return (values[index] ?? []).map((column) => column[run] ?? 0);
}

/** Whether real samples are in every training set. */
export function isFed({ loop }: RunsSettings): boolean {
  return (loop.real ?? 0) > 0 && loop.realData !== 'none';
}
