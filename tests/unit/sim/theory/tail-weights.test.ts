import { describe, expect, test } from 'vitest';
import { limitingMoments } from '../../../../src/sim/theory/limits.ts';
import {
  criticalRealShare,
  criticalTailWeight,
  limitWithFresh,
  meanTailWeight,
  populationFactor,
  tailShares,
  tailVarianceFactor,
  truthWindowStep,
  truthWindowThreshold,
  varianceWithFresh,
} from '../../../../src/sim/theory/tail-weights.ts';
import { regimeOf } from '../nine-regimes.ts';
import { expectation, zeroBetween } from './integrals.ts';

const weighting = (weight: number, cut = 2, spread = 1) => ({ weight, cut, spread });

/** mpmath at 30 digits: ∫ φ and ∫ z²φ beyond ±c. */
test.each([
  [0, 1, 1],
  [0.5, 0.617075077451974, 0.969140404216273],
  [1, 0.317310507862914, 0.801251956901201],
  [1.5, 0.133614402537716, 0.522167189535391],
  [2, 0.0455002638963584, 0.261464129949111],
  [3, 0.00269979606326019, 0.0292908865348882],
  [6, 1.9731752900754e-9, 7.48837694879548e-8],
])(
  'beyond %d standard deviations are %d of the mass and %d of the variance',
  (cut, mass, variance) => {
    const shares = tailShares(cut);
    expect(shares.mass / mass).toBeCloseTo(1, 13);
    expect(shares.variance / variance).toBeCloseTo(1, 13);
  },
);

/** mpmath at 30 digits: W, c and λ; E wx²/E w and E w by integration, the weight seen at |x| > c before λ. */
test.each([
  [2, 2, 1, 1.20656509951313, 1.04550026389636],
  [1.5, 2, 0.9, 0.980616669544476, 1.01750749050983],
  [3, 1, 0.5, 0.81576753247843, 1.31459841410057],
  [0.5, 1.5, 2, 1.43640625970783, 0.855577816826758],
])('W = %d beyond %d at λ = %d makes the variance %d of what it was', (w, cut, spread, g, mean) => {
  expect(populationFactor(weighting(w, cut, spread))).toBeCloseTo(g, 13);
  expect(meanTailWeight(weighting(w, cut, spread))).toBeCloseTo(mean, 13);
});

test('a weight of 1 is none: λ without sampling error, λ(1 − 1/n) with it', () => {
  for (const spread of [0.5, 1, 2]) {
    expect(populationFactor(weighting(1, 2, spread))).toBeCloseTo(spread, 15);
    expect(tailVarianceFactor(weighting(1, 2, spread), 40)).toBeCloseTo(spread * 0.975, 15);
    expect(varianceWithFresh(weighting(1), 0.3)).toBeCloseTo(1, 14);
  }
});

/**
 * The mean of any function h of the means of w, wz² and wz over n samples is h(means) + tr(H C)/(2n) to first order,
 * H its second derivatives and C the covariance of the three. Here by differences and by integration.
 */
function deltaMethod(w: number, cut: number, n: number): number {
  const weight = (z: number) => (Math.abs(z) > cut ? w : 1);
  const read = [weight, (z: number) => weight(z) * z * z, (z: number) => weight(z) * z];
  const means = read.map((f) => expectation(f, cut));
  const h = ([a = 0, b = 0, m = 0]: readonly number[]) => b / a - (m / a) ** 2;
  const at = (i: number, x: number, j: number, y: number) =>
    h(means.map((mean, k) => mean + (k === i ? x : 0) + (k === j ? y : 0)));
  const d = 1e-3;
  let change = 0;
  for (const [i, one] of read.entries()) {
    for (const [j, other] of read.entries()) {
      const second =
        (at(i, d, j, d) - at(i, d, j, -d) - at(i, -d, j, d) + at(i, -d, j, -d)) / (4 * d * d);
      const covariance =
        expectation((z) => one(z) * other(z), cut) - (means[i] ?? 0) * (means[j] ?? 0);
      change += second * covariance;
    }
  }
  return h(means) + change / (2 * n);
}

test.each([
  [2, 2, 100],
  [3, 1, 50],
  [0.5, 1.5, 30],
  [10, 2, 1000],
])('W = %d beyond %d at n = %d: the factor is what the delta method gives', (w, cut, n) => {
  expect(tailVarianceFactor(weighting(w, cut), n)).toBeCloseTo(deltaMethod(w, cut, n), 5);
});

describe('replace', () => {
  test('keeps its average variance at W = 1.099, 1.048 and 1.0046 for n = 50, 100 and 1,000', () => {
    for (const [n, w, digits] of [
      [50, 1.099, 3],
      [100, 1.048, 3],
      [1000, 1.0046, 4],
    ] as const) {
      expect(criticalTailWeight(n, 2)).toBeCloseTo(w, digits);
      expect(tailVarianceFactor(weighting(criticalTailWeight(n, 2)), n)).toBeCloseTo(1, 12);
    }
  });

  test('grows by 1.186 a generation at W = 2 and n = 100', () => {
    expect(tailVarianceFactor(weighting(2), 100)).toBeCloseTo(1.186, 3);
  });

  test('cannot be held by any weight with very few samples, nor by tails that nobody sees', () => {
    expect(criticalTailWeight(3, 2)).toBe(Number.POSITIVE_INFINITY);
    expect(criticalTailWeight(100, 6)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('with fresh data', () => {
  test.each([
    [1.25, 0.051],
    [1.5, 0.097],
    [2, 0.178],
    [3, 0.302],
  ])('W = %d explodes at and below a real share of %d', (w, published) => {
    const share = criticalRealShare(weighting(w));
    expect(Math.abs(share - published)).toBeLessThan(0.0006);
    expect(varianceWithFresh(weighting(w), share * 0.999)).toBe(Number.POSITIVE_INFINITY);
    expect(varianceWithFresh(weighting(w), share * 1.001)).toBeGreaterThan(100);
    const settings = weighting(w);
    expect(limitWithFresh(settings, 1e7, 1e7 * share * 0.99).variance).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  test.each([
    [2, 2, 1, 0.5],
    [1.5, 1, 0.9, 0.2],
    [0.5, 2, 1.1, 0.3],
  ])(
    'W = %d beyond %d, λ = %d, ρ = %d: the limit is where the map of the variance ends',
    (w, cut, spread, share) => {
      const settings = weighting(w, cut, spread);
      const [e, g] = [meanTailWeight(settings), populationFactor(settings)];
      let variance = 1;
      for (let t = 0; t < 2000; t++) {
        variance = (share + (1 - share) * e * g * variance) / (share + (1 - share) * e);
      }
      expect(varianceWithFresh(settings, share)).toBeCloseTo(variance, 12);
      const large = limitWithFresh(settings, 1e9, 1e9 * share);
      expect(large.variance).toBeCloseTo(variance, 7);
      expect(large.squaredMean).toBeLessThan(1e-7);
    },
  );

  test('nothing explodes without a weight, or where the spread takes away what the weight gives', () => {
    expect(criticalRealShare(weighting(1))).toBe(0);
    expect(criticalRealShare(weighting(2, 2, 0.8))).toBe(0);
    expect(criticalRealShare(weighting(2, 2, 0.9))).toBeGreaterThan(0);
  });

  test('without a weight the first order is that of the exact limit', () => {
    for (const spread of [0.9, 1]) {
      const exact = limitingMoments(regimeOf(['replace', 'fresh'], 1000, spread), 'n', 100);
      const first = limitWithFresh(weighting(1, 2, spread), 1000, 100);
      expect(first.variance).toBeCloseTo(exact.variance, 4);
      expect(first.squaredMean).toBeCloseTo(exact.squaredMean, 4);
    }
  });
});

describe("the truth's window", () => {
  test('is the window of a model as wide as the truth', () => {
    const settings = weighting(2, 2, 0.9);
    expect(truthWindowStep(settings, 100, 1)).toBe(tailVarianceFactor(settings, 100));
    const seen = tailVarianceFactor(weighting(2, 4), 100);
    expect(truthWindowStep(weighting(2, 2), 100, 0.25)).toBeCloseTo(0.25 * seen, 14);
  });

  test.each([
    [1.5, 0.416],
    [2, 0.359],
  ])('at W = %d and n = 100 leads to collapse from below %d', (w, published) => {
    const settings = weighting(w);
    const threshold = truthWindowThreshold(settings, 100);
    expect(truthWindowStep(settings, 100, threshold)).toBeCloseTo(threshold, 12);
    const follow = (from: number) => {
      let variance = from;
      for (let t = 0; t < 500; t++) variance = truthWindowStep(settings, 100, variance);
      return variance;
    };
    expect(follow(threshold * 0.98)).toBeLessThan(0.1);
    expect(follow(threshold * 1.02)).toBeGreaterThan(10);
    // The published numbers take the coarser factor (1 − 1/n) g.
    const coarse = (v: number) => 0.99 * populationFactor(weighting(w, 2 / Math.sqrt(v))) - 1;
    expect(zeroBetween(coarse, 0.1, 1)).toBeCloseTo(published, 3);
    expect(Math.abs(threshold - published)).toBeLessThan(0.004);
  });

  test('leads to collapse from everywhere with too little weight, and from nowhere with a spread', () => {
    expect(truthWindowThreshold(weighting(1), 100)).toBe(Number.POSITIVE_INFINITY);
    expect(truthWindowThreshold(weighting(1.01), 100)).toBe(Number.POSITIVE_INFINITY);
    expect(truthWindowThreshold(weighting(1.5, 2, 1.02), 100)).toBe(0);
  });
});
