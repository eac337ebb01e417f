import type { Divisor } from '../../sim/divisor.ts';
import { atOnce, type Family } from '../../sim/family.ts';
import {
  drawGaussian,
  fitGaussian,
  fitWeightedGaussian,
  type Gaussian,
  gaussianDistances,
} from './model.ts';

/** One-dimensional normal models of a normal truth. */
export function gaussianFamily(truth: Gaussian, divisor: Divisor): Family<Gaussian> {
  return {
    truth,
    dimension: 1,
    draw: drawGaussian,
    fit: atOnce(({ values, weights }) =>
      weights === undefined
        ? fitGaussian(values, divisor)
        : fitWeightedGaussian(values, weights, divisor),
    ),
    distances: gaussianDistances,
    parameters: (model) => [model.mean, model.variance],
  };
}
