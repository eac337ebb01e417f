/** What the tests of tools make again and again. */

import { gaussianFamily } from '../../../../src/kinds/gaussian/family.ts';
import { type Gaussian, STANDARD_NORMAL } from '../../../../src/kinds/gaussian/model.ts';
import {
  type GaussianModels,
  type GaussianRuns,
  simulateGaussianRuns,
} from '../../../../src/kinds/gaussian/runs.ts';
import { type Generation, generationZero } from '../../../../src/sim/generation.ts';
import { nextGeneration } from '../../../../src/sim/loop.ts';
import type { Method } from '../../../../src/sim/method.ts';
import { type Key, runKey } from '../../../../src/sim/random/key.ts';
import type { Regime } from '../../../../src/sim/regimes.ts';

export const FAMILY = gaussianFamily(STANDARD_NORMAL, 'n');

/** Replace without real data, 20 samples, unless said. */
export function loopOf(more: Partial<Regime> = {}): Regime {
  return { synthetic: 'replace', realData: 'none', n: 20, spread: 1, ...more };
}

/** A run with r real samples in every generation. */
export function runOf(
  regime: Regime,
  real = 0,
  generations = 6,
  key: Key = runKey('tools'),
): Generation<Gaussian>[] {
  let state = generationZero(STANDARD_NORMAL);
  return Array.from({ length: generations }, () => {
    state = nextGeneration(FAMILY, regime, key, state, real);
    return state;
  });
}

/** The first generation of a run. */
export function firstOf(regime: Regime, real = 0, key?: Key): Generation<Gaussian> {
  const [first] = runOf(regime, real, 1, key);
  if (first === undefined) throw new Error('no generation');
  return first;
}

/** Values of the samples that a model was fitted to: real ones, and the others. */
export function valuesOf({ trainingSet: { values, real } }: Generation<Gaussian>) {
  return { real: [...values.subarray(0, real)], synthetic: [...values.subarray(real)] };
}

/** The models of many runs, generation 1 first. */
export function manyOf(
  regime: Regime,
  { real = 0, generations = 10, method = 'samples' as Method, ...more }: Many,
): GaussianModels[] {
  const realPerGeneration = new Array<number>(generations).fill(real);
  const settings = { divisor: 'n', seed: 'tools', ...more, regime, realPerGeneration } as const;
  return simulateGaussianRuns(settings, method);
}

export interface Many extends Partial<Pick<GaussianRuns, 'divisor' | 'seed'>> {
  readonly runs: number;
  readonly real?: number;
  readonly generations?: number;
  readonly method?: Method;
}

/** The models of a generation that follows one and the same model, in many runs. */
export function nextOf(regime: Regime, model: Gaussian, runs: number, real = 0): GaussianModels {
  const from = { ...generationZero(model), generation: 1 };
  const models = Array.from({ length: runs }, (_, run) => {
    return nextGeneration(FAMILY, regime, runKey('next', run), from, real).model;
  });
  return {
    mean: Float64Array.from(models, ({ mean }) => mean),
    variance: Float64Array.from(models, ({ variance }) => variance),
  };
}

/** Squares, one by one. */
export const squared = (values: Float64Array): Float64Array => values.map((x) => x * x);

/** σ² + μ² of each run. */
export const secondMoments = ({ mean, variance }: GaussianModels): Float64Array =>
  mean.map((m, run) => m * m + (variance[run] ?? Number.NaN));
