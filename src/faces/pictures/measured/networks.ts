import { listedInProse } from '../../../base/language.ts';
import { roundShare } from '../../../figures/courses.ts';
import { mark } from '../../../figures/marks.ts';
import type { MeasuredFigure } from '../../../figures/measured.ts';
import { DIGITS } from '../../../kinds/pictures/album/world.ts';
import type { NetworkName } from '../../../kinds/pictures/experiment.ts';
import { type Measure, measuredMeans } from '../../../kinds/pictures/measured/albums.ts';
import { measuredStrips, type Strip } from '../../../kinds/pictures/measured/strips.ts';
import { lines, paint } from '../../../stage/scene/shapes.ts';
import { svgOf } from '../../../stage/view/svg.ts';
import { seatShapes } from '../scenes/album.ts';
import type { Seated } from '../seats.ts';

/** Three sorts of networks, each learning from its own pictures. */

const TITLES: Readonly<Record<NetworkName, string>> = {
  variational: 'variational',
  linear: 'linear',
  mixture: 'plain, codes described by a mixture',
};

/** The side of a seat, in pixels of the picture. */
const SEAT = 40;

export function networksSideBySide(): MeasuredFigure {
  const networks = measuredStrips();
  const generations = networks[0]?.strips.map(({ generation }) => generation) ?? [];
  return {
    pictures: networks.map(({ network, strips }) => ({
      svg: pictureOf(strips),
      words: `${TITLES[network]}: variety ${endOf(network, 'variety')}, precision ${endOf(network, 'precision')}`,
    })),
    plot: null,
    heads: generations.map(String),
    legend: [
      mark(
        'a digit that the judge knows',
        lines([4, 1, 28, 1, 4, 15, 28, 15], paint('synthetic'), 2),
      ),
      mark('none that it knows', lines(dashes(), paint('synthetic'), 2)),
    ],
    summary: `Columns: generations ${listedInProse(generations.map(String))}, nothing real after the first. Each row follows one code. The numbers are means over lucks in generation 10.`,
    table: {
      head: ['Network', ...generations.map((each) => `Seen in generation ${each}`)],
      rows: networks.map(({ network, strips }) => [TITLES[network], ...strips.map(seenIn)]),
    },
  };
}

/** A row for each digit, a column for each generation. */
function pictureOf(strips: readonly Strip[]): string {
  const seats = DIGITS.flatMap((_, mode) =>
    strips.flatMap(({ pictures }): Seated[] => {
      const picture = pictures[mode];
      if (picture === undefined) return [];
      const { ink, seen } = picture;
      return [{ ink, seen, sort: seen === null ? 'unclear' : 'drawn' }];
    }),
  );
  const size = { width: strips.length * SEAT, height: DIGITS.length * SEAT };
  return svgOf(seatShapes(seats, { seat: SEAT, x: 0, y: 0 }, strips.length), size);
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
