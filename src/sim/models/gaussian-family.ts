import type { Family } from '../family.ts';
import {
  type Divisor,
  drawGaussian,
  fitGaussian,
  fitWeightedGaussian,
  type Gaussian,
  gaussianDistances,
} from './gaussian.ts';

/** One-dimensional normal models of a normal truth. */
export function gaussianFamily(truth: Gaussian, divisor: Divisor): Family<Gaussian> {
  return {
    truth,
    dimension: 1,
    draw: drawGaussian,
    fit: ({ values, weights }) =>
      weights === undefined
        ? fitGaussian(values, divisor)
        : fitWeightedGaussian(values, weights, divisor),
    distances: gaussianDistances,
    parameters: (model) => [model.mean, model.variance],
    modes: [],
    origins: (_model, _stream, count) => new Uint8Array(count),
  };
}
