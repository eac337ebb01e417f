import { listedInProse } from '../../../base/language.ts';
import { roundShare } from '../../../figures/courses.ts';
import { dots, mark } from '../../../figures/marks.ts';
import type { MeasuredFigure } from '../../../figures/measured.ts';
import { SURPRISES, surprisesOf } from '../../../kinds/language/measured/surprise.ts';
import { REAL_SURPRISE, SURPRISE_BINS } from '../../../kinds/language/notebook/surprise.ts';
import { dotted, line, paint, polygon, type Shape } from '../../../stage/scene/shapes.ts';
import { svgOf } from '../../../stage/view/svg.ts';

/** How surprising lines are to the warden, as Shumailov and others (2024, figure 1) asked their first model. */

const BINS = SURPRISE_BINS.length;
/** Behind the bins, a gap and as much room again for nonsense. */
const [GAP, NONSENSE_BINS] = [1.5, 3];
const BIN = 10;
const SIZE = { width: BIN * (BINS + GAP + NONSENSE_BINS), height: 170 } as const;

const TEMPERATURES = [...new Set(SURPRISES.map(({ temperature }) => temperature))];
const GENERATIONS = [...new Set(SURPRISES.map(({ generation }) => generation))];

/** So many bins are one row of the table. */
const PER_ROW = 4;

export function surpriseFigure(): MeasuredFigure {
  const last = GENERATIONS.at(-1) ?? 0;
  const panels = TEMPERATURES.map((temperature) => {
    const shares = surprisesOf(temperature, last);
    return { temperature, shares, nonsense: shares[BINS] as number };
  });
  const most = Math.max(
    ...panels.flatMap(({ shares }) => shares.slice(0, BINS)),
    ...panels.map(({ nonsense }) => nonsense / NONSENSE_BINS),
    ...REAL_SURPRISE,
  );
  const usual = roundShare(usualShare(REAL_SURPRISE));
  const usuals = panels.map(
    ({ temperature, shares }) => `${roundShare(usualShare(shares))} at T = ${temperature}`,
  );
  const heads = panels.map(
    ({ temperature, nonsense }) => `T = ${temperature}: ${roundShare(nonsense)} nonsense`,
  );
  return {
    pictures: panels.map(({ shares }, i) => ({
      svg: svgOf(panelShapes(shares, most), SIZE),
      words: heads[i] ?? '',
    })),
    plot: null,
    heads: ['usual', 'rare', 'nonsense'],
    legend: [
      mark('lines of the warden', dots('ink', 1.5, 5.5)),
      mark(
        `lines of generation ${last}`,
        polygon([1, 3, 31, 3, 31, 15, 1, 15], paint('synthetic', 0.55)),
      ),
    ],
    summary: `All lines of generation ${last}, nothing real, by how much they would surprise the warden; nonsense stands apart. Of his own lines ${usual} are in the left third, of theirs ${listedInProse(usuals)}.`,
    table: {
      head: ['Surprise in nats', 'Warden', ...SURPRISES.map(headOf)],
      rows: [
        ...Array.from({ length: Math.ceil(BINS / PER_ROW) }, (_, row) => rowOf(row)),
        ['nonsense', '0%', ...SURPRISES.map(({ shares }) => roundShare(shares[BINS] as number))],
      ],
    },
  };
}

/** Bars of a generation, a dotted line over the bins for the warden, and nonsense behind a gap; areas are shares of lines. */
function panelShapes(shares: readonly number[], most: number): Shape[] {
  const y = (share: number) => SIZE.height * (1 - share / most);
  const bar = (from: number, width: number, share: number) =>
    polygon(
      [from, SIZE.height, from, y(share), from + width, y(share), from + width, SIZE.height],
      paint('synthetic', 0.55),
    );
  const apart = BIN * (BINS + GAP);
  return [
    ...shares.slice(0, BINS).map((share, bin) => bar(bin * BIN, BIN - 1, share)),
    bar(apart, BIN * NONSENSE_BINS, (shares[BINS] as number) / NONSENSE_BINS),
    line([0, SIZE.height, BIN * BINS, SIZE.height], paint('ink', 0.5), 1.2),
    line([apart, SIZE.height, SIZE.width, SIZE.height], paint('ink', 0.5), 1.2),
    dotted(
      REAL_SURPRISE.flatMap((share, bin) => [(bin + 0.5) * BIN, y(share)]),
      1.5,
      5.5,
      paint('ink'),
    ),
  ];
}

/** In the first third of the bins. */
function usualShare(shares: readonly number[]): number {
  return sumOf(shares.slice(0, BINS / 3));
}

function headOf({ temperature, generation }: (typeof SURPRISES)[number]): string {
  return `T = ${temperature}, generation ${generation}`;
}

function rowOf(row: number): string[] {
  const [from, to] = [row * PER_ROW, Math.min(BINS, (row + 1) * PER_ROW)];
  const label =
    to === BINS
      ? `${SURPRISE_BINS[from]} or more`
      : `${SURPRISE_BINS[from]} to ${SURPRISE_BINS[to]}`;
  const columns = [REAL_SURPRISE, ...SURPRISES.map(({ shares }) => shares)];
  return [label, ...columns.map((shares) => roundShare(sumOf(shares.slice(from, to))))];
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
