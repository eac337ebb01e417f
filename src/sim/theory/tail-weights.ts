import { normalCdf, normalDensity } from '../math/normal-distribution.ts';
import type { TailWeight } from '../tools/tail-weight.ts';
import type { ExpectedMoments } from './moments.ts';

/**
 * What weight on the tails of synthetic samples does to the variance: truth N(0, 1), divisor n.
 *
 * A synthetic sample is x = μ + √λ σ z with z standard normal, and it weighs W where it is in the tail. In the model's
 * window the tail is |z| > k with k = c/√λ; in the truth's, for a model with μ = 0, it is k = c/(√λ σ). Everything
 * below follows from four moments of the weight w(z): E w = 1 + (W − 1) P, E wz² = 1 + (W − 1) A and, with W² for W,
 * E w² and E w²z². Without sampling error the formulas are exact; what says "first order" leaves out terms of order
 * 1/n², from the usual expansion of a ratio of two means (Cochran 1977, Sampling Techniques, section 6.8).
 */
export interface TailWeighting extends Pick<TailWeight, 'weight' | 'cut'> {
  /** λ > 0. */
  readonly spread: number;
}

/** What of a standard normal distribution lies more than `cut` from its centre. */
export interface TailShares {
  /** P = 2Φ(−c), of the mass. */
  readonly mass: number;
  /** A = 2(c φ(c) + Φ(−c)), of the variance. */
  readonly variance: number;
}

/** @param cut c ≥ 0 */
export function tailShares(cut: number): TailShares {
  const beyond = normalCdf(-cut);
  return { mass: 2 * beyond, variance: 2 * (cut * normalDensity(cut) + beyond) };
}

/** E w, what a synthetic sample weighs on average, where a real one weighs 1. */
export function meanTailWeight(weighting: TailWeighting): number {
  return momentsOf(weighting).weight;
}

/** λg with g = (1 − A + WA)/(1 − P + WP): what one generation of replace makes of the variance, as n → ∞. */
export function populationFactor(weighting: TailWeighting): number {
  const { weight, square } = momentsOf(weighting);
  return (weighting.spread * square) / weight;
}

/**
 * λF: what one generation of replace makes of E σ², to first order,
 *   F = g − (2 E w²z² − g E w²)/(n (E w)²),
 * the expansion of Σwz²/Σw less the variance of the weighted mean. With W = 1 it is 1 − 1/n, exactly. Everything in
 * the model's window scales with σ, so E σ²_t is its t-th power: it never comes to rest.
 *
 * @param n training-set size; the expansion is good for n P of several samples
 */
export function tailVarianceFactor(weighting: TailWeighting, n: number): number {
  const { weight, weightSquare, square, squareSquare } = momentsOf(weighting);
  const g = square / weight;
  return weighting.spread * (g - (2 * squareSquare - g * weightSquare) / (n * weight * weight));
}

/**
 * The smallest W > 1 at which the variance of replace keeps its average, F = 1, to first order, λ = 1. The typical run
 * still collapses there. ∞ when no weight up to 100 does it, as with few samples.
 */
export function criticalTailWeight(n: number, cut: number): number {
  const gain = (weight: number) => tailVarianceFactor({ weight, cut, spread: 1 }, n) - 1;
  return firstCrossing(gain, 1, 100);
}

/**
 * E σ² in the long run when the share ρ of the training set is fresh real data and the rest is reweighted in the
 * model's window, as n → ∞: V = (1 − a′)/(1 − a′ λg) with a′ = (1 − ρ) E w / (ρ + (1 − ρ) E w), the share of all weight
 * that is synthetic. ∞ when a′ λg ≥ 1.
 */
export function varianceWithFresh(weighting: TailWeighting, realShare: number): number {
  const ofSynthetic = (1 - realShare) * meanTailWeight(weighting);
  const a = ofSynthetic / (realShare + ofSynthetic);
  const kept = 1 - a * populationFactor(weighting);
  return kept > 0 ? (1 - a) / kept : Infinity;
}

/** The ρ at and below which that variance grows without bound: x/(1 + x) with x = E w (λg − 1). */
export function criticalRealShare(weighting: TailWeighting): number {
  const gained = meanTailWeight(weighting) * (populationFactor(weighting) - 1);
  return gained > 0 ? gained / (1 + gained) : 0;
}

/**
 * The same limit with r fresh samples among n, to first order at a given share: the fixed point of
 *   M = (r + s λ E w²z² V)/T² + a′² M,
 *   V + M = (r + s (λ E wz² V + E w M))/T − s λV (E w²z² − E wz² E w)/T² + (r + s λ E wz² V) s Var w/T³,
 * with T = r + s E w and a′ = s E w/T. Both are ∞ where the variance explodes.
 *
 * @param n more than r
 * @param real r > 0
 */
export function limitWithFresh(weighting: TailWeighting, n: number, real: number): ExpectedMoments {
  const { weight, weightSquare, square, squareSquare } = momentsOf(weighting);
  const { spread } = weighting;
  const s = n - real;
  const total = real + s * weight;
  const a = (s * weight) / total;
  const spreadOfTotal = (s * (weightSquare - weight * weight)) / (total * total);
  // V + M = constant + slope V + a M, and M (1 − a²) = meanConstant + meanSlope V.
  const constant = (real / total) * (1 + spreadOfTotal);
  const covariance = (s * spread * (squareSquare - square * weight)) / (total * total);
  const slope = ((s * spread * square) / total) * (1 + spreadOfTotal) - covariance;
  const ofMean = (x: number) => x / (total * total * (1 - a * a));
  const meanConstant = ofMean(real);
  const meanSlope = ofMean(s * spread * squareSquare);
  const kept = 1 - slope + (1 - a) * meanSlope;
  if (kept <= 0) return { variance: Infinity, squaredMean: Infinity };
  const variance = (constant - (1 - a) * meanConstant) / kept;
  return { variance, squaredMean: meanConstant + meanSlope * variance };
}

/**
 * What replace makes of the variance in one generation when the window is the truth's, for a model whose mean is right:
 * λv F with the tail at k = c/√(λv), to first order. To look at the loop as if this were all that happens (a mean
 * field) leaves out chance and the drift of the mean.
 *
 * @param variance v > 0
 */
export function truthWindowStep(weighting: TailWeighting, n: number, variance: number): number {
  return tailVarianceFactor({ ...weighting, spread: weighting.spread * variance }, n);
}

/**
 * The variance from which on this map leads upwards, and below which it leads to collapse: an unstable fixed point,
 * λF = 1. ∞ when it leads to collapse from everywhere (up to 1,000 cuts), 0 when from nowhere.
 */
export function truthWindowThreshold(weighting: TailWeighting, n: number): number {
  const square = weighting.cut * weighting.cut;
  const gain = (variance: number) => truthWindowStep(weighting, n, variance) / variance - 1;
  if (gain(square / 1000) >= 0) return 0;
  return firstCrossing(gain, square / 1000, square * 1_000_000);
}

/** Moments of the weight of a synthetic sample, and of its standardised value. */
interface WeightMoments {
  /** E w and E w². */
  readonly weight: number;
  readonly weightSquare: number;
  /** E wz² and E w²z². */
  readonly square: number;
  readonly squareSquare: number;
}

function momentsOf({ weight, cut, spread }: TailWeighting): WeightMoments {
  const { mass, variance } = tailShares(cut / Math.sqrt(spread));
  return {
    weight: 1 + (weight - 1) * mass,
    weightSquare: 1 + (weight * weight - 1) * mass,
    square: 1 + (weight - 1) * variance,
    squareSquare: 1 + (weight * weight - 1) * variance,
  };
}

/** The first place between `from` and `to` where `f` stops being negative; ∞ without one. Steps of 10%, then halves. */
function firstCrossing(f: (x: number) => number, from: number, to: number): number {
  let low = from;
  let high = from;
  while (f(high) < 0) {
    if (high >= to) return Infinity;
    low = high;
    high = Math.min(to, 1.1 * high);
  }
  for (let middle = 0.5 * (low + high); middle > low && middle < high; ) {
    if (f(middle) < 0) low = middle;
    else high = middle;
    middle = 0.5 * (low + high);
  }
  return high;
}
