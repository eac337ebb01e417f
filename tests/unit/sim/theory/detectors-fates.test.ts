/** What a detector leaves of a few samples, against going through everything that may become of them. */
import { describe, expect, test } from 'vitest';
import {
  overallFalsePositive,
  type ScreenedLoop,
  screenedLimit,
  screenedMoments,
  survivingVariance,
} from '../../../../src/sim/theory/detectors.ts';
import type { Detector } from '../../../../src/sim/tools/detector.ts';

const rough: Detector = { truePositive: 0.6, falsePositive: 0.3, refills: false };

/** What may become of a sample, with its probability: dropped, or passed, real or not. */
type Fates = readonly (readonly [real: number, synthetic: number, probability: number])[];

const fatesOf = ({ contamination, detector = rough }: ScreenedLoop, isOutside: boolean): Fates => {
  const honest = isOutside ? 1 - contamination : 0;
  const real = honest * (1 - overallFalsePositive(detector));
  const synthetic = (1 - honest) * (1 - detector.truePositive);
  return [
    [1, 0, real],
    [0, 1, synthetic],
    [0, 0, 1 - real - synthetic],
  ];
};

/** The law of how many pass of n samples, by going through all 3ⁿ fates; refills one by one. */
function lawOf(settings: ScreenedLoop): [real: number, synthetic: number, probability: number][] {
  const { n, collected, detector } = settings;
  let law: [number, number, number][] = [[0, 0, 1]];
  const add = (fates: Fates) => {
    law = law.flatMap(([r, s, p]): [number, number, number][] =>
      fates.map(([real, synthetic, q]) => [r + real, s + synthetic, p * q]),
    );
  };
  for (let i = 0; i < n; i++) add(fatesOf(settings, i < collected));
  if (!detector?.refills) return law;
  const mix = collected / n;
  const [outside, own] = [fatesOf(settings, true), fatesOf(settings, false)];
  const pass = [0, 1].map((k) => mix * (outside[k]?.[2] ?? 0) + (1 - mix) * (own[k]?.[2] ?? 0));
  const share = (pass[0] ?? 0) / ((pass[0] ?? 0) + (pass[1] ?? 0));
  for (let i = 0; i < n; i++) {
    law = law.flatMap(([r, s, p]): [number, number, number][] =>
      r + s === n
        ? [[r, s, p]]
        : [
            [r + 1, s, p * share],
            [r, s + 1, p * (1 - share)],
          ],
    );
  }
  return law;
}

/** One generation, averaged over the law. */
function generation(
  settings: ScreenedLoop,
  { variance, squaredMean }: { variance: number; squaredMean: number },
) {
  const v = survivingVariance(settings.detector ?? rough);
  let [mean, sum] = [0, 0];
  for (const [r, s, p] of lawOf(settings)) {
    const n = r + s;
    const square = squaredMean + settings.spread * variance;
    const pairs = s * (s - 1) * squaredMean;
    mean += p * (n < 2 ? squaredMean : (r * v + s * square + pairs) / (n * n));
    sum += p * (n < 2 ? squaredMean + variance : (r * v + s * square) / n);
  }
  return { variance: sum - mean, squaredMean: mean };
}

describe.each<[string, ScreenedLoop]>([
  ['left over', { n: 5, collected: 2, contamination: 0, detector: rough, spread: 1 }],
  ['contaminated, wide', { n: 5, collected: 4, contamination: 0.4, detector: rough, spread: 1.1 }],
  [
    'biased',
    {
      n: 5,
      collected: 5,
      contamination: 0.7,
      detector: { ...rough, tailFalsePositive: 0.9 },
      spread: 0.8,
    },
  ],
  [
    'refilled',
    { n: 4, collected: 2, contamination: 0, detector: { ...rough, refills: true }, spread: 1 },
  ],
  [
    'refilled, contaminated',
    { n: 4, collected: 3, contamination: 0.5, detector: { ...rough, refills: true }, spread: 0.9 },
  ],
  [
    'only contaminated',
    {
      n: 5,
      collected: 3,
      contamination: 0.5,
      detector: { ...rough, truePositive: 0, falsePositive: 0 },
      spread: 0.9,
    },
  ],
])('a few samples, %s', (_, settings) => {
  test('are what going through every fate gives', () => {
    let state = { variance: 1, squaredMean: 0 };
    for (const expected of screenedMoments(settings, 3)) {
      state = generation(settings, state);
      expect(expected.variance).toBeCloseTo(state.variance, 12);
      expect(expected.squaredMean).toBeCloseTo(state.squaredMean, 12);
    }
    const late = screenedMoments(settings, 3000).at(-1);
    expect(screenedLimit(settings).variance).toBeCloseTo(late?.variance ?? Number.NaN, 10);
    expect(screenedLimit(settings).squaredMean).toBeCloseTo(late?.squaredMean ?? Number.NaN, 10);
  });
});
