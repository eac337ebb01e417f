import type { Family } from '../loop.ts';
import { type Divisor, drawGaussian, fitGaussian, type Gaussian } from './gaussian.ts';

/** One-dimensional normal models of a normal truth. */
export function gaussianFamily(truth: Gaussian, divisor: Divisor): Family<Gaussian> {
  return {
    truth,
    dimension: 1,
    draw: drawGaussian,
    fit: (samples) => fitGaussian(samples.values, divisor),
    parameters: (model) => [model.mean, model.variance],
    modes: [],
    origins: (_model, _stream, count) => new Uint8Array(count),
  };
}
