import { ln } from '../../sim/math/exponential.ts';
import { digamma } from '../../sim/math/polygamma.ts';
import { integerPower } from '../../sim/math/power.ts';
import { effectiveRealSamples } from '../../sim/theory/limits.ts';

/**
 * The shares of modes, labels known: n draws with replacement each generation, which is the haploid Wright–Fisher
 * model of genetic drift with N = n (Wright 1931; diffusion times as in Kimura & Ohta 1969, there for 2N copies).
 * Diffusion times overshoot the exact ones by 1 to 3 generations.
 */

/** The probability that no sample of the next generation is from a mode of weight w: (1 − w)^n. */
export function extinctionRisk(n: number, weight: number): number {
  return integerPower(1 - weight, n);
}

/** Expected generations until a mode of weight w is all or nothing: −2n [w ln w + (1 − w) ln(1 − w)]. */
export function expectedAbsorption(n: number, weight: number): number {
  return -2 * n * (timesLog(weight) + timesLog(1 - weight));
}

/** Expected generations until a mode is lost, when it is lost: −2n w ln w / (1 − w). */
export function expectedLifetime(n: number, weight: number): number {
  return weight === 1 ? Infinity : (-2 * n * timesLog(weight)) / (1 - weight);
}

/** Expected generations until a mode is all there is, when it comes to that: −2n (1 − w) ln(1 − w) / w. */
export function expectedFixation(n: number, weight: number): number {
  return weight === 0 ? Infinity : (-2 * n * timesLog(1 - weight)) / weight;
}

/** Expected generations until a single mode is left: −2n Σ (1 − w) ln(1 − w). */
export function expectedUntilOneMode(n: number, weights: readonly number[]): number {
  return -2 * n * weights.reduce((sum, weight) => sum + timesLog(1 - weight), 0);
}

/** Expected 1 − Σ w² (Gini–Simpson diversity) at generation t: (1 − 1/n)^t of what it was. */
export function expectedDiversity(n: number, weights: readonly number[], t: number): number {
  const start = 1 - weights.reduce((sum, weight) => sum + weight * weight, 0);
  return start * integerPower(1 - 1 / n, t);
}

/**
 * The variance of a mode's weight that settles in when r of n samples are fresh real ones, exactly:
 * w(1 − w)/(r(1 + a) + a) with a = (n − r)/n.
 */
export function stationaryWeightVariance(n: number, real: number, weight: number): number {
  return (weight * (1 - weight)) / effectiveRealSamples(n, real);
}

/**
 * How many fresh real samples a generation needs so that a mode of weight w has a share around which it stays:
 * 1/(2w), where 2rw = 1. With fewer, its share piles up at 0 and the mode flickers (the stationary law is about
 * Beta(2rw, 2r(1 − w))). It is a count: the size of the training set plays no part.
 */
export function realSamplesThatHold(weight: number): number {
  return 1 / (2 * weight);
}

/**
 * E ln det Σ_t − E ln det Σ_{t−1} for one mode in the plane, replace without real data, divisor n, λ = 1:
 * ψ((n − 1)/2) + ψ((n − 2)/2) + 2 ln 2 − 2 ln n.
 */
export function expectedLogDeterminantStep(n: number): number {
  return digamma((n - 1) / 2) + digamma((n - 2) / 2) + 2 * ln(2 / n);
}

/** x ln x, which is 0 at 0. */
function timesLog(x: number): number {
  return x === 0 ? 0 : x * ln(x);
}
