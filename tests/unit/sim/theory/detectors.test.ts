import { describe, expect, test } from 'vitest';
import {
  keptShare,
  oddsFactor,
  overallFalsePositive,
  realShareAfter,
  type ScreenedLoop,
  screenedLimit,
  screenedMoments,
  survivingVariance,
} from '../../../../src/sim/theory/detectors.ts';
import { freshMomentsAt, limitingMoments } from '../../../../src/sim/theory/limits.ts';
import type { Detector } from '../../../../src/sim/tools/detector.ts';
import { regimeOf } from '../nine-regimes.ts';

const DETECTOR: Detector = { truePositive: 0.9, falsePositive: 0.05, refills: false };
const BIASED: Detector = { ...DETECTOR, tailFalsePositive: 0.5 };

test('with 90% of synthetic and 5% of real samples dropped, 0.1 real becomes 19/37', () => {
  // 0.1 × 0.95 = 0.095 and 0.9 × 0.1 = 0.09.
  expect(keptShare(DETECTOR, 0.1)).toBeCloseTo(0.185, 15);
  expect(realShareAfter(DETECTOR, 0.1)).toBeCloseTo(19 / 37, 15);
  expect(oddsFactor(DETECTOR)).toBeCloseTo(9.5, 13);
  for (const share of [0.01, 0.1, 0.5, 0.9]) {
    const after = realShareAfter(BIASED, share);
    expect(after / (1 - after)).toBeCloseTo((oddsFactor(BIASED) * share) / (1 - share), 12);
  }
});

test('a detector that drops everything leaves nothing real', () => {
  const all: Detector = { truePositive: 1, falsePositive: 1, refills: true };
  expect([keptShare(all, 0.4), realShareAfter(all, 0.4), survivingVariance(all)]).toEqual([
    0, 0, 1,
  ]);
  expect(oddsFactor({ ...all, falsePositive: 0.2 })).toBe(Number.POSITIVE_INFINITY);
});

/** mpmath at 30 digits, by integration: FPR, FPR in the tails, the variance of what passes, what is dropped. */
test.each([
  [0.05, 0.5, 0.895447941540414, 0.0704751187533613],
  [0.1, 0, 1.02387528160435, 0.0954499736103642],
  [0, 1, 0.773741303549923, 0.0455002638963584],
])(
  '%d in the core and %d in the tails leave %d of the variance and drop %d',
  (core, tail, v, dropped) => {
    const detector = { ...DETECTOR, falsePositive: core, tailFalsePositive: tail };
    expect(survivingVariance(detector)).toBeCloseTo(v, 13);
    expect(overallFalsePositive(detector)).toBeCloseTo(dropped, 14);
  },
);

test('without a bias the variance survives', () => {
  expect(survivingVariance(DETECTOR)).toBeCloseTo(1, 14);
  expect(overallFalsePositive(DETECTOR)).toBeCloseTo(0.05, 15);
});

const loop = (more: Partial<ScreenedLoop> = {}): ScreenedLoop => ({
  n: 200,
  collected: 20,
  contamination: 0,
  spread: 1,
  ...more,
});
const withDetector = (refills: boolean, more: Partial<ScreenedLoop> = {}) =>
  loop({ detector: { ...DETECTOR, refills }, ...more });

describe('published numbers, n = 200 and 20 real', () => {
  test.each([
    [1, 0.974, 0.965, 0.993],
    [0.9, 0.519, 0.884, 0.908],
  ])(
    'λ = %d: %d without, %d with what is left, %d with refilling',
    (spread, none, left, refilled) => {
      expect(screenedLimit(loop({ spread })).variance).toBeCloseTo(none, 3);
      // 0.884 is the first order, for 19 of 37; averaged over what passes it is 0.886 (0.883 from a pool).
      expect(Math.abs(screenedLimit(withDetector(false, { spread })).variance - left)).toBeLessThan(
        0.002,
      );
      const first = limitingMoments(regimeOf(['replace', 'fresh'], 37, spread), 'n', 19);
      expect(first.variance).toBeCloseTo(left, 3);
      expect(screenedLimit(withDetector(true, { spread })).variance).toBeCloseTo(refilled, 3);
    },
  );
});

test('without a detector it is the loop of fresh samples', () => {
  for (const spread of [0.9, 1]) {
    const expected = limitingMoments(regimeOf(['replace', 'fresh'], 200, spread), 'n', 20);
    expect(screenedLimit(loop({ spread })).variance).toBeCloseTo(expected.variance, 12);
    expect(screenedLimit(loop({ spread })).squaredMean).toBeCloseTo(expected.squaredMean, 12);
  }
  for (const [i, { squaredMean }] of screenedMoments(loop(), 9).entries()) {
    expect(squaredMean).toBeCloseTo(freshMomentsAt(200, 20, i + 1).squaredMean, 14);
  }
});

test('without a bias nothing is lost at λ = 1: variance and squared mean error add up to 1', () => {
  for (const refills of [false, true]) {
    for (const more of [{}, { collected: 200, contamination: 0.9 }, { n: 3, collected: 1 }]) {
      for (const { variance, squaredMean } of screenedMoments(withDetector(refills, more), 20)) {
        expect(variance + squaredMean).toBeCloseTo(1, 12);
      }
    }
  }
});

test('a large spread explodes; where nothing real ever passes there is no limit', () => {
  const explosive = screenedLimit(withDetector(true, { spread: 2.2 }));
  expect(explosive).toEqual({
    variance: Number.POSITIVE_INFINITY,
    squaredMean: Number.POSITIVE_INFINITY,
  });
  expect(() => screenedLimit(loop({ collected: 0 }))).toThrow(RangeError);
  const nobody = { truePositive: 1, falsePositive: 1, refills: true };
  expect(() => screenedLimit(loop({ detector: nobody }))).toThrow('no real sample ever passes');
  expect(screenedMoments(loop({ detector: nobody }), 5)).toEqual(
    new Array(5).fill({ variance: 1, squaredMean: 0 }),
  );
});
