import { ln } from '../math/exponential.ts';
import { logGamma } from '../math/log-gamma.ts';
import { integerPower } from '../math/power.ts';
import type { Stream } from './stream.ts';

/** Below this expected count inversion needs fewer steps than rejection (Hörmann 1993). */
const INVERSION_BELOW = 10;

/**
 * How many of `trials` draws fall into each class: the next multinomial vector of a stream.
 *
 * @param trials a whole number ≥ 0
 * @param weights probabilities of the classes, ≥ 0, not all zero; they need not add up to one
 * @returns one count per class; they add up to `trials`
 * @throws RangeError for anything else
 */
export function nextMultinomial(
  stream: Stream,
  trials: number,
  weights: readonly number[],
): number[] {
  const weightFrom = suffixSums(weights);
  const total = weightFrom[0] ?? 0;
  if (!(total > 0 && total < Infinity) || weights.some((weight) => weight < 0)) {
    throw new RangeError('multinomial weights must be ≥ 0 and finite, and not all zero');
  }
  let left = trials;
  return weights.map((weight, i) => {
    const rest = weightFrom[i] as number;
    const count = nextBinomial(stream, left, rest === 0 ? 0 : weight / rest);
    left -= count;
    return count;
  });
}

/** sums[i] is the sum of values[i] and all that follow; never less than values[i]. */
function suffixSums(values: readonly number[]): number[] {
  let sum = 0;
  return values
    .toReversed()
    .map((value) => {
      sum += value;
      return sum;
    })
    .reverse();
}

/**
 * How many of `trials` draws succeed when each does with probability `p`: the next binomial number of a stream.
 *
 * @throws RangeError unless `trials` is a whole number ≥ 0 and 0 ≤ p ≤ 1
 */
export function nextBinomial(stream: Stream, trials: number, p: number): number {
  if (!Number.isSafeInteger(trials) || trials < 0 || !(p >= 0 && p <= 1)) {
    throw new RangeError(`binomial needs whole trials ≥ 0 and 0 ≤ p ≤ 1, not ${trials} and ${p}`);
  }
  if (p > 0.5) return trials - nextBinomial(stream, trials, 1 - p);
  if (trials === 0 || p === 0) return 0;
  return trials * p < INVERSION_BELOW
    ? byInversion(stream, trials, p)
    : byRejection(stream, trials, p);
}

/** Walks up the cumulative distribution; the expected number of steps is trials · p. */
function byInversion(stream: Stream, trials: number, p: number): number {
  const odds = p / (1 - p);
  const startMass = integerPower(1 - p, trials);
  for (;;) {
    let mass = startMass;
    let u = stream.uniform();
    for (let count = 0; count <= trials; count++) {
      if (u < mass) return count;
      u -= mass;
      mass *= (odds * (trials - count)) / (count + 1);
    }
  }
}

/** Transformed rejection with squeeze, algorithm BTRS of Hörmann 1993; constant time for trials · p ≥ 10. */
function byRejection(stream: Stream, trials: number, p: number): number {
  const deviation = Math.sqrt(trials * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = trials * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * deviation;
  const logOdds = ln(p / (1 - p));
  const mode = Math.floor((trials + 1) * p);
  const logModeMass = logGamma(mode + 1) + logGamma(trials - mode + 1);
  for (;;) {
    const u = stream.uniform() - 0.5;
    const v = 1 - stream.uniform();
    const distance = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / distance + b) * u + centre);
    if (distance >= 0.07 && v <= squeeze) return count;
    if (count < 0 || count > trials) continue;
    const logRatio =
      logModeMass - logGamma(count + 1) - logGamma(trials - count + 1) + (count - mode) * logOdds;
    if (ln((v * alpha) / (a / (distance * distance) + b)) <= logRatio) return count;
  }
}
