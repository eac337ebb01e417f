import { describe, expect, test } from 'vitest';
import {
  type Gaussian,
  gaussianDivergence,
  gaussianLogDensity,
  gaussianWasserstein2Squared,
} from '../../../../src/kinds/gaussian/model.ts';
import { normalQuantile } from '../../../../src/sim/math/normal-quantile.ts';

const PAIRS: readonly (readonly [Gaussian, Gaussian])[] = [
  [
    { mean: 0, variance: 1 },
    { mean: 0, variance: 1 },
  ],
  [
    { mean: 0, variance: 1 },
    { mean: 1, variance: 1 },
  ],
  [
    { mean: 0, variance: 1 },
    { mean: 0, variance: 4 },
  ],
  [
    { mean: 0.3, variance: 0.25 },
    { mean: -1, variance: 2 },
  ],
  [
    { mean: 5, variance: 9 },
    { mean: 4, variance: 0.5 },
  ],
];
const POINT: Gaussian = { mean: 1, variance: 0 };

/** ∫ f(x) dx over 12 standard deviations each side; the trapezium rule converges exponentially here. */
function integrate(f: (x: number) => number, over: Gaussian): number {
  const deviation = Math.sqrt(over.variance);
  const step = deviation / 50;
  let sum = 0;
  for (let k = -600; k <= 600; k++) sum += f(over.mean + k * step);
  return sum * step;
}

describe('the logarithm of the density', () => {
  test('is what SciPy computes', () => {
    // scipy.stats.norm.logpdf
    expect(gaussianLogDensity({ mean: 0.2, variance: 1.69 }, 1.5)).toBeCloseTo(
      -1.6813027976721637,
      14,
    );
    expect(gaussianLogDensity({ mean: 0, variance: 1 }, -40)).toBeCloseTo(-800.9189385332047, 11);
    expect(gaussianLogDensity({ mean: 0, variance: 1e-300 }, 0)).toBeCloseTo(344.4688254159022, 11);
  });

  test('is that of something that integrates to 1', () => {
    for (const [model] of PAIRS) {
      expect(integrate((x) => Math.exp(gaussianLogDensity(model, x)), model)).toBeCloseTo(1, 12);
    }
  });

  test('of a point is ∞ at the point and −∞ elsewhere', () => {
    expect(gaussianLogDensity(POINT, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(gaussianLogDensity(POINT, 1.0001)).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('the divergence', () => {
  test.each(PAIRS)('of %j to %j is the integral that defines it', (from, to) => {
    const integrand = (x: number) => {
      const logDensity = gaussianLogDensity(from, x);
      return Math.exp(logDensity) * (logDensity - gaussianLogDensity(to, x));
    };
    expect(gaussianDivergence(from, to)).toBeCloseTo(integrate(integrand, from), 11);
  });

  test('is 0 between equals, more than 0 otherwise, and not symmetric', () => {
    const [one, other] = [
      { mean: 0, variance: 1 },
      { mean: 0, variance: 4 },
    ];
    expect(gaussianDivergence(one, one)).toBe(0);
    // ½ (¼ − 1 + ln 4) and ½ (4 − 1 − ln 4)
    expect(gaussianDivergence(one, other)).toBeCloseTo(0.3181471805599453, 15);
    expect(gaussianDivergence(other, one)).toBeCloseTo(0.8068528194400547, 15);
  });

  test('is ∞ when one of the two is a point, or both are and differ; 0 when they are the same point', () => {
    const truth = { mean: 1, variance: 1 };
    expect(gaussianDivergence(POINT, truth)).toBe(Number.POSITIVE_INFINITY);
    expect(gaussianDivergence(truth, POINT)).toBe(Number.POSITIVE_INFINITY);
    expect(gaussianDivergence(POINT, { mean: 2, variance: 0 })).toBe(Number.POSITIVE_INFINITY);
    expect(gaussianDivergence(POINT, { mean: 1, variance: 0 })).toBe(0);
  });
});

describe('the squared 2-Wasserstein distance', () => {
  test.each(PAIRS)(
    'between %j and %j is the mean squared distance of equal quantiles',
    (one, other) => {
      const parts = 20_000;
      let sum = 0;
      for (let i = 0; i < parts; i++) {
        const z = normalQuantile((i + 0.5) / parts);
        const x = one.mean + Math.sqrt(one.variance) * z;
        sum += (x - other.mean - Math.sqrt(other.variance) * z) ** 2;
      }
      // What the midpoints miss of the tails: less than 0.05 % of the part that stems from the deviations.
      expect(Math.abs(gaussianWasserstein2Squared(one, other) - sum / parts)).toBeLessThan(
        0.0005 * 4,
      );
      expect(gaussianWasserstein2Squared(other, one)).toBe(gaussianWasserstein2Squared(one, other));
    },
  );

  test('between points is the squared distance, between a point and a model that and its variance', () => {
    expect(gaussianWasserstein2Squared(POINT, { mean: 4, variance: 0 })).toBe(9);
    expect(gaussianWasserstein2Squared(POINT, { mean: 4, variance: 4 })).toBe(13);
    expect(gaussianWasserstein2Squared(POINT, POINT)).toBe(0);
  });
});
