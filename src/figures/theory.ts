import type { Table } from '../base/table.ts';
import { agreementOf } from '../experiment/agreement.ts';
import { courseOf, type Ensemble, type Statistic } from '../experiment/ensemble.ts';
import type { Prediction, Theory } from '../kinds/theory.ts';
import { svgOf } from '../stage/view/svg.ts';
import { type Chart, type Course, chartShapes } from './chart.ts';
import { averageChart, bandsOf, most } from './chart-parts.ts';
import type { Curve } from './face.ts';
import { afterWords, digits, grouped } from './format.ts';
import type { Guess } from './guess.ts';
import { generationScale, scaleOf } from './scale.ts';
import type { TheorySettings, View } from './settings.ts';

/** Theory beside what runs did. */

/** What the chart is drawn in, before it is stretched to its place. */
export const CURVES = { width: 480, height: 260 } as const;
/** The axis of an exploding loop reaches no further than this. */
const MOST = 10;
/** Rows of a table at most, besides that of generation 0. */
const MOST_ROWS = 25;

/** A curve of theory that there is, and what runs did. */
export interface HeldAgainst {
  readonly curve: Curve;
  /** Generation 1 first. */
  readonly expected: Float64Array;
  /** Null where theory speaks of a typical run. */
  readonly prediction: Prediction | null;
  readonly theory: Theory;
  readonly ensemble: Ensemble;
}

/** What theory says of a curve; null where it is not known. */
export function expectedOf(
  theory: Theory,
  { about, quantity }: Curve,
): Pick<HeldAgainst, 'expected' | 'prediction'> | null {
  if (about === 'typical run') {
    const expected = theory.typicalDeviation;
    return expected && { expected, prediction: null };
  }
  const prediction = theory.predictions.find((each) => each.quantity === quantity);
  return prediction ? { expected: prediction.expected, prediction } : null;
}

export function theoryView(settings: TheorySettings, held: HeldAgainst, guess: Guess | null): View {
  const { generations } = settings.loop;
  const chart = theoryChart(settings, held, guess);
  const scale = scaleOf(...chart.extent);
  return {
    pictures: [{ svg: svgOf(chartShapes(chart, scale, generations, CURVES), CURVES), words: '' }],
    axes: {
      upwardsName: held.curve.symbol,
      acrossName: 'generation',
      upwards: scale.ticks,
      across: generationScale(generations).ticks,
      hasBars: false,
    },
    summary: theorySummary(settings, held),
    table: theoryTable(settings, held),
  };
}

export function theoryChart(
  { title, loop }: TheorySettings,
  held: HeldAgainst,
  guess: Guess | null,
): Chart {
  const { curve, ensemble, expected, prediction } = held;
  const { quantity, start } = curve;
  const bands = bandsOf(ensemble, quantity, 'synthetic');
  const guessed = guess === null ? [] : [guessCourse(guess, loop.generations)];
  if (prediction !== null) {
    const chart = averageChart(held, quantity, title, start);
    const courses = [...chart.courses, ...guessed];
    return { ...chart, bands, courses, extent: [0, most(MOST, chart.extent[1], courses, bands)] };
  }
  const courses: Course[] = [{ values: expected, role: 'ink', style: 'theory' }, ...guessed];
  const extent = [0, most(MOST, start, courses, bands)] as const;
  return { title, start, reference: start, bands, courses, averages: null, extent };
}

/** A guess as a curve; a value is the same in every generation. */
function guessCourse(guess: Guess, generations: number): Course {
  const values =
    'curve' in guess
      ? guess.curve.slice(0, generations + 1)
      : Array.from({ length: generations + 1 }, () => guess.value);
  const [start = 0, ...rest] = values;
  return { values: Float64Array.from(rest), role: 'ink', style: 'guess', start };
}

function theorySummary({ loop }: TheorySettings, held: HeldAgainst): string {
  const { curve, ensemble, expected, prediction } = held;
  const { quantity, symbol } = curve;
  const at = (statistic: Statistic) => lastIn(courseOf(ensemble, quantity, statistic));
  const runs = `${grouped(ensemble.runs)} runs`;
  const after = afterWords(loop.generations);
  const spread = `Nine runs in ten are between ${at('q05')} and ${at('q95')}.`;
  if (prediction === null) {
    return `${after}, the median ${symbol} of ${runs} is ${at('q50')}; theory says about ${lastIn(expected)} for a typical run. ${spread}`;
  }
  const error = agreementOf(prediction, ensemble).errors.at(-1) as number;
  const says = prediction.grade === 'exact' ? 'theory says' : 'theory says, to first order,';
  const mean = `${after}, the mean ${symbol} of ${runs} is ${at('mean')}, give or take ${digits(2 * error)} (two standard errors); ${says} ${lastIn(expected)}.`;
  return `${mean} The median is ${at('q50')}. ${spread}`;
}

function lastIn(values: Float64Array): string {
  return digits(values.at(-1) as number);
}

function theoryTable({ loop }: TheorySettings, held: HeldAgainst): Table {
  const { curve, ensemble, expected, prediction } = held;
  const { quantity, symbol } = curve;
  const column = (values: Float64Array) => (i: number) => digits(values[i] as number);
  const ofRuns = (statistic: Statistic) => column(courseOf(ensemble, quantity, statistic));
  const [low, high] = [ofRuns('q05'), ofRuns('q95')];
  const columns: (readonly [string, (i: number) => string])[] = [
    ['Generation', (i) => String(i + 1)],
    [`Theory’s ${symbol}`, column(expected)],
    ...(prediction === null ? [] : [[`Mean ${symbol}`, ofRuns('mean')] as const]),
    [`Median ${symbol}`, ofRuns('q50')],
    ['Nine runs in ten', (i) => `${low(i)} to ${high(i)}`],
  ];
  const every = Math.ceil(loop.generations / MOST_ROWS);
  const shown = Array.from({ length: loop.generations }, (_, i) => i).filter(
    (i) => (loop.generations - 1 - i) % every === 0,
  );
  return {
    head: columns.map(([name]) => name),
    rows: shown.map((i) => columns.map(([, text]) => text(i))),
  };
}
