import { percent } from '../board/words.ts';
import { courseOf, type Ensemble, type Statistic } from '../experiment/ensemble.ts';
import { digits } from '../figures/format.ts';
import type { Table } from '../figures/settings.ts';
import type { Results } from './results.ts';

/** A column: its name, and its text by index of the generation. */
type Column = readonly [name: string, text: (i: number) => string];

/** All generations of a run of the lab in numbers. */
export function tableOf(results: Results): Table {
  const columns = [...ofRun(results), ...ofEnsemble(results.ensemble), ...ofTheory(results)];
  return {
    head: columns.map(([name]) => name),
    rows: results.run.map((_, i) => columns.map(([, text]) => text(i))),
  };
}

const TAILS: Readonly<Record<string, string>> = {
  left: 'Left tail',
  right: 'Right tail',
  outskirts: 'Outskirts',
};

function ofRun({ run, plan }: Results): Column[] {
  const [first] = run;
  if (first === undefined) return [];
  const tails = Object.keys(first.survival).map((tail): Column => {
    const name = TAILS[tail] ?? `Island ${tail.replace('mode', '')}`;
    return [name, (i) => `${percent(run[i]?.survival[tail] ?? 0)}%`];
  });
  const quantity = (name: string) => (i: number) => digits(run[i]?.quantities[name] ?? Number.NaN);
  const ofModel: Column[] =
    plan.order.experiment.model === 'gaussian'
      ? [
          ['Mean', quantity('mean')],
          ['Width σ', quantity('deviation')],
        ]
      : [['Islands covered', quantity('modesCovered')]];
  return [
    ['Generation', (i) => String(i + 1)],
    ['Real samples', (i) => String(run[i]?.real ?? 0)],
    ...tails,
    ['Fidelity', (i) => `${percent(run[i]?.fidelity ?? 0)}%`],
    ...ofModel,
  ];
}

function ofEnsemble(ensemble: Ensemble | null): Column[] {
  if (ensemble === null) return [];
  const course = (statistic: Statistic) => courseOf(ensemble, 'fidelity', statistic);
  const [low, median, high] = [course('q05'), course('q50'), course('q95')];
  const at = (values: Float64Array | null, i: number) => `${percent(values?.[i] ?? 0)}%`;
  return [
    ['Median fidelity', (i) => at(median, i)],
    ['Nine in ten runs', (i) => `${at(low, i)} to ${at(high, i)}`],
  ];
}

const QUANTITIES: Readonly<Record<string, string>> = {
  variance: 'σ²',
  squaredMeanError: 'μ²',
  logStandardDeviation: 'ln σ',
  diversity: 'diversity',
  logDeterminant: 'ln det Σ',
};

function ofTheory({ theory, ensemble }: Results): Column[] {
  return theory.predictions.flatMap(({ quantity, expected }): Column[] => {
    const name = QUANTITIES[quantity] ?? quantity;
    const means = ensemble === null ? null : courseOf(ensemble, quantity, 'mean');
    return [
      [`Mean ${name}`, (i) => digits(means?.[i] ?? Number.NaN)],
      [`Theory’s ${name}`, (i) => digits(expected[i] ?? Number.NaN)],
    ];
  });
}
