import { gaussianFamily } from '../../src/kinds/gaussian/family.ts';
import { STANDARD_NORMAL } from '../../src/kinds/gaussian/model.ts';
import { GAUSSIAN_QUANTITIES, gaussianQuantities } from '../../src/kinds/gaussian/quantities.ts';
import { simulateGaussianRuns } from '../../src/kinds/gaussian/runs.ts';
import { tailSurvival } from '../../src/kinds/gaussian/tails.ts';
import { mixtureFamily } from '../../src/kinds/mixture/family.ts';
import { mixtureParameters } from '../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../src/kinds/mixture/presets.ts';
import {
  mixtureQuantities,
  mixtureQuantityNames,
  mixtureSurvival,
} from '../../src/kinds/mixture/quantities.ts';
import { type Standing, standingOf, surveyOf } from '../../src/kinds/mixture/regions/landscape.ts';
import { modelOfRun, simulateMixtureRuns } from '../../src/kinds/mixture/runs.ts';
import type { Source } from '../../src/sim/collection.ts';
import type { Family } from '../../src/sim/family.ts';
import { fidelity } from '../../src/sim/fidelity.ts';
import { readRun } from '../../src/sim/loop.ts';
import { runKey } from '../../src/sim/random/key.ts';
import { planBatch } from '../../src/sim/regimes.ts';
import type { GaussianOptions, MixtureOptions, SimulateOptions } from './options.ts';

/** A simulation as it is printed: the same for every kind of model. */
export interface Simulation {
  /** Names of the quantities of a model, in the order of columns. */
  readonly quantities: readonly string[];
  /** One model, by index of the generation and of the run. */
  readonly modelAt: (generation: number, run: number) => PrintedModel;
  /** How many truly real samples each generation of a run collected and kept. */
  readonly realsOf: (run: number) => readonly number[];
}

export interface PrintedModel {
  readonly model: object;
  /** Every number of it, for digests. */
  readonly parameters: readonly number[];
  /** S of each tail. */
  readonly survival: () => Readonly<Record<string, number>>;
  readonly quantities: () => Readonly<Record<string, number>>;
}

/** Runs what the options say. */
export function simulate(options: SimulateOptions): Simulation {
  return options.model === 'gaussian' ? simulateGaussian(options) : simulateMixture(options);
}

/** min(S, 1/S) of the tail that is worst off. */
export function worstOf(survival: Readonly<Record<string, number>>): number {
  return Math.min(...Object.values(survival).map(fidelity));
}

function simulateGaussian(options: GaussianOptions): Simulation {
  const settings = { ...options, regime: options, realPerGeneration: options.real };
  const generations = simulateGaussianRuns(settings, options.method);
  const modelAt = (i: number, run: number) => {
    const [mean, variance] = [generations[i]?.mean[run], generations[i]?.variance[run]];
    const model = { mean: mean as number, variance: variance as number };
    return {
      model,
      parameters: [model.mean, model.variance],
      survival: () => ({ ...tailSurvival(model, STANDARD_NORMAL) }),
      quantities: () => gaussianQuantities(model, STANDARD_NORMAL),
    };
  };
  const family = gaussianFamily(STANDARD_NORMAL, options.divisor);
  const realsOf = (run: number) => countReal(family, options, run);
  return { quantities: GAUSSIAN_QUANTITIES, modelAt, realsOf };
}

function simulateMixture(options: MixtureOptions): Simulation {
  const truth = PRESETS[options.preset];
  const { from, stratumWeights } = options;
  const source: Source =
    from === 'world' ? from : { mode: from - 1, isWeighted: stratumWeights === 'on' };
  const settings = { ...options, truth, source, regime: options, realPerGeneration: options.real };
  const generations = simulateMixtureRuns(settings, options.method);
  const landscape = surveyOf(truth);
  const modelAt = (i: number, run: number) => {
    const model = modelOfRun(generations[i] as Float64Array, run, truth.length);
    let known: Standing | undefined;
    const standing = () => {
      known ??= standingOf(model, landscape);
      return known;
    };
    return {
      model,
      parameters: mixtureParameters(model),
      survival: () => mixtureSurvival(standing(), landscape),
      quantities: () => mixtureQuantities(model, landscape, standing()),
    };
  };
  const family = mixtureFamily(truth, options.reseed);
  const realsOf = (run: number) => countReal(family, options, run);
  return { quantities: mixtureQuantityNames(landscape), modelAt, realsOf };
}

/**
 * Real samples among those that each generation of a run collected and kept. Where nobody can tell them apart
 * beforehand, the run is played again and asked: an ensemble keeps models only.
 */
function countReal<Model>(family: Family<Model>, options: SimulateOptions, run: number): number[] {
  const { real, seed, contamination, detector } = options;
  if (contamination !== undefined || detector !== undefined) {
    const key = runKey(seed, run);
    return readRun(family, options, key, real, 'world', (generation) => generation.real);
  }
  return real.map((each, i) => {
    const plan = planBatch(options, i + 1, each);
    return plan.fixed + plan.fresh;
  });
}
