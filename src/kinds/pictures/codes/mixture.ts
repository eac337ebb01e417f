import { exp, ln } from '../../../sim/math/exponential.ts';
import { fillNormals } from '../../../sim/random/normal.ts';
import type { Stream } from '../../../sim/random/stream.ts';
import { CODE } from '../network/gradient.ts';
import { solve, triangularRootOf } from './cholesky.ts';

/**
 * Gaussian mixtures of codes, for autoencoders that do not bring their codes into a distribution of their own. With one
 * component it is a normal distribution.
 */
export interface CodeMixture {
  /** Shares, which add up to 1. */
  readonly shares: readonly number[];
  /** 4 numbers each. */
  readonly means: readonly Float64Array[];
  /** Lower triangular roots of the covariances, 4 × 4 each. */
  readonly roots: readonly Float64Array[];
}

/** EM stops after so many rounds, or when the mean log-likelihood gains less than this, as in scikit-learn. */
const ROUNDS = 100;
const GAIN = 1e-3;
/** Added to each variance, so that a component cannot become a point; as in scikit-learn. */
const LEAST_VARIANCE = 1e-6;
const LOG_TWO_PI = ln(2 * Math.PI);
/** One component, at nothing. */
const POINT: CodeMixture = {
  shares: [1],
  means: [new Float64Array(CODE)],
  roots: [new Float64Array(CODE * CODE)],
};

/**
 * Fits a mixture by EM (Dempster, Laird & Rubin 1977).
 *
 * @param codes length 4n; n ≥ 2
 * @param start where EM begins
 */
export function fitCodes(codes: Float64Array, start: CodeMixture): CodeMixture {
  const count = codes.length / CODE;
  const shares = new Float64Array(count * start.shares.length);
  let mixture = start;
  let before = -Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const likelihood = shareOut(codes, mixture, shares);
    mixture = maximize(codes, shares, mixture);
    if (Math.abs(likelihood - before) < GAIN) break;
    before = likelihood;
  }
  return mixture;
}

/**
 * A mixture to begin with: components at codes drawn far from each other (k-means++; Arthur & Vassilvitskii 2007), all as wide
 * as the codes together.
 */
export function startAt(codes: Float64Array, components: number, chance: Stream): CodeMixture {
  const count = codes.length / CODE;
  const whole = maximize(codes, new Float64Array(count).fill(1), POINT);
  if (components === 1) return whole;
  const distances = new Float64Array(count).fill(1);
  const means: Float64Array[] = [];
  for (let k = 0; k < components; k++) {
    const mean = codeAt(codes, drawIndex(distances, chance));
    means.push(mean);
    for (let i = 0; i < count; i++) {
      const square = squareBetween(codes, i, mean);
      distances[i] = k === 0 ? square : Math.min(distances[i] as number, square);
    }
  }
  return {
    shares: means.map(() => 1 / components),
    means,
    roots: means.map(() => whole.roots[0] as Float64Array),
  };
}

/**
 * Fills `out` with codes. The k-th one is the same however many are drawn.
 *
 * @param spread λ, multiplies the covariance of each component
 * @param out length 4n
 */
export function drawCodes(
  { shares, means, roots }: CodeMixture,
  spread: number,
  stream: Stream,
  out: Float64Array,
): void {
  const chooser = stream.split();
  fillNormals(stream, out);
  const scale = Math.sqrt(spread);
  for (let at = 0; at < out.length; at += CODE) {
    const component = drawIndex(shares, chooser);
    const mean = means[component] as Float64Array;
    const root = roots[component] as Float64Array;
    for (let i = CODE - 1; i >= 0; i--) {
      let value = mean[i] as number;
      for (let k = 0; k <= i; k++) {
        value += scale * (root[i * CODE + k] as number) * (out[at + k] as number);
      }
      out[at + i] = value;
    }
  }
}

/** Every number of a mixture. */
export function mixtureNumbers({ shares, means, roots }: CodeMixture): number[] {
  return [...shares, ...means.flatMap((mean) => [...mean]), ...roots.flatMap((root) => [...root])];
}

/**
 * Which share of each code belongs to each component.
 *
 * @param shares n × components, written
 * @returns the mean log-likelihood of a code
 */
function shareOut(codes: Float64Array, mixture: CodeMixture, shares: Float64Array): number {
  const components = mixture.shares.length;
  const count = codes.length / CODE;
  const logs = new Float64Array(components);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < components; k++) logs[k] = logDensity(codes, i, mixture, k);
    const most = Math.max(...logs);
    const total = logs.reduce((all, log) => all + exp(log - most), 0);
    for (let k = 0; k < components; k++) {
      shares[i * components + k] = exp((logs[k] as number) - most) / total;
    }
    sum += most + ln(total);
  }
  return sum / count;
}

const apart = new Float64Array(CODE);
const scaled = new Float64Array(CODE);

function logDensity(codes: Float64Array, i: number, mixture: CodeMixture, k: number): number {
  const mean = mixture.means[k] as Float64Array;
  const root = mixture.roots[k] as Float64Array;
  for (let d = 0; d < CODE; d++) apart[d] = (codes[i * CODE + d] as number) - (mean[d] as number);
  solve(root, apart, scaled);
  let log = ln(mixture.shares[k] as number);
  for (let d = 0; d < CODE; d++) {
    const z = scaled[d] as number;
    log -= 0.5 * (LOG_TWO_PI + z * z) + ln(root[d * CODE + d] as number);
  }
  return log;
}

/** The mixture that fits shares of codes best; a component that has none of them stays where it was. */
function maximize(codes: Float64Array, shares: Float64Array, before: CodeMixture): CodeMixture {
  const count = codes.length / CODE;
  const components = before.shares.length;
  const parts = before.means.map((place, k) => {
    const shareAt = (i: number) => shares[i * components + k] as number;
    let total = 0;
    const mean = new Float64Array(CODE);
    for (let i = 0; i < count; i++) {
      total += shareAt(i);
      for (let d = 0; d < CODE; d++) {
        mean[d] = (mean[d] as number) + shareAt(i) * (codes[i * CODE + d] as number);
      }
    }
    if (total === 0) return { share: 0, mean: place, root: before.roots[k] as Float64Array };
    for (let d = 0; d < CODE; d++) mean[d] = (mean[d] as number) / total;
    return { share: total / count, mean, root: rootAround(codes, mean, shareAt, total) };
  });
  return {
    shares: parts.map(({ share }) => share),
    means: parts.map(({ mean }) => mean),
    roots: parts.map(({ root }) => root),
  };
}

function rootAround(
  codes: Float64Array,
  mean: Float64Array,
  shareAt: (i: number) => number,
  total: number,
): Float64Array {
  const covariance = new Float64Array(CODE * CODE);
  for (let i = 0; i < codes.length / CODE; i++) {
    for (let d = 0; d < CODE; d++) {
      const one = (codes[i * CODE + d] as number) - (mean[d] as number);
      for (let e = 0; e < CODE; e++) {
        const other = (codes[i * CODE + e] as number) - (mean[e] as number);
        const at = d * CODE + e;
        covariance[at] = (covariance[at] as number) + (shareAt(i) * one * other) / total;
      }
    }
  }
  for (let d = 0; d < CODE; d++) {
    const at = d * CODE + d;
    covariance[at] = (covariance[at] as number) + LEAST_VARIANCE;
  }
  return triangularRootOf(covariance, CODE);
}

function codeAt(codes: Float64Array, i: number): Float64Array {
  return codes.slice(i * CODE, (i + 1) * CODE);
}

function squareBetween(codes: Float64Array, i: number, mean: Float64Array): number {
  return mean.reduce((sum, value, d) => {
    const difference = (codes[i * CODE + d] as number) - value;
    return sum + difference * difference;
  }, 0);
}

/** An index, with a probability in proportion to its weight. */
function drawIndex(weights: ArrayLike<number>, chance: Stream): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i] as number;
  let left = chance.uniform() * total;
  for (let i = 0; i < weights.length - 1; i++) {
    left -= weights[i] as number;
    if (left < 0) return i;
  }
  return weights.length - 1;
}
