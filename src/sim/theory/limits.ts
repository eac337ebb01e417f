import { type Divisor, divisorFor } from '../divisor.ts';
import { exp } from '../math/exponential.ts';
import { logGamma } from '../math/log-gamma.ts';
import { integerPower } from '../math/power.ts';
import { accumulates, type Regime } from '../regimes.ts';
import { checkPlain, type ExpectedMoments, expectedMoments } from './moments.ts';

/**
 * Replace with r fresh real samples, divisor n, λ = 1: the effective number of real samples behind the model's
 * mean, r(1 + a) + a with a = (n − r)/n. It lies between r and 2r + 1, so synthetic data never hurts here and at
 * most about doubles r. E μ² tends to its inverse.
 */
export function effectiveRealSamples(n: number, real: number): number {
  const a = (n - real) / n;
  return real * (1 + a) + a;
}

/** The same loop at generation t: E μ²_t = M (1 − κ^t) with κ = s(s − 1)/n², and E σ²_t = 1 − E μ²_t. */
export function freshMomentsAt(n: number, real: number, t: number): ExpectedMoments {
  const reached = 1 - integerPower(forgetting(n, real), t);
  return complement(reached / effectiveRealSamples(n, real));
}

/**
 * Replace with a fixed set of r real samples, divisor n, λ = 1, at generation t ≥ 1: E σ²_t = 1 − 1/r − D and
 * E μ²_t = 1/r + D with D = (1 − 1/r) a (1 − κ^(t−1)) / (r(1 + a) + a).
 */
export function fixedMomentsAt(n: number, real: number, t: number): ExpectedMoments {
  const a = (n - real) / n;
  const reached = 1 - integerPower(forgetting(n, real), t - 1);
  return complement(1 / real + ((1 - 1 / real) * a * reached) / effectiveRealSamples(n, real));
}

/** Accumulate without real data, divisor n, λ = 1: E σ²_t = Π_{i≤t} (1 − 1/(n i²)), E μ²_t = 1 − E σ²_t. */
export function accumulateMomentsAt(n: number, t: number): ExpectedMoments {
  let variance = 1;
  for (let i = 1; i <= t; i++) variance *= 1 - 1 / (n * i * i);
  return complement(1 - variance);
}

/**
 * The spread at and above which the variance of replace with r fresh samples grows without bound, divisor n:
 * (K + 1)/(aK) with K = n(1 + a) − 1; ∞ when every sample is real.
 */
export function explosiveSpread(n: number, real: number): number {
  const a = (n - real) / n;
  const k = n * (1 + a) - 1;
  return (k + 1) / (a * k);
}

/**
 * At λ < 1 and many real samples, about how many synthetic samples still bring the model nearer to the truth (in
 * E W₂²) than none: 6/(1 − λ)². First order; a count that does not depend on r.
 */
export function admissibleSyntheticSamples(spread: number): number {
  return 6 / ((1 - spread) * (1 - spread));
}

/**
 * What E σ² and E μ² tend to when the loop never ends, truth N(0, 1).
 *
 * Replace: any λ and divisor, by solving the fixed point of `expectedMoments`; ∞ where the variance explodes.
 * The accumulating regimes: divisor n and λ = 1, where closed forms are known. Accumulate-subsample without fresh
 * data has none; its value is the exact recursion extrapolated from 512 and 1,024 generations (the rest shrinks
 * as 1/t).
 *
 * @param real r, the same in every generation
 * @throws RangeError where no limit is known
 */
export function limitingMoments(regime: Regime, divisor: Divisor, real: number): ExpectedMoments {
  checkPlain(regime);
  const isFed =
    regime.realData === 'fresh' || (regime.realData === 'fixed' && !accumulates(regime));
  const r = isFed ? real : 0;
  if (regime.synthetic === 'replace')
    return r === 0 ? unfedLimit(regime, divisor) : fedLimit(regime, divisor, r);
  if (divisor !== 'n' || regime.spread !== 1) {
    throw new RangeError(
      'the limit of an accumulating regime is known for the divisor n and λ = 1',
    );
  }
  if (regime.synthetic === 'accumulate') return accumulateLimit(regime, r);
  // With fresh samples the pool becomes the truth, of which n items are fitted.
  return r === 0 ? extrapolate(regime) : complement(1 / regime.n);
}

/** The part of E μ² that survives a generation of replace with r fresh samples, κ = s(s − 1)/n². */
function forgetting(n: number, real: number): number {
  const synthetic = n - real;
  return (synthetic * (synthetic - 1)) / (n * n);
}

/** At the divisor n and λ = 1 variance and squared mean error add up to the truth's variance, always. */
function complement(squaredMean: number): ExpectedMoments {
  return { squaredMean, variance: 1 - squaredMean };
}

function unfedLimit({ n, spread }: Regime, divisor: Divisor): ExpectedMoments {
  const factor = (spread * (n - 1)) / divisorFor(n, divisor);
  const squaredMean = factor < 1 ? spread / (n * (1 - factor)) : Infinity;
  if (factor === 1) return { squaredMean, variance: 1 };
  return { squaredMean, variance: factor < 1 ? 0 : Infinity };
}

/**
 * The fixed point (V, M) of
 *   M = m + a² M + a λ V / n,   d V = v + λ V (s − 1 + r/n) + (r s / n) M,
 * where m and v are what the real samples bring: fresh ones are independent of the model, while a fixed set has
 * E[μ · its mean] = 1/r in the limit.
 */
function fedLimit(regime: Regime, divisor: Divisor, r: number): ExpectedMoments {
  const { n, spread } = regime;
  const s = n - r;
  const a = s / n;
  const share = r / n;
  const fixed = regime.realData === 'fixed';
  const m = fixed ? (share * share + 2 * share * a) / r : share / n;
  const v = fixed ? r - 1 - a : r - 1 + a;
  const meanKept = 1 - a * a;
  const varianceKept = divisorFor(n, divisor) - spread * (s - 1 + share);
  const coupling = (share * s * a * spread) / n;
  const determinant = varianceKept * meanKept - coupling;
  if (determinant <= 0) return { variance: Infinity, squaredMean: Infinity };
  const variance = (v * meanKept + share * s * m) / determinant;
  return { variance, squaredMean: (m + (a * spread * variance) / n) / meanKept };
}

/** sin(x)/x with x = π/√n without fresh data; fresh samples win in the end. */
function accumulateLimit({ n }: Regime, r: number): ExpectedMoments {
  if (r > 0) return complement(0);
  const x = 1 / Math.sqrt(n);
  // sin(πx)/(πx) = 1 / (Γ(1 + x) Γ(1 − x)).
  return complement(1 - exp(-logGamma(1 + x) - logGamma(1 - x)));
}

function extrapolate(regime: Regime): ExpectedMoments {
  const models = expectedMoments(regime, 'n', new Array<number>(1024).fill(0));
  const late = models[1023] as ExpectedMoments;
  const early = models[511] as ExpectedMoments;
  return complement(2 * late.squaredMean - early.squaredMean);
}
