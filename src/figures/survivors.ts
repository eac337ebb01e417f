import type { Table } from '../base/table.ts';
import { discs, dotted, line, paint, polygon, type Shape } from '../stage/scene/shapes.ts';
import { svgOf } from '../stage/view/svg.ts';
import { type Bins, EXTINCT, placeOf, shareBins, type Tally, tallyOf } from './bins.ts';
import { dashed, gridLines } from './chart.ts';
import { type FigureFace, type Histogram, named } from './face.ts';
import { afterWords, digits, grouped, percentWords } from './format.ts';
import type { Guess } from './guess.ts';
import type { RunValues } from './run-values.ts';
import { type Scale, scaleOf } from './scale.ts';
import type { SurvivorsSettings, View } from './settings.ts';

/** Histograms over runs at one generation. */

/** What the chart is drawn in, before it is stretched to its place. */
export const HISTOGRAM = { width: 480, height: 230 } as const;
/** Between two bars, in pixels. */
const GAP = 3;

const SURVIVAL_BINS = shareBins([0, EXTINCT, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, Infinity]);

/** The histogram of what is left of a tail. @param quantity its survival, by the name that the bench has for it */
export function survivalHistogram(quantity: string): Histogram {
  return {
    quantity,
    bins: () => SURVIVAL_BINS,
    axis: '% of the tail that is left',
    head: 'Left of the tail',
    summary(after, { bins, counts, runs }, median) {
      const extinct = counts[bins.edges.indexOf(EXTINCT) - 1] as number;
      const swollen = counts.at(-1) as number;
      return [
        `${after}, the median of ${grouped(runs)} runs has ${median} of the tail left.`,
        `In ${grouped(extinct)} of them less than ${percentWords(EXTINCT)} is left;`,
        `in ${grouped(swollen)} the tail is more than twice as heavy as in the world.`,
      ].join(' ');
    },
  };
}

/** @throws Error with a sentence for the author when the kind has no such histogram */
export function histogramOf({ of }: SurvivorsSettings, { survivors }: FigureFace): Histogram {
  return named('of', of, survivors);
}

export function survivorsView(
  settings: SurvivorsSettings,
  histogram: Histogram,
  values: RunValues,
  guess: Guess | null,
): View {
  const { at, loop, mean } = settings;
  const tally = tallyOf(histogram.bins(loop), values.at(at, histogram.quantity));
  const scale = scaleOf(0, Math.max(...tally.counts));
  const shapes = survivorsShapes(settings, tally, scale, guess);
  const { bins, median } = tally;
  const summary = histogram.summary(afterWords(at), tally, valueWords(median, bins));
  return {
    pictures: [{ svg: svgOf(shapes, HISTOGRAM), words: '' }],
    axes: {
      upwardsName: 'runs',
      acrossName: histogram.axis,
      upwards: scale.ticks,
      across: bins.ticks,
      hasBars: bins.areCounts,
    },
    summary: mean ? `${summary} ${meanWords(tally)}` : summary,
    table: tableOf(histogram, tally),
  };
}

export function survivorsShapes(
  { mean }: SurvivorsSettings,
  tally: Tally,
  scale: Scale,
  guess: Guess | null,
): Shape[] {
  const { bins } = tally;
  const { width, height } = HISTOGRAM;
  const upright = (value: number) => {
    const x = placeOf(value, bins) * width;
    return { x, points: [x, height, x, 0] };
  };
  const median = upright(tally.median);
  // Axes of shares are in per cent.
  const guessed =
    guess !== null && 'value' in guess ? guess.value / (bins.areCounts ? 1 : 100) : null;
  return [
    ...gridLines(scale, HISTOGRAM),
    ...tally.counts.flatMap((count, i) => barShapes(tally, i, count / scale.to)),
    ...(bins.areCounts ? [] : [line([...upright(1).points], paint('ink', 0.25), 1)]),
    ...(mean ? [dotted(upright(tally.mean).points, 1.6, 6, paint('ink'))] : []),
    line(median.points, paint('ink'), 2.4),
    discs([median.x, 0], 4.5, paint('ink')),
    ...(guessed === null ? [] : dashed(upright(guessed).points, paint('ink'), 2.2)),
  ];
}

/** A bar; extinct ones are hollow. */
function barShapes({ bins }: Tally, i: number, share: number): Shape[] {
  if (share === 0) return [];
  const { width, height } = HISTOGRAM;
  const step = width / bins.names.length;
  const [left, right] = [i * step + GAP, (i + 1) * step - GAP];
  const top = height * (1 - share);
  const corners = [left, height, left, top, right, top, right, height];
  const isExtinct = bins.edges[i + 1] === EXTINCT;
  if (!isExtinct) return [polygon(corners, paint('tail', 0.7))];
  return [polygon(corners, paint('tail', 0.12)), line(corners, paint('tail'), 1.8)];
}

/** Why a mean is shown at all. */
function meanWords({ bins, mean, median }: Tally): string {
  const says = `The mean is ${valueWords(mean, bins)}`;
  if (mean <= median) return `${says}.`;
  return `${says}: the runs furthest to the right carry it, and it hides how a typical run fares.`;
}

function valueWords(value: number, { areCounts }: Bins): string {
  if (areCounts) return digits(value);
  return value > 0 && value < EXTINCT ? `${digits(100 * value)}%` : percentWords(value);
}

function tableOf({ head }: Histogram, { bins, counts, runs }: Tally): Table {
  return {
    head: [head, 'Runs', 'Share of the runs'],
    rows: counts.map((count, i) => [
      bins.names[i] as string,
      grouped(count),
      percentWords(count / runs),
    ]),
  };
}
