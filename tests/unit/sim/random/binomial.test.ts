import { describe, expect, test } from 'vitest';
import { rootKey } from '../../../../src/sim/random/key.ts';
import { nextBinomial } from '../../../../src/sim/random/multinomial.ts';
import { Stream } from '../../../../src/sim/random/stream.ts';
import { expectCounts, expectShape } from '../../../support/statistics.ts';

const SEEDS = ['one', 'two', 'three'];
const DRAWS = 60_000;

function draws(seed: string, trials: number, p: number, count = DRAWS): Float64Array {
  const stream = new Stream(rootKey(seed));
  return Float64Array.from({ length: count }, () => nextBinomial(stream, trials, p));
}

/**
 * The probabilities of `first`, `first` + 1, … as far as they matter: the ratio of neighbours is exact, and their
 * sum is one.
 */
function binomialMass(trials: number, p: number): { first: number; mass: number[] } {
  const deviation = Math.sqrt(trials * p * (1 - p));
  const first = Math.max(0, Math.floor(trials * p - 10 * deviation - 5));
  const last = Math.min(trials, Math.ceil(trials * p + 10 * deviation + 25));
  const logs = [0];
  for (let k = first; k < last; k++) {
    logs.push((logs.at(-1) ?? 0) + Math.log(((trials - k) / (k + 1)) * (p / (1 - p))));
  }
  const largest = Math.max(...logs);
  const ratios = logs.map((log) => Math.exp(log - largest));
  const sum = ratios.reduce((total, ratio) => total + ratio, 0);
  return { first, mass: ratios.map((ratio) => ratio / sum) };
}

describe.each([
  ['inversion', 50, 0.03],
  ['inversion', 3, 0.4],
  ['inversion, up to its limit', 19, 0.5],
  ['inversion of many trials', 1_000_000, 5e-6],
  ['inversion of failures', 12, 0.9],
  ['rejection, from its limit', 20, 0.5],
  ['rejection, skewed', 1001, 0.01],
  ['rejection', 1000, 0.3],
  ['rejection of failures', 500, 0.95],
  ['rejection of many trials', 1_000_000, 0.5],
] as const)('by %s, the binomial number of %d trials at %d', (_, trials, p) => {
  test.each(SEEDS)('has the right mean, variance, skewness and kurtosis with seed %s', (seed) => {
    const variance = trials * p * (1 - p);
    expectShape(draws(seed, trials, p), {
      mean: trials * p,
      variance,
      skewness: (1 - 2 * p) / Math.sqrt(variance),
      kurtosis: 3 + (1 - 6 * p * (1 - p)) / variance,
    });
  });

  test.each(SEEDS)('is each count as often as it should be with seed %s', (seed) => {
    const { first, mass } = binomialMass(trials, p);
    const counts = new Array<number>(mass.length).fill(0);
    for (const value of draws(seed, trials, p)) {
      const cell = value - first;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
    expect(counts).toHaveLength(mass.length);
    expect(Object.keys(counts)).toHaveLength(mass.length);
    expectCounts(counts, mass);
  });
});

test.each([1, 7, 100, 1_000_000])(
  'of %d trials none succeeds at 0 and every one at 1',
  (trials) => {
    expect(new Set(draws('one', trials, 0, 100))).toEqual(new Set([0]));
    expect(new Set(draws('one', trials, 1, 100))).toEqual(new Set([trials]));
  },
);

test.each([0, 0.2, 0.5, 1])('of no trials none succeeds at %d', (p) => {
  expect(new Set(draws('one', 0, p, 100))).toEqual(new Set([0]));
});

test('a probability too small to matter gives 0', () => {
  expect(new Set(draws('one', 1000, 1e-300, 100))).toEqual(new Set([0]));
});

test.each([
  [-1, 0.5],
  [1.5, 0.5],
  [Number.NaN, 0.5],
  [2 ** 54, 0.5],
  [10, -0.1],
  [10, 1.1],
  [10, Number.NaN],
])('refuses %d trials at %d', (trials, p) => {
  expect(() => nextBinomial(new Stream(rootKey('one')), trials, p)).toThrow(RangeError);
});
