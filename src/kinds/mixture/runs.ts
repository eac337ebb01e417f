import type { Source } from '../../sim/collection.ts';
import { simulateModels } from '../../sim/loop.ts';
import type { Method } from '../../sim/method.ts';
import { ensembleKey, runKey } from '../../sim/random/key.ts';
import { checkPlan, type Regime } from '../../sim/regimes.ts';
import type { Reseed } from './em/reseed.ts';
import { beginMixtureEnsemble, nextMixtureEnsemble } from './ensemble/ensemble.ts';
import { mixtureFamily } from './family.ts';
import { COMPONENT_NUMBERS, type Mixture, mixtureFrom, mixtureParameters } from './model.ts';

/** What an ensemble of mixture loops needs. */
export interface MixtureRuns {
  readonly truth: Mixture;
  readonly regime: Regime;
  /** For raw samples: whether EM lets dead components come back. */
  readonly reseed: Reseed;
  /** r for each generation. */
  readonly realPerGeneration: readonly number[];
  /** Where fresh real samples are collected. */
  readonly source: Source;
  readonly runs: number;
  readonly seed: string;
}

/** The models of one generation, run by run as in `mixtureParameters`. */
export type MixtureModels = Float64Array;

/**
 * The models of every run, generation 1 first. More runs and more generations extend fewer.
 *
 * @throws RangeError as `nextGeneration` or `nextMixtureEnsemble`
 */
export function simulateMixtureRuns(settings: MixtureRuns, method: Method): MixtureModels[] {
  return method === 'samples' ? fromSamples(settings) : fromStatistics(settings);
}

/** The model of one run. */
export function modelOfRun(models: MixtureModels, run: number, components: number): Mixture {
  const width = components * COMPONENT_NUMBERS;
  return mixtureFrom(models.subarray(run * width, (run + 1) * width));
}

function fromSamples(settings: MixtureRuns): MixtureModels[] {
  const { truth, regime, reseed, realPerGeneration, source, runs, seed } = settings;
  const family = mixtureFamily(truth, reseed);
  const width = truth.length * COMPONENT_NUMBERS;
  const generations = realPerGeneration.map(() => new Float64Array(runs * width));
  for (let run = 0; run < runs; run++) {
    const models = simulateModels(family, regime, runKey(seed, run), realPerGeneration, source);
    for (const [i, model] of models.entries()) {
      generations[i]?.set(mixtureParameters(model), run * width);
    }
  }
  return generations;
}

function fromStatistics(settings: MixtureRuns): MixtureModels[] {
  const { truth, regime, realPerGeneration, source, runs, seed } = settings;
  checkPlan(regime, realPerGeneration);
  const key = ensembleKey(seed);
  let ensemble = beginMixtureEnsemble(runs, truth);
  return realPerGeneration.map((real) => {
    ensemble = nextMixtureEnsemble(truth, regime, key, ensemble, real, source);
    return ensemble.models;
  });
}
