import type { Family } from '../../sim/family.ts';
import { fidelity } from '../../sim/fidelity.ts';
import type { Bench, Reading } from '../bench.ts';
import { sampledBench } from '../sampled-bench.ts';
import { NO_THEORY, type Theory } from '../theory.ts';
import type { LanguageExperiment, LearnerName } from './experiment.ts';
import { countsFamily, languageFamily } from './family.ts';
import type { LanguageModel } from './model.ts';

/** What is read off every machine: S of both tails with standard errors, and what people see. */
const QUANTITIES = [
  'birds',
  'birdsError',
  'turns',
  'turnsError',
  'nonsense',
  'perplexity',
  'words',
  'fidelity',
] as const;

const FAMILIES: Readonly<Record<LearnerName, () => Family<LanguageModel>>> = {
  network: languageFamily,
  bigram: () => countsFamily(2),
  trigram: () => countsFamily(3),
};

/** The bench for notebooks. `fidelity` is that of the worse of the two tails. */
export function benchOf(experiment: LanguageExperiment): Bench {
  return sampledBench(experiment, FAMILIES[experiment.learner](), QUANTITIES, read);
}

function read(model: LanguageModel): Reading {
  if (!('report' in model)) throw new RangeError('only machines are read');
  const { survival, survivalErrors, nonsense, perplexity, written } = model.report;
  const [birds, turns] = survival;
  const worst = Math.min(fidelity(birds), fidelity(turns));
  const quantities = {
    birds,
    birdsError: survivalErrors[0],
    turns,
    turnsError: survivalErrors[1],
    nonsense,
    perplexity,
    words: written.filter((times) => times > 0).length,
    fidelity: worst,
  };
  return { survival: { birds, turns }, fidelity: worst, quantities };
}

/** What is known of counts is in `counts`, and it is not about means over runs. */
export function theoryOf(): Theory {
  return NO_THEORY;
}
