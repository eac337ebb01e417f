import { courseOf } from '../experiment/ensemble.ts';
import type { EnsembleOrder } from '../experiment/order.ts';
import { labFaceOf } from '../faces/faces.ts';
import type { LabRun } from '../faces/lab-face.ts';
import { grouped, percentWords } from '../figures/format.ts';
import type { Experiment } from '../kinds/bench.ts';
import type { Regime } from '../sim/regimes.ts';
import type { Notes, Plan } from './plan.ts';
import type { Own } from './state.ts';

/** The sentences of a run: what it does, which tools it has, how it stands. Those under its charts are in `charts.ts`. */

/** What a run of the lab does, in a sentence or two. */
export function recipeOf(experiment: Experiment): string {
  const { spread, synthetic } = experiment.regime;
  const parts = [
    realWords(experiment),
    SYNTHETIC[synthetic],
    ...(spread === 1 ? [] : [`spread λ = ${spread}`]),
    ...(labFaceOf(experiment).particular?.(experiment) ?? []),
    ...toolWords(experiment.regime),
  ];
  return `${parts.join('; ')}.`;
}

const SYNTHETIC = {
  replace: 'each generation replaces the last',
  accumulate: 'all data is kept and fitted',
  'accumulate-subsample': 'all data is kept, n of it is fitted',
} as const;

function realWords(experiment: Experiment): string {
  const { regime, realPerGeneration } = experiment;
  const { n, realData, synthetic } = regime;
  const collects = `${grouped(n)} samples a generation`;
  if (realData === 'none' || (realData === 'fixed' && synthetic !== 'replace')) {
    return synthetic === 'replace'
      ? `${collects}, none of them real`
      : `${collects}, the first ones real`;
  }
  const amounts = new Set(realPerGeneration);
  const [first = 0] = realPerGeneration;
  const count =
    amounts.size === 1 ? grouped(first) : `${Math.min(...amounts)} to ${Math.max(...amounts)}`;
  const place = labFaceOf(experiment).place?.(experiment) ?? null;
  const where = place === null ? '' : ` from ${place}`;
  return `${collects}, ${count} of them real${where}${realData === 'fixed' ? ' and always the same' : ''}`;
}

function toolWords({ tailWeight, realWeight, contamination, detector }: Regime): string[] {
  return [
    ...(tailWeight === undefined ? [] : [`tails weigh ${tailWeight.weight}`]),
    ...(realWeight === undefined
      ? []
      : [`real data weighs ${realWeight === 'best' ? 'the best share' : realWeight}`]),
    ...(contamination === undefined
      ? []
      : [`real data is ${percentWords(contamination, 2)} synthetic`]),
    ...(detector === undefined
      ? []
      : [`a detector ${detector.refills ? 'with' : 'without'} refill`]),
  ];
}

const TOOLS = [
  ['tailWeight', 'weight on tails', (own: Own) => own.tailWeight],
  ['realWeight', 'weight on real data', (own: Own) => own.realWeight !== 'off'],
  ['contaminated', 'contamination', (own: Own) => own.contaminated],
  ['detector', 'detector', (own: Own) => own.detector],
] as const;

/** Which tools are on, for whoever does not look at each: "Tools: detector; left out: weight on tails". */
export function toolsSummary(own: Own, notes: Notes): string {
  const on = TOOLS.filter(([, , isOn]) => isOn(own));
  const used = on.filter(([name]) => notes[name] === undefined).map(([, words]) => words);
  const left = on.filter(([name]) => notes[name] !== undefined).map(([, words]) => words);
  const parts = [
    used.length === 0 ? 'none' : used.join(', '),
    ...(left.length === 0 ? [] : [`left out: ${left.join(', ')}`]),
  ];
  return `Tools: ${parts.join('; ')}`;
}

/** How a run stands, in a sentence or two. */
export function statusWords(labRun: LabRun): string {
  const { run, ensemble, order } = labRun;
  const last = run.at(-1);
  if (last === undefined) return '';
  const lost = run.find(({ fidelity }) => Number.isNaN(fidelity));
  const own =
    lost === undefined
      ? `After ${generationWords(last.generation)} this run has a fidelity of ${percentWords(last.fidelity)}`
      : `From generation ${lost.generation} on this run has no fidelity: its variance has grown beyond the largest number of a computer, 1.8 × 10³⁰⁸`;
  if (ensemble === null) return `${own}. ${workingWords(order)}`;
  const median = courseOf(ensemble, 'fidelity', 'q50').at(-1) ?? Number.NaN;
  const others = `the median of ${grouped(ensemble.runs)} runs is ${percentWords(median)}`;
  return `${own}; ${others}.${isWhole(labRun) ? '' : ` ${workingWords(order)}`}`;
}

/** Whether all the runs that were asked for are in. */
export function isWhole({ ensemble, order }: LabRun): boolean {
  return ensemble !== null && ensemble.runs === order.runs;
}

export function workingWords({ runs }: EnsembleOrder): string {
  return `Computing ${grouped(runs)} runs …`;
}

function generationWords(generations: number): string {
  return generations === 1 ? 'one generation' : `${generations} generations`;
}

/** What the ensemble is made of. */
export function ensembleWords({ order, ensembleNote }: Plan): string {
  const how =
    order.method === 'samples'
      ? 'Every sample of every run is drawn.'
      : labFaceOf(order.experiment).byStatistics;
  return ensembleNote === '' ? how : `${how} ${ensembleNote}`;
}
