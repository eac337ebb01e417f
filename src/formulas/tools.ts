import { gaussianFamily } from '../kinds/gaussian/family.ts';
import { STANDARD_NORMAL } from '../kinds/gaussian/model.ts';
import { readRun } from '../sim/loop.ts';
import { runKey } from '../sim/random/key.ts';
import type { Regime } from '../sim/regimes.ts';
import { realShareAfter } from '../sim/theory/detectors.ts';
import { tailVarianceFactor } from '../sim/theory/tail-weights.ts';
import type { Check, Formula } from './check.ts';

/** Checks of tools that look at each sample: one generation by raw samples. */

/** Runs between two pauses. */
const TOGETHER = 20;

export const DETECTOR = { truePositive: 0.9, falsePositive: 0.05, refills: false } as const;

/** What weight 2 beyond two deviations makes of the variance in one generation. */
export const TAILS = sampledCheck(
  {
    id: 'tail-weight',
    grade: 'first order',
    expected: tailVarianceFactor({ weight: 2, cut: 2, spread: 1 }, 100),
    deviation: null,
  },
  {
    regime: {
      synthetic: 'replace',
      realData: 'none',
      n: 100,
      spread: 1,
      tailWeight: { weight: 2, cut: 2, window: 'model' },
    },
    real: 0,
  },
  'n = 100, W = 2, c = 2, one generation',
  ({ variance }) => variance,
);

/** The share of real samples among those that pass, when one in ten of those that come is real. */
export const DOOR = sampledCheck(
  { id: 'detector', grade: 'exact', expected: realShareAfter(DETECTOR, 0.1), deviation: null },
  {
    regime: {
      synthetic: 'replace',
      realData: 'fresh',
      n: 200,
      spread: 1,
      contamination: 0.9,
      detector: DETECTOR,
    },
    real: 200,
  },
  '10% of 200 samples are real, TPR 90%, FPR 5%',
  ({ realShare }) => realShare,
);

interface First {
  readonly variance: number;
  readonly realShare: number;
}

function sampledCheck(
  formula: Formula,
  loop: { readonly regime: Regime; readonly real: number },
  setting: string,
  read: (first: First) => number,
): Check {
  const runs = 3000;
  const family = gaussianFamily(STANDARD_NORMAL, 'n');
  return {
    id: formula.id,
    setting,
    runs,
    formulas: [formula],
    *measure(seed) {
      const values = new Float64Array(runs);
      for (let i = 0; i < runs; i++) {
        const firsts = readRun(
          family,
          loop.regime,
          runKey(seed, i),
          [loop.real],
          'world',
          ({ model, real, trainingSet }) =>
            read({ variance: model.variance, realShare: real / trainingSet.count }),
        );
        values[i] = firsts[0] as number;
        if (i % TOGETHER === 0) yield;
      }
      return [values];
    },
  };
}
