import { expect, test } from 'vitest';
import { halfLives } from '../../../../src/sim/theory/replace.ts';

test.each([
  // mpmath: ln 2 / −ln(1 − 1/n); half of and all of ln 2 / −½(ψ((n − 1)/2) + ln 2 − ln d)
  [10, 'n', 6.578813478960584, 3.142569941657539, 6.285139883315079],
  [100, 'n', 68.9675639365284, 34.33911322346088, 68.67822644692176],
  [1000, 'n', 692.8005491785008, 346.2558424684, 692.5116849368003],
] as const)(
  'half-lives at n = %d with the divisor %s',
  (n, divisor, mean, medianVariance, medianDeviation) => {
    const lives = halfLives({ n, divisor, spread: 1 });
    expect(lives.expectedVariance / mean).toBeCloseTo(1, 11);
    expect(lives.medianVariance / medianVariance).toBeCloseTo(1, 11);
    expect(lives.medianDeviation / medianDeviation).toBeCloseTo(1, 11);
  },
);

test('at large n half-lives are 0.693 n, 0.347 n and 0.693 n; with n − 1 never, 0.693 n and 1.386 n', () => {
  const n = 100_000;
  const plain = halfLives({ n, divisor: 'n', spread: 1 });
  expect(plain.expectedVariance / n).toBeCloseTo(Math.LN2, 3);
  expect(plain.medianVariance / n).toBeCloseTo(0.347, 3);
  expect(plain.medianDeviation / n).toBeCloseTo(Math.LN2, 3);
  const unbiased = halfLives({ n, divisor: 'n-1', spread: 1 });
  expect(unbiased.expectedVariance).toBe(Number.POSITIVE_INFINITY);
  expect(unbiased.medianVariance / n).toBeCloseTo(Math.LN2, 3);
  expect(unbiased.medianDeviation / n).toBeCloseTo(1.386, 3);
});

test('between the critical spreads only the typical run ever halves; above both nothing does', () => {
  const between = halfLives({ n: 100, divisor: 'n', spread: 1.015 });
  expect(between.expectedVariance).toBe(Number.POSITIVE_INFINITY);
  expect(between.medianDeviation).toBeLessThan(1000);
  expect(halfLives({ n: 100, divisor: 'n', spread: 1.03 })).toEqual({
    expectedVariance: Number.POSITIVE_INFINITY,
    medianVariance: Number.POSITIVE_INFINITY,
    medianDeviation: Number.POSITIVE_INFINITY,
  });
});

test('a small spread halves the variance in a generation', () => {
  const lives = halfLives({ n: 1_000_000, divisor: 'n', spread: 0.5 });
  expect(lives.expectedVariance).toBeCloseTo(1, 5);
  expect(lives.medianDeviation).toBeCloseTo(2, 4);
});
