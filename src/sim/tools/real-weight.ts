import type { Samples } from '../samples.ts';

/** A share of all weight, above 0 and at most 1, or the one that `optimalRealWeight` finds. */
export type RealWeight = number | 'best';

/**
 * The weight on the mean of r real samples that, against s synthetic ones from the model before, makes E μ² smallest
 * in the long run when only the mean is fitted: 2/(1 + √(1 + 4 s/r)). With s = r it is 1/φ = 0.618, the golden ratio
 * (He, Xu & Cheng 2025, arXiv:2502.18049). Where the variance is fitted too, it is nearly the best; see
 * `bestRealShare` in the theory.
 *
 * @param real r > 0
 * @param synthetic s ≥ 0
 */
export function optimalRealWeight(real: number, synthetic: number): number {
  return 2 / (1 + Math.sqrt(1 + (4 * synthetic) / real));
}

/** What a sample weighs in a fit, by where it comes from. */
export interface OriginWeights {
  readonly real: number;
  readonly synthetic: number;
}

/** What each real and each synthetic sample weighs so that the real ones carry the share w; the mean weight is 1. */
export function weightsByOrigin(share: RealWeight, real: number, synthetic: number): OriginWeights {
  if (real === 0 || synthetic === 0) return { real: 1, synthetic: 1 };
  const w = share === 'best' ? optimalRealWeight(real, synthetic) : share;
  const count = real + synthetic;
  return { real: (w * count) / real, synthetic: ((1 - w) * count) / synthetic };
}

/**
 * The samples with weights such that the real ones together carry the share `share` of all weight. Weights that they
 * had keep their ratios among the real ones and among the synthetic ones. Without samples of both kinds nothing
 * changes.
 */
export function weighReal(samples: Samples, share: RealWeight): Samples {
  const { count, real } = samples;
  if (real === 0 || real === count) return samples;
  const each = weightsByOrigin(share, real, count - real);
  const before = samples.weights ?? new Float64Array(count).fill(1);
  const meanOf = (part: Float64Array) =>
    part.reduce((sum, weight) => sum + weight, 0) / part.length;
  const ofReal = each.real / meanOf(before.subarray(0, real));
  const ofSynthetic = each.synthetic / meanOf(before.subarray(real));
  const weights = before.map((weight, i) => weight * (i < real ? ofReal : ofSynthetic));
  return { ...samples, weights };
}
