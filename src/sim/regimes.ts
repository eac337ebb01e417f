/** What happens to synthetic data between generations. */
export const SYNTHETIC_REGIMES = ['replace', 'accumulate', 'accumulate-subsample'] as const;
export type SyntheticRegime = (typeof SYNTHETIC_REGIMES)[number];

/** Where the real samples of a generation come from. */
export const REAL_DATA_REGIMES = ['none', 'fixed', 'fresh'] as const;
export type RealDataRegime = (typeof REAL_DATA_REGIMES)[number];

/** What stays the same over a run. */
export interface Regime {
  readonly synthetic: SyntheticRegime;
  readonly realData: RealDataRegime;
  /** Samples that a generation collects, n. */
  readonly n: number;
  /** Spread λ: multiplies the variance when a model is sampled. */
  readonly spread: number;
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
 * @param real r, a whole number from 0 to n
 * @throws RangeError for any other, and for a fixed set with which no first model can be fitted
 */
export function planBatch(regime: Regime, generation: number, real: number): BatchPlan {
  const { n, realData } = regime;
  if (!Number.isSafeInteger(real) || real < 0 || real > n) {
    throw new RangeError(`real samples must be a whole number from 0 to ${n}, not ${real}`);
  }
  const fixed = realData === 'fixed' && !keepsPool(regime) ? real : 0;
  const fresh = realData === 'fresh' ? real : 0;
  if (generation > 1) return { fresh, fixed, synthetic: n - fresh - fixed };
  if (keepsPool(regime)) return { fresh: n, fixed, synthetic: 0 };
  if (realData !== 'fixed') return { fresh, fixed, synthetic: n - fresh };
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

/** Whether a generation keeps everything that earlier ones collected. */
export function keepsPool(regime: Regime): boolean {
  return regime.synthetic !== 'replace';
}

/**
 * Whether the loop can be run on sufficient statistics alone. It cannot with accumulate-subsample: which items of
 * the pool are drawn decides the next model, later generations draw from the same items again, and the mean and
 * variance of the pool do not say what the items are.
 */
export function hasSufficientStatistics(regime: Regime): boolean {
  return regime.synthetic !== 'accumulate-subsample';
}
