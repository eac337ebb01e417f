import { listedInProse } from '../../../base/language.ts';
import { roundShare } from '../../../figures/courses.ts';
import { mark } from '../../../figures/marks.ts';
import type { MeasuredFigure } from '../../../figures/measured.ts';
import { DIGITS } from '../../../kinds/pictures/album/world.ts';
import type { NetworkName } from '../../../kinds/pictures/experiment.ts';
import {
  type Measure,
  measuredMeans,
  measuredRuns,
} from '../../../kinds/pictures/measured/albums.ts';
import { measuredStrips, type Strip } from '../../../kinds/pictures/measured/strips.ts';
import { lines, paint } from '../../../stage/scene/shapes.ts';
import { svgOf } from '../../../stage/view/svg.ts';
import { seatShapes } from '../scenes/album.ts';
import type { Seated } from '../seats.ts';

/** Networks that learn from their own pictures: three sorts side by side, and one as a patient. */

const TITLES: Readonly<Record<NetworkName, string>> = {
  variational: 'variational',
  linear: 'linear',
  mixture: 'plain, codes described by a mixture',
};

/** Generations that are shown side by side: four would weigh more than they tell. */
const SHOWN = [1, 4, 10];

/** The side of a seat, in pixels of the picture. */
const SEAT = 40;

export function networksSideBySide(): MeasuredFigure {
  const networks = measuredStrips().map(({ network, strips }) => ({
    network,
    strips: strips.filter(({ generation }) => SHOWN.includes(generation)),
  }));
  return {
    pictures: networks.map(({ network, strips }) => ({
      svg: pictureOf(strips, 'down'),
      words: `${TITLES[network]}: variety ${endOf(network, 'variety')}, precision ${endOf(network, 'precision')}`,
    })),
    plot: null,
    heads: SHOWN.map(String),
    legend: frames(),
    summary: `Columns: generations ${listedInProse(SHOWN.map(String))}, nothing real after the first. Each row follows one code. The numbers are means over lucks in generation 10.`,
    table: {
      head: ['Network', ...SHOWN.map((each) => `Seen in generation ${each}`)],
      rows: networks.map(({ network, strips }) => [TITLES[network], ...strips.map(seenIn)]),
    },
  };
}

/** The first and the last generation of a variational network, with signs and without their cause. */
export function albumOfPatient(): MeasuredFigure {
  const strips = measuredStrips().find(({ network }) => network === 'variational')?.strips ?? [];
  const ends = [strips.at(0), strips.at(-1)].filter((strip) => strip !== undefined);
  const [few, many] = [200, 400].map(
    (n) => `${rangeOf(n)} of its variety with ${n} pictures in each album`,
  );
  return {
    pictures: ends.map((strip) => ({
      svg: pictureOf([strip], 'across'),
      words: `generation ${strip.generation}`,
    })),
    plot: null,
    heads: [],
    legend: frames(),
    summary: `The same five codes; λ = 1, nothing real after the first generation. Over ${measuredRuns(albumOf(200), 'variety').length} lucks generation ${ends.at(-1)?.generation} keeps between ${few}, and between ${many}.`,
    table: {
      head: ['Generation', 'Seen'],
      rows: ends.map((strip) => [String(strip.generation), seenIn(strip)]),
    },
  };
}

const albumOf = (n: number) => ({ network: 'variational', n, real: 0 }) as const;

/** "4% and 14%": the least and the most variety that a luck has in its last generation. */
function rangeOf(n: number): string {
  const left = measuredRuns(albumOf(n), 'variety').map((run) => run.at(-1) ?? 0);
  return `${roundShare(Math.min(...left))} and ${roundShare(Math.max(...left))}`;
}

function frames() {
  return [
    mark(
      'a digit that the judge knows',
      lines([4, 1, 28, 1, 4, 15, 28, 15], paint('synthetic'), 2),
    ),
    mark('none that it knows', lines(dashes(), paint('synthetic'), 2)),
  ];
}

/** The digits below each other, a column for each generation; or across, a row for each. */
function pictureOf(strips: readonly Strip[], digits: 'down' | 'across'): string {
  const columns = digits === 'down' ? strips.length : DIGITS.length;
  const pictures =
    digits === 'down'
      ? DIGITS.flatMap((_, mode) => strips.map((strip) => strip.pictures[mode]))
      : strips.flatMap((strip) => strip.pictures);
  const seats = pictures.flatMap((picture): Seated[] => {
    if (picture === undefined) return [];
    const { ink, seen } = picture;
    return [{ ink, seen, sort: seen === null ? 'unclear' : 'drawn' }];
  });
  const size = { width: columns * SEAT, height: (seats.length / columns) * SEAT };
  return svgOf(seatShapes(seats, { seat: SEAT, x: 0, y: 0 }, columns), size);
}

function dashes(): number[] {
  return [1, 15].flatMap((y) => [4, 13, 22].flatMap((x) => [x, y, x + 5, y]));
}

/** "0, 1, 3, 4, none". */
function seenIn({ pictures }: Strip): string {
  return pictures.map(({ seen }) => (seen === null ? 'none' : DIGITS[seen])).join(', ');
}

/** In the last generation, on average. */
function endOf(network: NetworkName, measure: Measure): string {
  const means = measuredMeans({ network, n: 200, real: 0 }, measure);
  return roundShare(means.at(-1) ?? 0);
}
