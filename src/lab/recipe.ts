import type { Experiment } from '../experiment/experiment.ts';
import { grouped } from '../figures/format.ts';
import type { Regime } from '../sim/regimes.ts';

/** What a run of the lab does, in a sentence or two. */
export function recipeOf(experiment: Experiment): string {
  const { regime } = experiment;
  const parts = [realWords(experiment), SYNTHETIC[regime.synthetic], ...particular(experiment)];
  return `${parts.join('; ')}.`;
}

const SYNTHETIC = {
  replace: 'each generation replaces the last',
  accumulate: 'all data is kept and fitted',
  'accumulate-subsample': 'all data is kept, n of it is fitted',
} as const;

function realWords({ regime, realPerGeneration, ...experiment }: Experiment): string {
  const { n, realData, synthetic } = regime;
  const collects = `${grouped(n)} samples a generation`;
  if (realData === 'none' || (realData === 'fixed' && synthetic !== 'replace')) {
    return synthetic === 'replace'
      ? `${collects}, none of them real`
      : `${collects}, the first ones real`;
  }
  const kinds = new Set(realPerGeneration);
  const [first = 0] = realPerGeneration;
  const count =
    kinds.size === 1 ? grouped(first) : `${Math.min(...kinds)} to ${Math.max(...kinds)}`;
  const where =
    experiment.model === 'mixture' && experiment.source !== 'world'
      ? ` from island ${experiment.source.mode + 1}`
      : '';
  return `${collects}, ${count} of them real${where}${realData === 'fixed' ? ' and always the same' : ''}`;
}

/** What is not as usual. */
function particular(experiment: Experiment): string[] {
  const { spread } = experiment.regime;
  return [
    ...(spread === 1 ? [] : [`spread λ = ${spread}`]),
    ...(experiment.model === 'gaussian' && experiment.divisor === 'n-1' ? ['divisor n − 1'] : []),
    ...(experiment.model === 'mixture' && experiment.reseed === 'off'
      ? ['nothing comes back']
      : []),
    ...toolWords(experiment.regime),
  ];
}

function toolWords({ tailWeight, realWeight, contamination, detector }: Regime): string[] {
  return [
    ...(tailWeight === undefined ? [] : [`tails weigh ${tailWeight.weight}`]),
    ...(realWeight === undefined
      ? []
      : [`real data weighs ${realWeight === 'best' ? 'the best share' : realWeight}`]),
    ...(contamination === undefined ? [] : [`real data is ${100 * contamination}% synthetic`]),
    ...(detector === undefined
      ? []
      : [`a detector ${detector.refills ? 'with' : 'without'} refill`]),
  ];
}
