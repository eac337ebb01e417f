import { describe, expect, test } from 'vitest';
import { DIVISORS } from '../../../../src/sim/divisor.ts';
import {
  effectiveRealSamples,
  freshMomentsAt,
  limitingMoments,
} from '../../../../src/sim/theory/limits.ts';
import {
  bestEffectiveRealSamples,
  bestRealShare,
  weightedLimit,
  weightedMomentsAt,
  weightedSquaredMean,
} from '../../../../src/sim/theory/real-weights.ts';
import { optimalRealWeight } from '../../../../src/sim/tools/real-weight.ts';
import { regimeOf } from '../nine-regimes.ts';

const CASES = [
  [10, 990, 0.3],
  [1, 9, 0.2],
  [50, 50, 0.618],
  [3, 4, 1],
] as const;

/** One generation of E σ² and E μ², written down sample by sample: real ones weigh x, synthetic ones y, n in all. */
function generation(
  [real, synthetic, share]: readonly [number, number, number],
  { variance, squaredMean }: { variance: number; squaredMean: number },
  spread: number,
  divisor: 'n' | 'n-1',
) {
  const n = real + synthetic;
  const x = (share * n) / real;
  const y = ((1 - share) * n) / synthetic;
  const square = squaredMean + spread * variance;
  // E of (Σ w x)²: each with itself, and each pair of synthetic ones, whose means are the same.
  const pairs = synthetic * (synthetic - 1) * y * y * squaredMean;
  const mean = (real * x * x + synthetic * y * y * square + pairs) / (n * n);
  const sumSquares = real * x + synthetic * y * square - n * mean;
  const divideBy = divisor === 'n' ? n : n - (real * x * x + synthetic * y * y) / n;
  return { variance: sumSquares / divideBy, squaredMean: mean };
}

describe.each(CASES)(
  '%d real and %d synthetic samples, %d of the weight on real ones',
  (...settings) => {
    const [real, synthetic, share] = settings;
    const weighting = { real, synthetic, share };

    test('generation by generation: M (1 − κ^t), and the variance is what is left of 1', () => {
      let state = { variance: 1, squaredMean: 0 };
      for (let t = 1; t <= 40; t++) {
        state = generation(settings, state, 1, 'n');
        const expected = weightedMomentsAt(weighting, t);
        expect(expected.squaredMean).toBeCloseTo(state.squaredMean, 13);
        expect(expected.variance).toBeCloseTo(state.variance, 13);
      }
    });

    test('in the long run, for any spread and divisor', () => {
      for (const divisor of DIVISORS) {
        for (const spread of [0.5, 0.9, 1, 1.02]) {
          let state = { variance: 1, squaredMean: 0 };
          for (let t = 0; t < 6000; t++) state = generation(settings, state, spread, divisor);
          const limit = weightedLimit(weighting, divisor, spread);
          expect(limit.variance / state.variance).toBeCloseTo(1, 9);
          expect(limit.squaredMean / state.squaredMean).toBeCloseTo(1, 9);
        }
      }
      const limit = weightedLimit(weighting, 'n', 1);
      expect(limit.squaredMean).toBeCloseTo(weightedSquaredMean(weighting), 13);
      expect(limit.variance).toBeCloseTo(1 - limit.squaredMean, 13);
    });
  },
);

test('a share of r/n is no weight at all', () => {
  for (const [real, synthetic] of CASES) {
    const n = real + synthetic;
    const weighting = { real, synthetic, share: real / n };
    expect(1 / weightedSquaredMean(weighting)).toBeCloseTo(effectiveRealSamples(n, real), 10);
    for (const t of [1, 7]) {
      const [one, other] = [weightedMomentsAt(weighting, t), freshMomentsAt(n, real, t)];
      expect(one.squaredMean).toBeCloseTo(other.squaredMean, 13);
    }
    for (const divisor of DIVISORS) {
      for (const spread of [0.8, 1]) {
        const plain = limitingMoments(regimeOf(['replace', 'fresh'], n, spread), divisor, real);
        const limit = weightedLimit(weighting, divisor, spread);
        expect(limit.variance).toBeCloseTo(plain.variance, 12);
        expect(limit.squaredMean).toBeCloseTo(plain.squaredMean, 12);
      }
    }
  }
});

test('a spread too large for the weight explodes', () => {
  const weighting = { real: 10, synthetic: 90, share: 0.2 };
  // (1 − βλ)(1 − β²) + w β² λ/s = 0 with β = 0.8.
  const explosive = 0.36 / (0.8 * 0.36 - (0.2 * 0.64) / 90);
  expect(weightedLimit(weighting, 'n', explosive * 0.9999).variance).toBeGreaterThan(1000);
  expect(weightedLimit(weighting, 'n', explosive * 1.0001)).toEqual({
    variance: Number.POSITIVE_INFINITY,
    squaredMean: Number.POSITIVE_INFINITY,
  });
});

describe('the best weight', () => {
  test.each([
    [10, 990],
    [1, 1],
    [200, 20],
    [7, 100_000],
  ])(
    'for %d real and %d synthetic samples no other share leaves a smaller error',
    (real, synthetic) => {
      const share = bestRealShare(real, synthetic);
      const least = weightedSquaredMean({ real, synthetic, share });
      expect(least).toBeCloseTo(share / real, 14);
      for (let i = 1; i <= 1000; i++) {
        const other = weightedSquaredMean({ real, synthetic, share: i / 1000 });
        expect(other).toBeGreaterThanOrEqual(least * (1 - 1e-12));
      }
      const golden = 1 / bestEffectiveRealSamples(real, synthetic);
      expect(golden / least).toBeLessThan(real + synthetic === 2 ? 1.0558 : 1.001);
    },
  );

  test('of which only the mean is fitted is best for M = w²/r + (1 − w)² (M + 1/s)', () => {
    for (const [real, synthetic] of CASES) {
      const error = (w: number) => (w * w) / real + ((1 - w) * (1 - w)) / synthetic;
      const limit = (w: number) => error(w) / (1 - (1 - w) * (1 - w));
      const best = optimalRealWeight(real, synthetic);
      expect(limit(best)).toBeCloseTo(best / real, 14);
      for (let i = 1; i <= 1000; i++) {
        expect(limit(i / 1000)).toBeGreaterThanOrEqual(limit(best) * (1 - 1e-12));
      }
    }
  });

  test('is 1/φ for as many synthetic samples as real ones, and makes 105 of 10, not 20.9', () => {
    expect(optimalRealWeight(37, 37)).toBeCloseTo((Math.sqrt(5) - 1) / 2, 15);
    expect(10 / optimalRealWeight(10, 990)).toBeCloseTo(104.6, 1);
    expect(bestEffectiveRealSamples(10, 990)).toBeCloseTo(105.1, 1);
    expect(effectiveRealSamples(1000, 10)).toBeCloseTo(20.9, 1);
  });
});
