import { divisorFor } from '../divisor.ts';
import {
  expectedSquaredMean,
  expectedSquaredVariance,
  expectedVariance,
  type ReplaceSettings,
  varianceOfLogDeviation,
} from './replace.ts';

/**
 * How much single runs differ under replace without real data, truth N(0, 1): standard deviations of their σ² and μ²,
 * exact, generation 1 first. They come from the fourth moments: with v = λσ² the model's spread variance,
 *   E[μ′²σ′²] = (n − 1)/d E[(μ² + v/n) v],  E μ′⁴ = E μ⁴ + 6 E[μ²v]/n + 3 E v²/n².
 */
export function momentDeviations(
  settings: ReplaceSettings,
  generations: number,
): { readonly variance: Float64Array; readonly squaredMean: Float64Array } {
  const { n, divisor, spread } = settings;
  const kept = (n - 1) / divisorFor(n, divisor);
  const variance = new Float64Array(generations);
  const squaredMean = new Float64Array(generations);
  let mixed = 0;
  let fourth = 0;
  for (let t = 1; t <= generations; t++) {
    const square = spread * spread * expectedSquaredVariance(settings, t - 1);
    fourth += (6 * spread * mixed) / n + (3 * square) / (n * n);
    mixed = kept * (spread * mixed + square / n);
    variance[t - 1] = deviation(
      expectedSquaredVariance(settings, t),
      expectedVariance(settings, t),
    );
    squaredMean[t - 1] = deviation(fourth, expectedSquaredMean(settings, t));
  }
  return { variance, squaredMean };
}

/** The same for ln σ. */
export function logDeviations(settings: ReplaceSettings, generations: number): Float64Array {
  return Float64Array.from({ length: generations }, (_, i) =>
    Math.sqrt(varianceOfLogDeviation(settings, i + 1)),
  );
}

function deviation(square: number, mean: number): number {
  return Math.sqrt(Math.max(0, square - mean * mean));
}
