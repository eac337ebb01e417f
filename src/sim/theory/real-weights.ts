import type { Divisor } from '../divisor.ts';
import { integerPower } from '../math/power.ts';
import { optimalRealWeight } from '../tools/real-weight.ts';
import type { ExpectedMoments } from './moments.ts';

/**
 * Replace with r fresh real samples and s synthetic ones of which the real ones together carry the share w of all
 * weight: truth N(0, 1). The model's mean is w ȳ + (1 − w) x̄, so for λ = 1 and the divisor n
 *   M_t = E μ²_t = w²/r + (1 − w)²/s + (1 − w)² (1 − 1/s) M_{t−1},  E σ²_t = 1 − M_t:
 * weights that do not look at the data keep variance and squared mean error together (He, Xu & Cheng 2025,
 * arXiv:2502.18049, for means). Unweighted, w = r/n.
 */
export interface RealWeighting {
  /** r ≥ 1. */
  readonly real: number;
  /** s ≥ 1. */
  readonly synthetic: number;
  /** w, above 0 and at most 1. */
  readonly share: number;
}

/** M in the long run, λ = 1 and divisor n: [w²/r + (1 − w)²/s] / [1 − (1 − w)² (1 − 1/s)]. */
export function weightedSquaredMean(weighting: RealWeighting): number {
  const { real, synthetic, share } = weighting;
  const rest = 1 - share;
  return ((share * share) / real + (rest * rest) / synthetic) / (1 - forgetting(weighting));
}

/** The same at generation t: M (1 − κ^t) with κ = (1 − w)² (1 − 1/s), and E σ²_t = 1 − M_t. */
export function weightedMomentsAt(weighting: RealWeighting, t: number): ExpectedMoments {
  const reached = 1 - integerPower(forgetting(weighting), t);
  const squaredMean = weightedSquaredMean(weighting) * reached;
  return { squaredMean, variance: 1 - squaredMean };
}

/**
 * The share that makes M smallest: the positive root of (s − 1)w² + (r + 1)w = r. There M = w/r. `optimalRealWeight`
 * is the same without the factor 1 − 1/s in κ; what it leaves is larger by 5.6% for r = s = 1, by less for all others.
 */
export function bestRealShare(real: number, synthetic: number): number {
  const linear = real + 1;
  return (2 * real) / (linear + Math.sqrt(linear * linear + 4 * real * (synthetic - 1)));
}

/**
 * The effective number of real samples behind the mean, 1/M, when their weight is `optimalRealWeight` = w*: about r/w*
 * (exactly that, if the variance were known). It grows with s without bound, as √(rs); unweighted it never passes
 * 2r + 1.
 */
export function bestEffectiveRealSamples(real: number, synthetic: number): number {
  return 1 / weightedSquaredMean({ real, synthetic, share: optimalRealWeight(real, synthetic) });
}

/**
 * What E σ² and E μ² tend to for any λ and divisor; exact. With β = 1 − w the fixed point of
 *   M = w²/r + β² (M + λV/s),  d V = w + β (M + λV) − M,
 * where d is 1, or 1 − w²/r − β²/s for the divisor n − 1. Both are ∞ where the variance explodes.
 */
export function weightedLimit(
  weighting: RealWeighting,
  divisor: Divisor,
  spread: number,
): ExpectedMoments {
  const { real, synthetic, share } = weighting;
  const rest = 1 - share;
  const ofReal = (share * share) / real;
  const ofSynthetic = (rest * rest) / synthetic;
  const divideBy = divisor === 'n' ? 1 : 1 - ofReal - ofSynthetic;
  const meanKept = 1 - rest * rest;
  const varianceKept = divideBy - rest * spread;
  const determinant = varianceKept * meanKept + share * ofSynthetic * spread;
  if (determinant <= 0) return { variance: Infinity, squaredMean: Infinity };
  const variance = (share * (meanKept - ofReal)) / determinant;
  return { variance, squaredMean: (ofReal + ofSynthetic * spread * variance) / meanKept };
}

/** The part of M that survives a generation, κ. */
function forgetting({ synthetic, share }: RealWeighting): number {
  const rest = 1 - share;
  return rest * rest * (1 - 1 / synthetic);
}
