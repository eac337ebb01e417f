import type { Method } from '../../sim/method.ts';
import { ensembleKey } from '../../sim/random/key.ts';
import { checkPlan } from '../../sim/regimes.ts';
import { type Bench, playLoop, type Reading, realsOf, type Specimen } from '../bench.ts';
import { beginEnsemble, nextEnsemble } from './ensemble.ts';
import type { GaussianExperiment } from './experiment.ts';
import { gaussianFamily } from './family.ts';
import { type Gaussian, STANDARD_NORMAL } from './model.ts';
import { GAUSSIAN_QUANTITIES, gaussianQuantities } from './quantities.ts';
import { type GaussianModels, simulateGaussianRuns } from './runs.ts';

export { theoryOf } from './theory.ts';

/** The bench for normal models. Extra: `deviation`, σ. */
export function benchOf(experiment: GaussianExperiment): Bench {
  const family = gaussianFamily(STANDARD_NORMAL, experiment.divisor);
  return {
    quantities: GAUSSIAN_QUANTITIES,
    extras: ['deviation'],
    play: (run) => playLoop(experiment, family, 'world', read, run),
    advance: (runs) => advance(experiment, runs),
    models: (method, runs) => models(experiment, method, runs),
    reals: (run) => realsOf(experiment, family, run),
  };
}

function read(model: Gaussian): Reading {
  const quantities = gaussianQuantities(model, STANDARD_NORMAL);
  return {
    survival: { left: quantities.survivalLeft, right: quantities.survivalRight },
    fidelity: quantities.fidelity,
    quantities: { ...quantities, deviation: Math.sqrt(model.variance) },
  };
}

function* advance(
  { regime, divisor, realPerGeneration, seed }: GaussianExperiment,
  runs: number,
): Generator<(run: number) => Reading> {
  checkPlan(regime, realPerGeneration);
  const key = ensembleKey(seed);
  let ensemble = beginEnsemble(runs, STANDARD_NORMAL);
  for (const real of realPerGeneration) {
    ensemble = nextEnsemble(STANDARD_NORMAL, divisor, regime, key, ensemble, real);
    const now = ensemble;
    yield (run) => read(modelOf(now, run));
  }
}

function models(experiment: GaussianExperiment, method: Method, runs: number) {
  const generations = simulateGaussianRuns({ ...experiment, runs }, method);
  return generations.map((generation) => (run: number): Specimen => {
    const model = modelOf(generation, run);
    const parameters = [model.mean, model.variance];
    return { model, parameters, reading: () => read(model) };
  });
}

function modelOf({ mean, variance }: GaussianModels, run: number): Gaussian {
  return { mean: mean[run] as number, variance: variance[run] as number };
}
