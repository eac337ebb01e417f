import { chartShapes, PLOT } from '../figures/chart.ts';
import { generationScale, type Scale } from '../figures/scale.ts';
import { CHART_KEYS, type ChartKey, type Charts } from './charts.ts';
import { type Plate, type PlateItem, text, tickItems, wrapped } from './plate.ts';

/** What a run of the lab is as a picture in a file. */
export interface RunPicture {
  readonly title: string;
  readonly recipe: string;
  readonly charts: Charts;
  readonly scales: Readonly<Record<ChartKey, Scale>>;
  readonly captions: Readonly<Record<ChartKey, string>>;
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
  const rows = Math.ceil(CHART_KEYS.length / COLUMNS);
  const width = 2 * MARGIN + COLUMNS * COLUMN;
  const height = HEAD + rows * ROW + FOOT;
  const head = [
    text(MARGIN, 56, picture.title, { size: 28, isSerif: true, isBold: true }),
    ...wrapped(picture.recipe, 110).map((each, i) =>
      text(MARGIN, 82 + i * LINE, each, { size: 13 }),
    ),
  ];
  const charts = CHART_KEYS.flatMap((key, i) => {
    const x = MARGIN + (i % COLUMNS) * COLUMN + GUTTER;
    return chartItems(picture, key, x, HEAD + Math.floor(i / COLUMNS) * ROW + 24);
  });
  const foot = [...LEGEND, ...wrapped(picture.command, 120)].map((each, i) =>
    text(MARGIN, height - FOOT + 24 + i * LINE, each),
  );
  return { size: { width, height }, items: [...head, ...charts, ...foot] };
}

function chartItems(picture: RunPicture, key: ChartKey, x: number, y: number): PlateItem[] {
  const { charts, scales, captions, generations } = picture;
  const caption = wrapped(captions[key], 68);
  const below = y + PLOT.height + 40;
  return [
    text(x, y - 12, charts[key].title, { size: 15, isSerif: true, isBold: true }),
    {
      kind: 'shapes',
      x,
      y,
      shapes: chartShapes(charts[key], scales[key], generations),
      isCrisp: false,
    },
    ...tickItems(x, y, PLOT, generationScale(generations).ticks, scales[key].ticks),
    ...caption.map((each, i) => text(x, below + i * LINE, each, { size: 11.5 })),
  ];
}
