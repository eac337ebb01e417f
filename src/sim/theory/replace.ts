import { type Divisor, divisorFor } from '../divisor.ts';
import { exp, ln } from '../math/exponential.ts';
import { logGamma } from '../math/log-gamma.ts';
import { digamma, trigamma } from '../math/polygamma.ts';
import { integerPower } from '../math/power.ts';

/**
 * Closed forms for replace without real data, truth N(0, 1).
 *
 * σ²_t = λ σ²_{t−1} · χ²_{n−1} / d and μ_t = μ_{t−1} + √λ σ_{t−1} Z / √n, with d = n or n − 1. Everything below
 * follows from these two lines; the case λ = 1 is in Shumailov et al. 2024 (Nature 631:755, supplement) for the
 * divisor n − 1 and in Alemohammad et al. 2023 (arXiv:2307.01850, section 3.1).
 */
export interface ReplaceSettings {
  /** Training-set size, at least 2. */
  readonly n: number;
  readonly divisor: Divisor;
  /** Spread λ > 0. */
  readonly spread: number;
}

/** E σ²_t = (λ (n − 1) / d)^t. */
export function expectedVariance(settings: ReplaceSettings, t: number): number {
  return integerPower(varianceFactor(settings), t);
}

/** E σ⁴_t = (λ² (n − 1)(n + 1) / d²)^t. */
export function expectedSquaredVariance(settings: ReplaceSettings, t: number): number {
  const { n, divisor, spread } = settings;
  const d = divisorFor(n, divisor);
  return integerPower((spread * spread * (n - 1) * (n + 1)) / (d * d), t);
}

/** E μ²_t = (λ/n) Σ_{j<t} (λ (n − 1) / d)^j; 1 − (1 − 1/n)^t at λ = 1 and d = n. */
export function expectedSquaredMean(settings: ReplaceSettings, t: number): number {
  return (settings.spread / settings.n) * geometricSum(varianceFactor(settings), t);
}

/** E ln σ_t = (t/2) [ψ((n − 1)/2) + ln 2 − ln d + ln λ]. */
export function expectedLogDeviation(settings: ReplaceSettings, t: number): number {
  const { n, divisor, spread } = settings;
  const perGeneration = digamma((n - 1) / 2) + ln((2 * spread) / divisorFor(n, divisor));
  return 0.5 * t * perGeneration;
}

/** Var ln σ_t = (t/4) ψ′((n − 1)/2). */
export function varianceOfLogDeviation({ n }: ReplaceSettings, t: number): number {
  return 0.25 * t * trigamma((n - 1) / 2);
}

/** Generations until a quantity has halved; ∞ for one that does not fall. */
export interface HalfLives {
  /** Of E σ²: a mean over runs, which hides that most runs fall faster. */
  readonly expectedVariance: number;
  /** Of the median σ², to first order: e to twice E ln σ. */
  readonly medianVariance: number;
  /** Of the median σ, to first order. */
  readonly medianDeviation: number;
}

/** The half-lives of a loop that replaces. */
export function halfLives(settings: ReplaceSettings): HalfLives {
  const median = halfLife(-expectedLogDeviation(settings, 1));
  return {
    expectedVariance: halfLife(-ln(varianceFactor(settings))),
    medianVariance: median / 2,
    medianDeviation: median,
  };
}

/** E W₂² between model t and the truth: E μ² + E σ² + 1 − 2 E σ. */
export function expectedWasserstein2Squared(settings: ReplaceSettings, t: number): number {
  const { n, divisor, spread } = settings;
  const logGammaRatio = logGamma(n / 2) - logGamma((n - 1) / 2);
  const deviation = Math.sqrt((2 * spread) / divisorFor(n, divisor)) * exp(logGammaRatio);
  return (
    expectedSquaredMean(settings, t) +
    expectedVariance(settings, t) +
    1 -
    2 * integerPower(deviation, t)
  );
}

/** E KL(model t ‖ truth) = ½ (E σ² + E μ² − 1) − E ln σ, in nats. */
export function expectedDivergenceFromTruth(settings: ReplaceSettings, t: number): number {
  const secondMoment = expectedVariance(settings, t) + expectedSquaredMean(settings, t);
  return 0.5 * (secondMoment - 1) - expectedLogDeviation(settings, t);
}

/**
 * E KL(truth ‖ model t) = ½ [q^t + (λ/n) Σ_{1≤j≤t} q^j − 1] + E ln σ with q = d / (λ (n − 3)), in nats.
 * ∞ for n ≤ 3, where 1/χ² has no mean.
 */
export function expectedDivergenceOfTruth(settings: ReplaceSettings, t: number): number {
  const { n, divisor, spread } = settings;
  if (t > 0 && n <= 3) return Infinity;
  const q = divisorFor(n, divisor) / (spread * (n - 3));
  const meanTerm = (spread / n) * q * geometricSum(q, t);
  return 0.5 * (integerPower(q, t) + meanTerm - 1) + expectedLogDeviation(settings, t);
}

/**
 * The two spreads between which the average and the typical run part ways: above `mean` the expected variance
 * grows without bound, below `typical` almost every run collapses. mean = d/(n − 1) < typical =
 * (d/2) e^{−ψ((n−1)/2)}.
 */
export function criticalSpreads(n: number, divisor: Divisor): { mean: number; typical: number } {
  const d = divisorFor(n, divisor);
  return { mean: d / (n - 1), typical: 0.5 * d * exp(-digamma((n - 1) / 2)) };
}

function varianceFactor({ n, divisor, spread }: ReplaceSettings): number {
  return (spread * (n - 1)) / divisorFor(n, divisor);
}

function halfLife(rate: number): number {
  return rate > 0 ? ln(2) / rate : Infinity;
}

/** 1 + x + … + x^(terms−1) for x ≥ 0, by doubling, without the cancellation of (1 − x^terms)/(1 − x). */
function geometricSum(x: number, terms: number): number {
  if (terms === 0) return 0;
  if (terms % 2 === 1) return 1 + x * geometricSum(x, terms - 1);
  return geometricSum(x * x, terms / 2) * (1 + x);
}
