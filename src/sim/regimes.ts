import type { Detector } from './tools/detector.ts';
import { type OriginWeights, type RealWeight, weightsByOrigin } from './tools/real-weight.ts';
import type { TailWeight } from './tools/tail-weight.ts';

/** What happens to synthetic data between generations. */
export const SYNTHETIC_REGIMES = ['replace', 'accumulate', 'accumulate-subsample'] as const;
export type SyntheticRegime = (typeof SYNTHETIC_REGIMES)[number];

/** Where the real samples of a generation come from. */
export const REAL_DATA_REGIMES = ['none', 'fixed', 'fresh'] as const;
export type RealDataRegime = (typeof REAL_DATA_REGIMES)[number];

/**
 * What a loop that replaces may do with everything it has collected so far: keep it for later, fit all of it, or fit
 * n items drawn from it without replacement.
 */
export type Archive = 'kept' | 'whole' | 'subsample';

/** How a generation is made. A loop may change it from one generation to the next. */
export interface Regime {
  readonly synthetic: SyntheticRegime;
  readonly realData: RealDataRegime;
  /** Samples that a generation collects, n. */
  readonly n: number;
  /** Spread λ: multiplies the variance when a model is sampled. */
  readonly spread: number;
  /** The share of what a model may choose at each step that is kept when it is sampled; 0 to 1, all unless given. */
  readonly topP?: number;
  /** Samples of the one real set that every generation can have again, beside the fresh ones; only with replace. */
  readonly copies?: number;
  /** Only with replace. */
  readonly archive?: Archive;
  /** Share of what is collected as real that is synthetic, and does not say so; 0 to 1. */
  readonly contamination?: number;
  /** Who looks at every sample of a batch and turns away what seems synthetic. */
  readonly detector?: Detector;
  /** What synthetic samples far from the middle weigh in the fit. */
  readonly tailWeight?: TailWeight;
  /** The share of all weight in the fit that real samples carry. */
  readonly realWeight?: RealWeight;
}

/** The samples that a generation collects, by where they come from. */
export interface BatchPlan {
  /** Drawn anew from the truth. */
  readonly fresh: number;
  /** The first so many of the one real set that is drawn when the run begins. */
  readonly fixed: number;
  /** Drawn from the previous model, its variance multiplied by λ. */
  readonly synthetic: number;
}

/**
 * What generation `generation` collects when `real` of its n samples are to be real.
 *
 * Replace: n − r draws from the previous model and r real ones; with a fixed real set, generation 1 has those r
 * alone. Accumulate (also subsampled): generation 1 is n draws from the truth; a later generation adds n to the
 * pool, r of them real when real data is fresh. The n real draws of generation 1 stay in the pool, so a fixed real
 * set is there already: `fixed` and `none` are the same. With `none`, r plays no part.
 *
 * Regimes as in Alemohammad et al. 2023 (arXiv:2307.01850, section 2.2) and Kazdan et al. 2024
 * (arXiv:2410.16713).
 *
 * @param generation 1 or more
 * @param real r, a whole number from 0 to n, or to n less the copies
 * @throws RangeError for any other, for a fixed set with which no first model can be fitted, and for copies where there
 *   is a fixed set already
 */
export function planBatch(regime: Regime, generation: number, real: number): BatchPlan {
  const { n, realData, copies = 0 } = regime;
  if (!Number.isSafeInteger(real) || real < 0 || real > n - copies) {
    throw new RangeError(
      `real samples must be a whole number from 0 to ${n - copies}, not ${real}`,
    );
  }
  if (copies > 0 && (realData === 'fixed' || accumulates(regime))) {
    throw new RangeError('copies are for a loop that replaces and has no fixed real set');
  }
  const fixed = realData === 'fixed' && !accumulates(regime) ? real : copies;
  const fresh = realData === 'fresh' ? real : 0;
  if (generation > 1) return { fresh, fixed, synthetic: n - fresh - fixed };
  if (accumulates(regime)) return { fresh: n, fixed, synthetic: 0 };
  if (realData !== 'fixed') return { fresh, fixed, synthetic: n - fresh - fixed };
  if (fixed < 2) throw new RangeError(`a fixed real set needs at least 2 samples, not ${fixed}`);
  return { fresh: 0, fixed, synthetic: 0 };
}

/**
 * Checks the real samples of a whole run.
 *
 * @throws RangeError when a fixed real set changes its size: it is the same set every time
 */
export function checkPlan(regime: Regime, realPerGeneration: readonly number[]): void {
  const first = realPerGeneration[0];
  if (regime.realData === 'fixed' && realPerGeneration.some((real) => real !== first)) {
    throw new RangeError(
      'a fixed real set is the same every time: give one number for all generations',
    );
  }
}

/** Whether every generation is fitted to a pool that all earlier ones collected. */
export function accumulates(regime: Regime): boolean {
  return regime.synthetic !== 'replace';
}

/** Whether a generation keeps everything that earlier ones collected. */
export function keepsPool(regime: Regime): boolean {
  return accumulates(regime) || regime.archive !== undefined;
}

/** What a generation is fitted to: its own batch, the whole pool, or n items of the pool. */
export function fitsTo({ synthetic, archive }: Regime): 'batch' | 'pool' | 'subsample' {
  if (synthetic === 'accumulate' || archive === 'whole') return 'pool';
  if (synthetic === 'accumulate-subsample' || archive === 'subsample') return 'subsample';
  return 'batch';
}

/** What each sample of a batch weighs, by where it comes from. */
export function originWeights({ realWeight }: Regime, plan: BatchPlan): OriginWeights {
  if (realWeight === undefined) return { real: 1, synthetic: 1 };
  return weightsByOrigin(realWeight, plan.fixed + plan.fresh, plan.synthetic);
}

/**
 * Whether the loop can be run on sufficient statistics alone. It cannot where it matters which samples there are:
 * with a part of the pool, later generations draw from the same items again; a detector and tail weights look at each
 * sample; and real and synthetic samples of a pool that weigh differently would have to be kept apart.
 */
export function hasSufficientStatistics(regime: Regime): boolean {
  const { contamination, detector, tailWeight, realWeight } = regime;
  if (contamination !== undefined || detector !== undefined || tailWeight !== undefined)
    return false;
  if (realWeight !== undefined && keepsPool(regime)) return false;
  return fitsTo(regime) !== 'subsample';
}
