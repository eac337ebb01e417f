import { DETECTOR_TAIL, type Detector } from '../tools/detector.ts';
import type { ExpectedMoments } from './moments.ts';
import { type Chances, leftOver, refilled } from './passing.ts';
import { tailShares } from './tail-weights.ts';

/**
 * What a detector lets through, and what replace comes to behind it: truth N(0, 1), divisor n. Everything here is
 * exact but where it says otherwise.
 */

/** The share of real samples that are turned away, tails included: FPR (1 − P) + FPR_tail P with P = 2Φ(−2). */
export function overallFalsePositive(detector: Detector): number {
  const { falsePositive, tailFalsePositive = falsePositive } = detector;
  const { mass } = tailShares(DETECTOR_TAIL);
  return falsePositive * (1 - mass) + tailFalsePositive * mass;
}

/** The share of all samples that pass, when ρ of them are real: ρ (1 − FPR) + (1 − ρ)(1 − TPR). */
export function keptShare(detector: Detector, realShare: number): number {
  const ofReal = realShare * (1 - overallFalsePositive(detector));
  return ofReal + (1 - realShare) * (1 - detector.truePositive);
}

/** ρ_eff, the share of real samples among those that pass; 0 when none do. */
export function realShareAfter(detector: Detector, realShare: number): number {
  const kept = keptShare(detector, realShare);
  return kept === 0 ? 0 : (realShare * (1 - overallFalsePositive(detector))) / kept;
}

/** What multiplies the odds ρ/(1 − ρ): (1 − FPR)/(1 − TPR), the likelihood ratio of passing. */
export function oddsFactor(detector: Detector): number {
  return (1 - overallFalsePositive(detector)) / (1 - detector.truePositive);
}

/**
 * The variance of real samples that pass, a mixture of what passes of the core and of the tails:
 * [(1 − FPR)(1 − A) + (1 − FPR_tail) A] / [(1 − FPR)(1 − P) + (1 − FPR_tail) P]; 1 when none do.
 */
export function survivingVariance(detector: Detector): number {
  const { falsePositive, tailFalsePositive = falsePositive } = detector;
  const passes = 1 - overallFalsePositive(detector);
  if (passes <= 0) return 1;
  const { variance } = tailShares(DETECTOR_TAIL);
  return (1 - falsePositive * (1 - variance) - tailFalsePositive * variance) / passes;
}

/** A loop that replaces, with a detector, a contaminated source, or both. */
export interface ScreenedLoop {
  readonly n: number;
  /** Samples that a generation collects outside, 0 to n; the others are drawn from the model before. */
  readonly collected: number;
  /** Share of those collected that is synthetic; 0 to 1. */
  readonly contamination: number;
  /** Without one every sample passes. */
  readonly detector?: Detector;
  /** λ > 0. */
  readonly spread: number;
}

/**
 * E σ² and E μ² of each generation, generation 1 first. Which samples pass does not depend on the model, so that given
 * r′ real and s′ synthetic ones, N = r′ + s′,
 *   M′ = (r′ v + s′ λV)/N² + (s′/N)² M,  V′ + M′ = (r′/N) v + (s′/N)(M + λV),
 * with v the `survivingVariance`; averaged over r′ and s′, and with fewer than two samples the model stays. At λ = 1
 * and v = 1 variance and squared mean error add up to 1 as ever.
 *
 * To first order it is the loop of `freshMomentsAt` with r (1 − FPR) real samples among as many as pass.
 * Refilling is taken to reach n, which it does unless fewer than one sample in a thousand passes.
 *
 * @param generations a whole number ≥ 0; without refilling, time grows with n² too
 */
export function screenedMoments(loop: ScreenedLoop, generations: number): ExpectedMoments[] {
  const step = stepOf(loop);
  let state: ExpectedMoments = { variance: 1, squaredMean: 0 };
  return Array.from({ length: generations }, () => {
    const { variance, squaredMean: before } = state;
    const squaredMean =
      step.mean.constant + step.mean.variance * variance + step.mean.mean * before;
    const sum = step.sum.constant + step.sum.variance * variance + step.sum.mean * before;
    state = { variance: sum - squaredMean, squaredMean };
    return state;
  });
}

/**
 * What they tend to; both are ∞ where the variance explodes.
 *
 * @throws RangeError when no real sample ever passes
 */
export function screenedLimit(loop: ScreenedLoop): ExpectedMoments {
  const { mean, sum } = stepOf(loop);
  if (!(sum.constant > 0)) throw new RangeError('no real sample ever passes');
  // V and M from (1 − m_M) M = m_0 + m_V V and (1 − s_V) V + (1 − s_M) M = s_0.
  const determinant = (1 - mean.mean) * (1 - sum.variance) + (1 - sum.mean) * mean.variance;
  if (determinant <= 0) return { variance: Infinity, squaredMean: Infinity };
  const variance = ((1 - mean.mean) * sum.constant - (1 - sum.mean) * mean.constant) / determinant;
  return { variance, squaredMean: (mean.constant + mean.variance * variance) / (1 - mean.mean) };
}

/** A linear function of E σ² and E μ². */
interface Line {
  readonly constant: number;
  readonly variance: number;
  readonly mean: number;
}

/** What a generation makes of E μ², and of E σ² + E μ². */
interface Step {
  readonly mean: Line;
  readonly sum: Line;
}

const NOBODY: Detector = { truePositive: 0, falsePositive: 0, refills: false };

function stepOf(loop: ScreenedLoop): Step {
  const { detector = NOBODY, spread } = loop;
  const v = survivingVariance(detector);
  const chances = chancesOf(loop);
  const passing = detector.refills ? refilled(loop, chances) : leftOver(loop, chances);
  const { tooFew } = passing;
  return {
    mean: {
      constant: passing.realOverCount * v,
      variance: passing.syntheticOverCount * spread,
      mean: passing.syntheticSquared + tooFew,
    },
    sum: {
      constant: passing.real * v,
      variance: passing.synthetic * spread + tooFew,
      mean: passing.synthetic + tooFew,
    },
  };
}

function chancesOf({ contamination, detector = NOBODY }: ScreenedLoop): Chances {
  const own = 1 - detector.truePositive;
  const real = (1 - contamination) * (1 - overallFalsePositive(detector));
  return { real, synthetic: contamination * own, own };
}
