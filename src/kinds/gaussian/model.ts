import { type Divisor, divisorFor } from '../../sim/divisor.ts';
import { ln } from '../../sim/math/exponential.ts';
import { fillNormals } from '../../sim/random/normal.ts';
import type { Stream } from '../../sim/random/stream.ts';

/** A normal distribution; the variance may be 0 (a point). */
export interface Gaussian {
  readonly mean: number;
  readonly variance: number;
}

export const STANDARD_NORMAL: Gaussian = { mean: 0, variance: 1 };

/**
 * Draws from a model whose variance is first multiplied by `spread` (λ).
 *
 * @param out filled with independent draws; the k-th is mean + √(λ·variance) × the stream's k-th normal
 */
export function drawGaussian(
  model: Gaussian,
  spread: number,
  stream: Stream,
  out: Float64Array,
): void {
  fillNormals(stream, out);
  const deviation = Math.sqrt(spread * model.variance);
  for (let i = 0; i < out.length; i++) out[i] = model.mean + deviation * (out[i] as number);
}

/**
 * Fits a normal distribution: the sample mean, and the sum of squared deviations over the divisor.
 *
 * @param values at least one (at least two for the divisor n − 1)
 * @throws RangeError when the sample is too small for the divisor
 */
export function fitGaussian(values: Float64Array, divisor: Divisor): Gaussian {
  const count = divisorFor(values.length, divisor);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  const mean = sum / values.length;
  // The mean was rounded; what it is off by is taken out again (Chan, Golub & LeVeque 1983, the corrected two-pass).
  let sumDeviations = 0;
  let sumSquares = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = (values[i] as number) - mean;
    sumDeviations += deviation;
    sumSquares += deviation * deviation;
  }
  const off = sumDeviations / values.length;
  const variance = Math.max(0, sumSquares - sumDeviations * off) / count;
  return { mean: mean + off, variance };
}

/**
 * Fits a normal distribution to weighted values. Weights are relative: only their ratios matter for the mean
 * and for the divisor n. The divisor n − 1 stands for W − Σw²/W with W = Σw, which makes the variance unbiased
 * when every value has the same distribution (reliability weights).
 *
 * @param weights one per value, ≥ 0, not all zero
 * @throws RangeError when lengths differ, a weight is negative, or too little weight is left
 */
export function fitWeightedGaussian(
  values: Float64Array,
  weights: Float64Array,
  divisor: Divisor,
): Gaussian {
  if (weights.length !== values.length || weights.some((weight) => !(weight >= 0))) {
    throw new RangeError('a weighted fit needs one weight ≥ 0 for each value');
  }
  let total = 0;
  let totalSquares = 0;
  let sum = 0;
  for (const [i, weight] of weights.entries()) {
    total += weight;
    totalSquares += weight * weight;
    sum += weight * (values[i] as number);
  }
  const mean = sum / total;
  let sumSquares = 0;
  for (const [i, weight] of weights.entries()) {
    const deviation = (values[i] as number) - mean;
    sumSquares += weight * deviation * deviation;
  }
  const divideBy = divisor === 'n' ? total : total - totalSquares / total;
  if (!(divideBy > 0 && total < Infinity)) {
    throw new RangeError(
      'a weighted fit needs finite weights, and more than one with the divisor n − 1',
    );
  }
  return { mean, variance: sumSquares / divideBy };
}

/** |x − μ|/σ of each value; beside a point ∞, on it 0. */
export function gaussianDistances(
  { mean, variance }: Gaussian,
  values: Float64Array,
): Float64Array {
  const deviation = Math.sqrt(variance);
  return values.map((x) => (x === mean ? 0 : Math.abs(x - mean) / deviation));
}

/** Logarithm of the model's density at x; −∞ or ∞ when the model is a point. */
export function gaussianLogDensity(model: Gaussian, x: number): number {
  const deviation = x - model.mean;
  if (model.variance === 0) return deviation === 0 ? Infinity : -Infinity;
  return -0.5 * ((deviation * deviation) / model.variance + ln(2 * Math.PI * model.variance));
}

/**
 * Kullback–Leibler divergence of `to` from `from`, in nats: E_from[ln p_from − ln p_to].
 * ∞ when exactly one of them is a point, or both are and they differ.
 */
export function gaussianDivergence(from: Gaussian, to: Gaussian): number {
  const shift = from.mean - to.mean;
  if (from.variance === 0 || to.variance === 0) {
    return from.variance === to.variance && shift === 0 ? 0 : Infinity;
  }
  const ratio = from.variance / to.variance;
  return 0.5 * (ratio - 1 - ln(ratio) + (shift * shift) / to.variance);
}

/** Squared 2-Wasserstein distance: (μ₁ − μ₂)² + (σ₁ − σ₂)². */
export function gaussianWasserstein2Squared(one: Gaussian, other: Gaussian): number {
  const shift = one.mean - other.mean;
  const stretch = Math.sqrt(one.variance) - Math.sqrt(other.variance);
  return shift * shift + stretch * stretch;
}
