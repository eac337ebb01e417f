import { ln } from '../../sim/math/exponential.ts';
import type { Gaussian } from './model.ts';
import type { GaussianModels } from './runs.ts';
import { tailSurvival, worstFidelity } from './tails.ts';

/** What is measured of every model of a normal loop. */
export const GAUSSIAN_QUANTITIES = [
  'mean',
  'variance',
  'squaredMeanError',
  'logStandardDeviation',
  'survivalLeft',
  'survivalRight',
  'fidelity',
] as const;
export type GaussianQuantity = (typeof GAUSSIAN_QUANTITIES)[number];

/** All quantities of one model; the logarithm is −∞ when the model is a point. */
export function gaussianQuantities(
  model: Gaussian,
  truth: Gaussian,
): Record<GaussianQuantity, number> {
  const survival = tailSurvival(model, truth);
  const meanError = model.mean - truth.mean;
  return {
    mean: model.mean,
    variance: model.variance,
    squaredMeanError: meanError * meanError,
    logStandardDeviation: 0.5 * ln(model.variance),
    survivalLeft: survival.left,
    survivalRight: survival.right,
    fidelity: worstFidelity(survival),
  };
}

/** All quantities of one generation of many runs: an array with one entry per run for each. */
export function quantitiesOfRuns(
  models: GaussianModels,
  truth: Gaussian,
): Record<GaussianQuantity, Float64Array> {
  const runs = models.mean.length;
  const room = () => new Float64Array(runs);
  const arrays = Object.fromEntries(GAUSSIAN_QUANTITIES.map((name) => [name, room()])) as Record<
    GaussianQuantity,
    Float64Array
  >;
  for (let run = 0; run < runs; run++) {
    const model = { mean: models.mean[run] as number, variance: models.variance[run] as number };
    const quantities = gaussianQuantities(model, truth);
    for (const name of GAUSSIAN_QUANTITIES) arrays[name][run] = quantities[name];
  }
  return arrays;
}
