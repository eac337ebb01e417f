import { circle, disc, dotted, line, paint, polygon, type Shape } from '../stage/scene/shapes.ts';
import { svgOf } from '../stage/view/svg.ts';
import { ARTICLE, CURSE, type Day, dayWords, MAD, type Paper, SHARED } from './papers.ts';

/** Time runs down: a lane for each paper, and the article between them. Text is sized for 320 pixels across. */

const WIDTH = 340;
const LANES = { left: 58, middle: 170, right: 282 } as const;
/** Where time begins, in pixels from the top, and how far a month is. */
const TOP = 64;
const PER_MONTH = 15;
const LINE = 15;
/** Where the lists of models begin. */
const LISTS = TOP + 27 * PER_MONTH;

const YEARS = [2024, 2025] as const;

const HEIGHT = LISTS + 5.5 * LINE;

/** Months since 1 May 2023; a month or a year without a day stands in its middle. */
export function monthsSince({ year, month, day }: Day): number {
  const within = month === undefined ? 6 : month - 1 + (day === undefined ? 0.5 : (day - 1) / 30.4);
  return (year - 2023) * 12 + within - 4;
}

function yOf(when: Day): number {
  return Math.round(TOP + monthsSince(when) * PER_MONTH);
}

export function timelineSvg(): string {
  const articleY = yOf(ARTICLE.when);
  const shapes = [
    ...yearLines(),
    ...laneShapes(MAD, LANES.left),
    ...laneShapes(CURSE, LANES.right),
    ...[
      { x: LANES.left, paper: MAD },
      { x: LANES.right, paper: CURSE },
    ].map(({ x, paper }) =>
      dotted([x, firstY(paper), LANES.middle, articleY], 1.2, 5, paint('tail')),
    ),
    disc(LANES.middle, articleY, 6, paint('tail')),
  ];
  const labels = [
    ...laneLabels(MAD, LANES.left),
    ...laneLabels(CURSE, LANES.right),
    ...lines(LANES.middle, articleY + 20, [ARTICLE.name, dayWords(ARTICLE.when)]),
    ...YEARS.map((year) => ({ x: LANES.middle, y: yearY(year) + 4, text: String(year) })),
    ...listLabels(),
  ];
  return withLabels(svgOf(shapes, { width: WIDTH, height: HEIGHT }), labels);
}

/** Where a year begins. */
function yearY(year: number): number {
  return yOf({ year, month: 1, day: 1 });
}

function firstY({ events }: Paper): number {
  return events[0] === undefined ? TOP : yOf(events[0].when);
}

function yearLines(): Shape[] {
  return YEARS.map((year) => line([0, yearY(year), WIDTH, yearY(year)], paint('rule'), 1));
}

function laneShapes({ events }: Paper, x: number): Shape[] {
  const ends = events.map(({ when }) => yOf(when));
  const way = line([x, Math.min(...ends), x, Math.max(...ends)], paint('ink', 0.5), 2);
  return [way, ...events.flatMap(({ when }, i) => eventShapes(when, x, i === 0))];
}

/** First versions are filled, later ones hollow; of some only the year is known. */
function eventShapes(when: Day, x: number, isFirst: boolean): Shape[] {
  const y = yOf(when);
  if (isFirst) return [disc(x, y, 6, paint('ink'))];
  if (when.month !== undefined) {
    return [disc(x, y, 6, paint('paper')), circle(x, y, 5.5, paint('ink'), 1.8)];
  }
  const reach = 6 * PER_MONTH;
  const [left, right, top, bottom] = [x - 5, x + 5, y - reach, y + reach];
  const box = [left, top, right, top, right, bottom, left, bottom, left, top];
  return [polygon(box, paint('paper')), line(box, paint('ink'), 1.8)];
}

function laneLabels({ name, authors, events }: Paper, x: number): Label[] {
  return [
    { x, y: 14, text: name, isStrong: true },
    { x, y: 14 + LINE, text: `${authors.length} authors` },
    ...events.flatMap(({ what, when }) =>
      lines(x, yOf(when) + (when.month === undefined ? 0 : 20), [what, dayWords(when)]),
    ),
  ];
}

/** What only one paper tried, and what both did. */
function listLabels(): Label[] {
  const column = (x: number, head: string, names: readonly string[]) => [
    { x, y: LISTS, text: head, isStrong: true },
    ...lines(x, LISTS + LINE, names),
  ];
  return [
    ...column(LANES.left, 'only here', MAD.models),
    ...column(LANES.middle, 'in both', SHARED),
    ...column(LANES.right, 'only here', CURSE.models),
  ];
}

function lines(x: number, y: number, texts: readonly string[]): Label[] {
  return texts.map((text, i) => ({ x, y: y + i * LINE, text }));
}

/** Text in a picture; sizes and places in the picture's pixels. */
interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly isStrong?: boolean;
}

/** A picture with texts over it, each with its middle at its place. */
export function withLabels(svg: string, labels: readonly Label[]): string {
  const texts = labels.map(
    ({ x, y, text, isStrong = false }) =>
      `<text x="${x}" y="${y}" text-anchor="middle"${isStrong ? ' class="strong"' : ''}>${escaped(text)}</text>`,
  );
  return svg.replace(/<\/svg>$/, () => `${texts.join('')}</svg>`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
