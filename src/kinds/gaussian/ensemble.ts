import { type Divisor, divisorFor } from '../../sim/divisor.ts';
import { childKey, type Key, PURPOSE } from '../../sim/random/key.ts';
import {
  type BatchPlan,
  fitsTo,
  hasSufficientStatistics,
  keepsPool,
  originWeights,
  planBatch,
  type Regime,
} from '../../sim/regimes.ts';
import type { OriginWeights } from '../../sim/tools/real-weight.ts';
import type { Gaussian } from './model.ts';
import {
  combineMoments,
  type DrawMoments,
  drawMoments,
  type Moments,
  momentsOf,
  NO_MOMENTS,
  weighMoments,
} from './moments.ts';

/** Many runs of a normal loop after the same generation: one entry per run. Nothing in it is ever changed. */
export interface GaussianEnsemble {
  readonly generation: number;
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  /** Everything collected so far, where the regime keeps it. */
  readonly pool: Moments;
  /** The real set that copies are made of, where it is known; otherwise each run has its own. */
  readonly copied?: Float64Array;
  /** Where the statistics of its runs come from, when they are not the first of an ensemble. */
  readonly draw?: DrawMoments;
}

/** `runs` runs that all stand at the same model. */
export function beginEnsemble(
  runs: number,
  model: Gaussian,
  generation = 0,
  pool = NO_MOMENTS,
): GaussianEnsemble {
  return {
    generation,
    mean: new Float64Array(runs).fill(model.mean),
    variance: new Float64Array(runs).fill(model.variance),
    pool,
  };
}

/**
 * The next generation of every run, in O(1) per run whatever n: the statistics of the real and of the synthetic
 * part are drawn from their own distributions and combined exactly. The law of the models is that of
 * `nextGeneration`; the draws are not.
 *
 * With the same key and the same decisions the runs are the same, and more runs extend fewer.
 *
 * @param key the random streams of this ensemble
 * @param real r, real samples to collect, from 0 to n; a fixed real set needs the same r every time
 * @throws RangeError for a regime without sufficient statistics, or when r is out of range
 */
export function nextEnsemble(
  truth: Gaussian,
  divisor: Divisor,
  regime: Regime,
  key: Key,
  previous: GaussianEnsemble,
  real: number,
): GaussianEnsemble {
  if (!hasSufficientStatistics(regime)) {
    throw new RangeError('this loop has no sufficient statistics');
  }
  const generation = previous.generation + 1;
  const runs = previous.mean.length;
  const plan = planBatch(regime, generation, real);
  const each = originWeights(regime, plan);
  const parts = drawParts(truth, regime, key, previous, plan);
  const batch = combineMoments(
    weighMoments(parts.real, each.real),
    weighMoments(parts.synthetic, each.synthetic),
  );
  const pool = keepsPool(regime) ? combineMoments(previous.pool, batch) : previous.pool;
  const trainingSet = fitsTo(regime) === 'pool' ? pool : batch;
  const scale = 1 / weightedDivisor(trainingSet.count, divisor, plan, each);
  // Without a pool nobody else holds the sums of squares: they become the variances where they are.
  const variance = keepsPool(regime) ? new Float64Array(runs) : trainingSet.sumSquares;
  for (let run = 0; run < runs; run++) {
    variance[run] = (trainingSet.sumSquares[run] as number) * scale;
  }
  return { ...previous, generation, mean: trainingSet.mean, variance, pool };
}

/** The statistics of what a generation collects, by where it comes from. */
function drawParts(
  truth: Gaussian,
  { spread }: Regime,
  key: Key,
  previous: GaussianEnsemble,
  plan: BatchPlan,
): { readonly real: Moments; readonly synthetic: Moments } {
  const runs = previous.mean.length;
  const ofReal = [PURPOSE.realMean, PURPOSE.realSumSquares] as const;
  const ofSynthetic = [PURPOSE.syntheticMean, PURPOSE.syntheticSumSquares] as const;
  const branch = childKey(key, previous.generation + 1);
  const { draw = drawMoments } = previous;
  const fixed =
    previous.copied === undefined
      ? fromModel(draw(runs, plan.fixed, childKey(key, 0), ofReal), truth)
      : momentsOf(runs, previous.copied.subarray(0, plan.fixed));
  const fresh = fromModel(draw(runs, plan.fresh, branch, ofReal), truth);
  const standard = draw(runs, plan.synthetic, branch, ofSynthetic);
  return { real: combineMoments(fixed, fresh), synthetic: fromModels(standard, previous, spread) };
}

/** n or n − 1; with weights, W or W − Σw²/W as in `fitWeightedGaussian`. */
function weightedDivisor(
  count: number,
  divisor: Divisor,
  plan: BatchPlan,
  each: OriginWeights,
): number {
  if (divisor === 'n' || each.real === each.synthetic) return divisorFor(count, divisor);
  const ofTruth = (plan.fixed + plan.fresh) * each.real * each.real;
  return count - (ofTruth + plan.synthetic * each.synthetic * each.synthetic) / count;
}

/** Standard moments turned, in place, into those of draws from one model. */
function fromModel(standard: Moments, model: Gaussian): Moments {
  if (standard.count === 0) return standard;
  const deviation = Math.sqrt(model.variance);
  for (let run = 0; run < standard.mean.length; run++) {
    standard.mean[run] = model.mean + deviation * (standard.mean[run] as number);
    standard.sumSquares[run] = model.variance * (standard.sumSquares[run] as number);
  }
  return standard;
}

/** Standard moments turned, in place, into those of draws from each run's own model, spread by λ. */
function fromModels(standard: Moments, models: GaussianEnsemble, spread: number): Moments {
  for (let run = 0; run < standard.mean.length; run++) {
    const variance = spread * (models.variance[run] as number);
    standard.mean[run] =
      (models.mean[run] as number) + Math.sqrt(variance) * (standard.mean[run] as number);
    standard.sumSquares[run] = variance * (standard.sumSquares[run] as number);
  }
  return standard;
}
