/**
 * The loop as population genetics knows it (Fisher 1930, Wright 1931; Ewens, Mathematical Population Genetics, 2004, chapter 3):
 * n lines, each with one word of a kind, are drawn by the shares that the words had among the n lines before; r of them may be
 * real, which geneticists call migration.
 */
import { exp, ln } from '../../../sim/math/exponential.ts';
import { logGamma } from '../../../sim/math/log-gamma.ts';
import { integerPower } from '../../../sim/math/power.ts';

/** A loop of lines. */
export interface LineLoop {
  readonly n: number;
  /** r, real lines among them. */
  readonly real: number;
}

/**
 * How many of the n lines of a generation have a word, exactly: the matrix of Wright and Fisher, taken step by step.
 *
 * @param share of the word among real lines, 0 to 1
 * @param generations 1 or more; the first is drawn from real lines, or from a model that is right
 * @returns probabilities of 0, 1, … n lines
 */
export function countsAfter(
  { n, real }: LineLoop,
  share: number,
  generations: number,
): Float64Array {
  const fresh = binomial(real, share);
  const rows = Array.from({ length: n + 1 }, (_, count) => binomial(n - real, count / n));
  let masses = together(binomial(n - real, share), fresh);
  for (let generation = 2; generation <= generations; generation++) {
    const written = new Float64Array(n - real + 1);
    for (const [count, row] of rows.entries()) {
      const mass = masses[count] as number;
      for (let k = 0; k < written.length; k++) {
        written[k] = (written[k] as number) + mass * (row[k] as number);
      }
    }
    masses = together(written, fresh);
  }
  return masses;
}

/** The probability that no line of a generation has a word; see `countsAfter`. */
export function lossAfter(loop: LineLoop, share: number, generations: number): number {
  return countsAfter(loop, share, generations)[0] as number;
}

/**
 * What is left of variety, 1 − Σ p², on average, when nothing is real: each generation keeps 1 − 1/n of it.
 *
 * @param start variety to begin with
 */
export function varietyAfter(start: number, n: number, generations: number): number {
  return start * integerPower(1 - 1 / n, generations);
}

/** Probabilities of 0, 1, … n successes. */
function binomial(n: number, p: number): Float64Array {
  return Float64Array.from({ length: n + 1 }, (_, k) => {
    if (p === 0 || p === 1) return k === n * p ? 1 : 0;
    const ways = logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
    return exp(ways + k * ln(p) + (n - k) * ln(1 - p));
  });
}

/** The distribution of a sum of two independent numbers. */
function together(one: Float64Array, other: Float64Array): Float64Array {
  const sum = new Float64Array(one.length + other.length - 1);
  for (const [i, p] of one.entries()) {
    for (const [k, q] of other.entries()) sum[i + k] = (sum[i + k] as number) + p * q;
  }
  return sum;
}
