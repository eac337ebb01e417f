import type { LabFigure, LabSheet } from '../faces/lab-face.ts';
import { chartShapes, PLOT } from '../figures/chart.ts';
import { generationScale, type Scale } from '../figures/scale.ts';
import { FIGURE_KEYS, type LabFigures, type Scales } from './charts.ts';
import { type Plate, type PlateItem, text, tickItems, wrapped } from './plate.ts';

/** What a run of the lab is as a picture in a file. */
export interface RunPicture {
  readonly title: string;
  readonly recipe: string;
  readonly figures: LabFigures;
  readonly scales: Scales;
  readonly sheet: LabSheet | null;
  readonly generations: number;
  /** The command that gives the same numbers. */
  readonly command: string;
}

const MARGIN = 40;
const GUTTER = 44;
const COLUMN = GUTTER + PLOT.width + 46;
const ROW = PLOT.height + 150;
const COLUMNS = 2;
const HEAD = 120;
const FOOT = 150;
const LINE = 16;

const LEGEND = [
  'Black line: this run. Dark band: half of the runs; light band: nine in ten; the line in it: the median.',
  'Circles: means over the runs, with two standard errors to either side. Large dots: what theory says.',
];

export function runPlate(picture: RunPicture): Plate {
  const figures = FIGURE_KEYS.flatMap((key) => {
    const [figure, scale] = [picture.figures[key], picture.scales[key]];
    return figure === undefined || scale === undefined ? [] : [{ ...figure, scale }];
  });
  const rows = Math.ceil((figures.length + (picture.sheet === null ? 0 : 1)) / COLUMNS);
  const width = 2 * MARGIN + COLUMNS * COLUMN;
  const height = HEAD + rows * ROW + FOOT;
  const head = [
    text(MARGIN, 56, picture.title, { size: 28, isSerif: true, isBold: true }),
    ...wrapped(picture.recipe, 110).map((each, i) =>
      text(MARGIN, 82 + i * LINE, each, { size: 13 }),
    ),
  ];
  const placeOf = (i: number) =>
    [MARGIN + (i % COLUMNS) * COLUMN + GUTTER, HEAD + Math.floor(i / COLUMNS) * ROW + 24] as const;
  const charts = figures.flatMap((figure, i) =>
    chartItems(figure, picture.generations, ...placeOf(i)),
  );
  const sheet = picture.sheet === null ? [] : sheetItems(picture.sheet, ...placeOf(figures.length));
  const foot = [...LEGEND, ...wrapped(picture.command, 120)].map((each, i) =>
    text(MARGIN, height - FOOT + 24 + i * LINE, each),
  );
  return { size: { width, height }, items: [...head, ...charts, ...sheet, ...foot] };
}

interface ScaledFigure extends LabFigure {
  readonly scale: Scale;
}

function chartItems(
  { chart, scale, caption }: ScaledFigure,
  generations: number,
  x: number,
  y: number,
): PlateItem[] {
  const below = y + PLOT.height + 40;
  return [
    text(x, y - 12, chart.title, { size: 15, isSerif: true, isBold: true }),
    {
      kind: 'shapes',
      x,
      y,
      shapes: chartShapes(chart, scale, generations),
      isCrisp: false,
    },
    ...tickItems(x, y, PLOT, generationScale(generations).ticks, scale.ticks),
    ...wrapped(caption, 68).map((each, i) => text(x, below + i * LINE, each, { size: 11.5 })),
  ];
}

/** As tall as two charts at most. */
function sheetItems({ title, shapes, size, caption }: LabSheet, x: number, y: number): PlateItem[] {
  return [
    text(x, y - 12, title, { size: 15, isSerif: true, isBold: true }),
    { kind: 'shapes', x, y, shapes, isCrisp: true },
    ...wrapped(caption, 68).map((each, i) =>
      text(x, y + size.height + 18 + i * LINE, each, { size: 11.5 }),
    ),
  ];
}
