import { type Bench, type Measures, playLoop } from '../../experiment/bench.ts';
import type { GaussianExperiment } from '../../experiment/experiment.ts';
import { ensembleKey } from '../../sim/random/key.ts';
import { checkPlan } from '../../sim/regimes.ts';
import { beginEnsemble, nextEnsemble } from './ensemble.ts';
import { gaussianFamily } from './family.ts';
import { type Gaussian, STANDARD_NORMAL } from './model.ts';
import { GAUSSIAN_QUANTITIES, gaussianQuantities } from './quantities.ts';

/** The bench for normal models. Extra: `deviation`, σ. */
export function gaussianBench(experiment: GaussianExperiment): Bench {
  const family = gaussianFamily(STANDARD_NORMAL, experiment.divisor);
  return {
    quantities: GAUSSIAN_QUANTITIES,
    extras: ['deviation'],
    play: (run) => playLoop(experiment, family, 'world', measure, run),
    advance: (runs) => advance(experiment, runs),
  };
}

function measure(model: Gaussian): Measures {
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
): Generator<(run: number) => Measures> {
  checkPlan(regime, realPerGeneration);
  const key = ensembleKey(seed);
  let ensemble = beginEnsemble(runs, STANDARD_NORMAL);
  for (const real of realPerGeneration) {
    ensemble = nextEnsemble(STANDARD_NORMAL, divisor, regime, key, ensemble, real);
    const { mean, variance } = ensemble;
    yield (run) => measure({ mean: mean[run] as number, variance: variance[run] as number });
  }
}
