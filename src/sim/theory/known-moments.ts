import type { Divisor } from '../divisor.ts';
import { integerPower } from '../math/power.ts';
import { accumulates, type Regime } from '../regimes.ts';
import { optimalRealWeight } from '../tools/real-weight.ts';
import { screenedLimit, screenedMoments } from './detectors.ts';
import { limitingMoments } from './limits.ts';
import { type ExpectedMoments, expectedMoments } from './moments.ts';
import { weightedLimit, weightedMomentsAt } from './real-weights.ts';
import { limitWithFresh, tailVarianceFactor } from './tail-weights.ts';

/** E σ² and E μ² of a loop of normal models, as far as they are known. */
export interface KnownMoments {
  readonly grade: 'exact' | 'first order';
  /** Generation 1 first; none where only the limit is known. */
  readonly variance: Float64Array | null;
  readonly squaredMean: Float64Array | null;
  readonly limit: ExpectedMoments | null;
}

/** A loop of normal models. */
export interface Loop {
  readonly regime: Regime;
  readonly divisor: Divisor;
  readonly realPerGeneration: readonly number[];
}

/** Above this many samples the exact sums over what a detector lets through take too long. */
const MOST_SCREENED = 4000;

/** Which of the formulas of `src/sim/theory` is about a loop; null when none is. */
export function knownMoments(loop: Loop): KnownMoments | null {
  const { tailWeight, realWeight, contamination, detector } = loop.regime;
  const isScreened = contamination !== undefined || detector !== undefined;
  if (tailWeight !== undefined) return realWeight === undefined ? withTailWeight(loop) : null;
  if (realWeight !== undefined) return withRealWeight(loop);
  return isScreened ? screened(loop) : plain(loop);
}

/** Whether no generation after the first has real samples, and all are fitted to n draws from the one before. */
export function isUnfed({ regime, realPerGeneration }: Loop): boolean {
  if (accumulates(regime) || regime.realData === 'fixed') return false;
  return regime.realData === 'none' || realPerGeneration.every((real) => real === 0);
}

function plain(loop: Loop): KnownMoments {
  const { regime, divisor, realPerGeneration } = loop;
  const moments = expectedMoments(regime, divisor, realPerGeneration);
  const real = constantReal(loop);
  const limit = real === null ? null : limitOf(() => limitingMoments(regime, divisor, real));
  return { ...series(moments), limit };
}

function withRealWeight(loop: Loop): KnownMoments | null {
  const { regime, divisor, realPerGeneration } = loop;
  const { n, spread, realWeight } = regime;
  const real = constantReal(loop);
  if (regime.synthetic !== 'replace' || regime.realData !== 'fresh') return null;
  if (real === null || real === 0 || real === n || realWeight === undefined) return null;
  const synthetic = n - real;
  const share = realWeight === 'best' ? optimalRealWeight(real, synthetic) : realWeight;
  const weighting = { real, synthetic, share };
  const limit = weightedLimit(weighting, divisor, spread);
  if (divisor !== 'n' || spread !== 1) {
    return { grade: 'exact', variance: null, squaredMean: null, limit };
  }
  const moments = realPerGeneration.map((_, i) => weightedMomentsAt(weighting, i + 1));
  return { ...series(moments), limit };
}

function screened(loop: Loop): KnownMoments | null {
  const { regime, divisor, realPerGeneration } = loop;
  const { n, spread, detector, contamination = 0 } = regime;
  const real = regime.realData === 'fresh' ? constantReal(loop) : 0;
  if (accumulates(regime) || regime.realData === 'fixed' || divisor !== 'n') return null;
  if (real === null || n > MOST_SCREENED) return null;
  const entrance = { n, collected: real, contamination, spread };
  const screening = detector === undefined ? entrance : { ...entrance, detector };
  const moments = screenedMoments(screening, realPerGeneration.length);
  return { ...series(moments), limit: limitOf(() => screenedLimit(screening)) };
}

function withTailWeight(loop: Loop): KnownMoments | null {
  const { regime, divisor, realPerGeneration } = loop;
  const { n, spread, tailWeight } = regime;
  const real = regime.realData === 'none' ? 0 : constantReal(loop);
  if (regime.synthetic !== 'replace' || regime.realData === 'fixed' || divisor !== 'n') return null;
  if (tailWeight === undefined || tailWeight.window !== 'model' || real === null) return null;
  const weighting = { ...tailWeight, spread };
  if (real === n) return null;
  if (real > 0) {
    const limit = limitWithFresh(weighting, n, real);
    return { grade: 'first order', variance: null, squaredMean: null, limit };
  }
  const factor = tailVarianceFactor(weighting, n);
  const variance = Float64Array.from(realPerGeneration, (_, i) => integerPower(factor, i + 1));
  return { grade: 'first order', variance, squaredMean: null, limit: null };
}

function series(moments: readonly ExpectedMoments[]) {
  return {
    grade: 'exact',
    variance: Float64Array.from(moments, ({ variance }) => variance),
    squaredMean: Float64Array.from(moments, ({ squaredMean }) => squaredMean),
  } as const;
}

/** r where it is the same in every generation. */
function constantReal({ realPerGeneration }: Loop): number | null {
  const [first = 0] = realPerGeneration;
  return realPerGeneration.every((real) => real === first) ? first : null;
}

/** A limit that is known; formulas refuse the others. */
function limitOf(find: () => ExpectedMoments): ExpectedMoments | null {
  try {
    return find();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Replace without real data and without tools. */
export function isAlone(loop: Loop): boolean {
  const { tailWeight, realWeight, contamination, detector } = loop.regime;
  const tools = [tailWeight, realWeight, contamination, detector];
  return isUnfed(loop) && tools.every((tool) => tool === undefined);
}
