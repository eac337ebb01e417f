import { percent } from '../board/words.ts';
import { courseOf } from '../experiment/ensemble.ts';
import { grouped } from '../figures/format.ts';
import type { Plan } from './plan.ts';
import type { Results } from './results.ts';

/** How a run stands, in a sentence or two. */
export function statusWords(results: Results): string {
  const { run, ensemble, plan } = results;
  const last = run.at(-1);
  if (last === undefined) return '';
  const own = `After ${generationWords(last.generation)} this run has a fidelity of ${percent(last.fidelity)}%`;
  if (ensemble === null) return `${own}. ${workingWords(plan)}`;
  const median = courseOf(ensemble, 'fidelity', 'q50')?.at(-1) ?? 0;
  const others = `the median of ${grouped(ensemble.runs)} runs is ${percent(median)}%`;
  return `${own}; ${others}.${isWhole(results) ? '' : ` ${workingWords(plan)}`}`;
}

/** Whether all the runs that were asked for are in. */
export function isWhole({ ensemble, plan }: Results): boolean {
  return ensemble !== null && ensemble.runs === plan.order.runs;
}

export function workingWords({ order }: Plan): string {
  return `Computing ${grouped(order.runs)} runs …`;
}

function generationWords(generations: number): string {
  return generations === 1 ? 'one generation' : `${generations} generations`;
}

/** What the ensemble is made of. */
export function ensembleWords({ order, ensembleNote }: Plan): string {
  const { method, experiment } = order;
  const how =
    method === 'samples'
      ? 'Every sample of every run is drawn.'
      : experiment.model === 'gaussian'
        ? 'Each run is drawn from the exact law of its mean and variance; the black line has its own samples.'
        : 'The runs know which island each sample is from; the black line has its own samples, and EM has to guess.';
  return ensembleNote === '' ? how : `${how} ${ensembleNote}`;
}
