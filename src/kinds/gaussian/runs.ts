import type { Divisor } from '../../sim/divisor.ts';
import { simulateModels } from '../../sim/loop.ts';
import type { Method } from '../../sim/method.ts';
import { ensembleKey, runKey } from '../../sim/random/key.ts';
import { checkPlan, type Regime } from '../../sim/regimes.ts';
import { beginEnsemble, nextEnsemble } from './ensemble.ts';
import { gaussianFamily } from './family.ts';
import { type Gaussian, STANDARD_NORMAL } from './model.ts';

/** The models of one generation, one entry per run. */
export interface GaussianModels {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** What an ensemble of normal loops needs, truth N(0, 1). */
export interface GaussianRuns {
  readonly regime: Regime;
  readonly divisor: Divisor;
  /** r for each generation. */
  readonly realPerGeneration: readonly number[];
  readonly runs: number;
  readonly seed: string;
}

/**
 * The models of every run, generation 1 first. More runs and more generations extend fewer.
 *
 * @throws RangeError as `nextGeneration` or `nextEnsemble`
 */
export function simulateGaussianRuns(settings: GaussianRuns, method: Method): GaussianModels[] {
  return method === 'samples' ? fromSamples(settings) : fromStatistics(settings);
}

function fromSamples(settings: GaussianRuns): GaussianModels[] {
  const { regime, divisor, realPerGeneration, runs, seed } = settings;
  const family = gaussianFamily(STANDARD_NORMAL, divisor);
  const generations = realPerGeneration.map(() => ({
    mean: new Float64Array(runs),
    variance: new Float64Array(runs),
  }));
  for (let run = 0; run < runs; run++) {
    const models = simulateModels(family, regime, runKey(seed, run), realPerGeneration);
    for (const [i, { mean, variance }] of generations.entries()) {
      const model = models[i] as Gaussian;
      mean[run] = model.mean;
      variance[run] = model.variance;
    }
  }
  return generations;
}

function fromStatistics(settings: GaussianRuns): GaussianModels[] {
  const { regime, divisor, realPerGeneration, runs, seed } = settings;
  checkPlan(regime, realPerGeneration);
  const key = ensembleKey(seed);
  let ensemble = beginEnsemble(runs, STANDARD_NORMAL);
  return realPerGeneration.map((real) => {
    ensemble = nextEnsemble(STANDARD_NORMAL, divisor, regime, key, ensemble, real);
    return ensemble;
  });
}
