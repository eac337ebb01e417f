import type { Table } from '../base/table.ts';
import type { Ensemble, Statistic } from '../experiment/ensemble.ts';
import { courseOf } from '../experiment/ensemble.ts';
import { labFaceOf } from '../faces/faces.ts';
import type { LabRun } from '../faces/lab-face.ts';
import { digits } from '../figures/format.ts';
import type { PlayedGeneration } from '../kinds/bench.ts';
import { quantityIn } from '../kinds/bench.ts';
import { percentWords } from '../kit/words/en.ts';

/** A column: its name, and its text by index of the generation. */
type Column = readonly [name: string, text: (i: number) => string];

/**
 * All generations of a run of the lab in numbers.
 *
 * @throws RangeError when the run or the ensemble lacks a quantity of the table
 */
export function tableOf(labRun: LabRun): Table {
  const columns = [...ofRun(labRun), ...ofEnsemble(labRun.ensemble), ...ofTheory(labRun)];
  return {
    head: columns.map(([name]) => name),
    rows: labRun.run.map((_, i) => columns.map(([, text]) => text(i))),
  };
}

function ofRun({ run, order }: LabRun): Column[] {
  const [first] = run;
  if (first === undefined) return [];
  const { tailHead, columns } = labFaceOf(order.experiment);
  const hasDetector = order.experiment.regime.detector !== undefined;
  const column = (name: string, text: (generation: PlayedGeneration) => string): Column => [
    name,
    (i) => text(run[i] as PlayedGeneration),
  ];
  return [
    column('Generation', ({ generation }) => String(generation)),
    column('Real samples', ({ real }) => String(real)),
    ...(hasDetector ? [column('Samples kept', ({ kept }) => String(kept))] : []),
    ...Object.keys(first.survival).map((tail) =>
      column(tailHead(tail), ({ survival }) => percentWords(survival[tail] as number)),
    ),
    column('Fidelity', ({ fidelity }) => percentWords(fidelity)),
    ...columns.map(([head, quantity]) =>
      column(head, (generation) => digits(quantityIn(generation, quantity))),
    ),
  ];
}

function ofEnsemble(ensemble: Ensemble | null): Column[] {
  if (ensemble === null) return [];
  const shares = (statistic: Statistic) => {
    const course = courseOf(ensemble, 'fidelity', statistic);
    return (i: number) => percentWords(course[i] as number);
  };
  const [low, median, high] = [shares('q05'), shares('q50'), shares('q95')];
  return [
    ['Median fidelity', median],
    ['Nine in ten runs', (i) => `${low(i)} to ${high(i)}`],
  ];
}

function ofTheory({ theory, ensemble, order }: LabRun): Column[] {
  const { symbols = {} } = labFaceOf(order.experiment);
  return theory.predictions.flatMap(({ quantity, expected }): Column[] => {
    const name = symbols[quantity] ?? quantity;
    const means = ensemble === null ? null : courseOf(ensemble, quantity, 'mean');
    return [
      [`Mean ${name}`, (i) => known(means, i)],
      [`Theory’s ${name}`, (i) => known(expected, i)],
    ];
  });
}

/** A value that there may not be, or not yet. */
function known(values: Float64Array | null, i: number): string {
  const value = values?.[i];
  return value === undefined ? '–' : digits(value);
}
