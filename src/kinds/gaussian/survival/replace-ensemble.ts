import type { GaussianModels } from '../runs.ts';
import type { Luck } from './luck.ts';

/** A normal loop that replaces its training set and has fresh real samples in it; divisor n, truth N(0, 1). */
export interface ReplaceLoop {
  /** r, real samples in each training set, from 0 to n. */
  readonly real: number;
  /** Training-set size. */
  readonly n: number;
  /** λ, multiplies the variance when a model is sampled. */
  readonly spread: number;
  /** How many generations there are after the truth. */
  readonly generations: number;
}

/**
 * The models of all runs after the last generation, in O(1) per run and generation whatever n. Their law is that of
 * `nextEnsemble`; the draws are not.
 */
export function lastModels(loop: ReplaceLoop, luck: Luck): GaussianModels {
  const { real, n, generations } = loop;
  const room = () => new Float64Array(luck.runs);
  const models = { mean: room(), variance: room().fill(1) };
  const sums = { real: room(), synthetic: room() };
  for (let t = 1; t <= generations; t++) {
    const { realMean, syntheticMean, realSumSquares, syntheticSumSquares } = luck.at(t);
    if (real > 1) realSumSquares.fill(real - 1, sums.real);
    if (n - real > 1) syntheticSumSquares.fill(n - real - 1, sums.synthetic);
    advance(loop, models, { real: realMean, synthetic: syntheticMean }, sums);
  }
  return models;
}

/** One number per run for each part of a training set. */
interface Parts {
  readonly real: Float64Array;
  readonly synthetic: Float64Array;
}

/**
 * Replaces the models by those of the next generation: the moments of both parts taken together, exactly (as
 * `combineMoments`).
 *
 * @param normals standard normal numbers for the means
 * @param sums χ² numbers for the sums of squares
 */
function advance(
  { real, n, spread }: ReplaceLoop,
  { mean, variance }: GaussianModels,
  normals: Parts,
  sums: Parts,
): void {
  const synthetic = n - real;
  const perRootReal = real === 0 ? 0 : 1 / Math.sqrt(real);
  const perRootSynthetic = synthetic === 0 ? 0 : 1 / Math.sqrt(synthetic);
  const share = synthetic / n;
  for (let run = 0; run < mean.length; run++) {
    const spreadVariance = spread * (variance[run] as number);
    const deviation = perRootSynthetic * Math.sqrt(spreadVariance);
    const ofReal = perRootReal * (normals.real[run] as number);
    const ofSynthetic = (mean[run] as number) + deviation * (normals.synthetic[run] as number);
    const shift = ofSynthetic - ofReal;
    const within = spreadVariance * (sums.synthetic[run] as number) + (sums.real[run] as number);
    mean[run] = ofReal + share * shift;
    variance[run] = within / n + share * (real / n) * shift * shift;
  }
}
