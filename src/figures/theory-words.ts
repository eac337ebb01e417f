import { agreementOf } from '../experiment/agreement.ts';
import { courseOf, type Ensemble, type Statistic } from '../experiment/ensemble.ts';
import type { Findings } from './chart-parts.ts';
import { closedForm, RUNS_NAME, SYMBOLS } from './closed-form.ts';
import { digits, grouped } from './format.ts';
import type { Table, TheorySettings } from './settings.ts';

/** Theory beside what runs did, in sentences and in rows. */

/** Rows of a table at most, besides that of generation 0. */
const MOST_ROWS = 25;

export function theorySummary(settings: TheorySettings, findings: Findings): string {
  const { quantity, loop } = settings;
  const { ensemble, theory } = findings;
  if (ensemble === null) return '';
  const at = (statistic: Statistic) => lastOf(ensemble, RUNS_NAME[quantity], statistic);
  const runs = `${grouped(ensemble.runs)} runs`;
  const after = `After ${loop.generations === 1 ? '1 generation' : `${loop.generations} generations`}`;
  const symbol = SYMBOLS[quantity];
  const spread = `Nine runs in ten are between ${at('q05')} and ${at('q95')}.`;
  if (quantity === 'width') {
    const typical = digits(closedForm(theory, quantity)?.at(-1) ?? Number.NaN);
    return `${after}, the median ${symbol} of ${runs} is ${at('q50')}; theory says about ${typical} for a typical run. ${spread}`;
  }
  const prediction = theory.predictions.find((each) => each.quantity === quantity);
  if (prediction === undefined) return '';
  const error = agreementOf(prediction, ensemble)?.errors.at(-1) ?? Number.NaN;
  const says = prediction.grade === 'exact' ? 'theory says' : 'theory says, to first order,';
  const mean = `${after}, the mean ${symbol} of ${runs} is ${at('mean')}, give or take ${digits(2 * error)} (two standard errors); ${says} ${digits(prediction.expected.at(-1) ?? Number.NaN)}.`;
  return `${mean} The median is ${at('q50')}. ${spread}`;
}

function lastOf(ensemble: Ensemble, name: string, statistic: Statistic): string {
  return digits(courseOf(ensemble, name, statistic)?.at(-1) ?? Number.NaN);
}

export function theoryTable(settings: TheorySettings, { ensemble, theory }: Findings): Table {
  const { quantity, loop } = settings;
  const symbol = SYMBOLS[quantity];
  const course = (statistic: Statistic) =>
    ensemble === null ? null : courseOf(ensemble, RUNS_NAME[quantity], statistic);
  const column = (values: Float64Array | null) => (i: number) => digits(values?.[i] ?? Number.NaN);
  const [low, high] = [column(course('q05')), column(course('q95'))];
  const columns: (readonly [string, (i: number) => string])[] = [
    ['Generation', (i) => String(i + 1)],
    [`Theory’s ${symbol}`, column(closedForm(theory, quantity))],
    ...(quantity === 'width' ? [] : [[`Mean ${symbol}`, column(course('mean'))] as const]),
    [`Median ${symbol}`, column(course('q50'))],
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
