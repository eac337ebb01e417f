import type { Note } from '../faces/lab-face.ts';
import type { Regime } from '../sim/regimes.ts';
import type { Detector } from '../sim/tools/detector.ts';
import type { Own } from './state.ts';

/** The tools of a loop. */
export type Tools = Pick<Regime, 'tailWeight' | 'realWeight' | 'contamination' | 'detector'>;

function isWithoutTools(tools: Tools): boolean {
  return Object.values(tools).every((tool) => tool === undefined);
}

/** The tools that are on, without those that do not go with the rest. */
export function toolsOf(own: Own, real: readonly number[], note: Note<keyof Own>): Tools {
  const screens = screensOf(own, note);
  const weights = weightsOf(own, real, note);
  if (isWithoutTools(screens)) return weights;
  const sentence =
    'Left out: with a detector or a contaminated pool nobody knows which samples are real.';
  if (weights.tailWeight !== undefined) note('tailWeight', sentence);
  if (weights.realWeight !== undefined) note('realWeight', sentence);
  return screens;
}

function screensOf(own: Own, note: Note<keyof Own>): Tools {
  if (own.contaminated && own.realData !== 'fresh') {
    note('contaminated', 'Left out: only fresh real data comes from a pool that others add to.');
  }
  if (own.detector && own.realData === 'fixed') {
    note('detector', 'Left out: a fixed set is known to be real.');
  }
  return {
    ...(own.contaminated && own.realData === 'fresh' && { contamination: own.contamination }),
    ...(own.detector && own.realData !== 'fixed' && { detector: detectorOf(own) }),
  };
}

function detectorOf(own: Own): Detector {
  const { truePositive, falsePositive, tailFalsePositive, refill } = own;
  return {
    truePositive,
    falsePositive,
    ...(tailFalsePositive !== null && { tailFalsePositive }),
    refills: refill,
  };
}

function weightsOf(own: Own, real: readonly number[], note: Note<keyof Own>): Tools {
  const { synthetic, tailWeightBy, tailCut, tailWindow, realWeight, realShare } = own;
  const hasReal = synthetic !== 'replace' || real.some((each) => each > 0);
  if (realWeight !== 'off' && !hasReal) {
    note('realWeight', 'Left out: there is no real data to weigh.');
  }
  const share = realWeight === 'best' ? realWeight : realShare;
  return {
    ...(own.tailWeight && {
      tailWeight: { weight: tailWeightBy, cut: tailCut, window: tailWindow },
    }),
    ...(realWeight !== 'off' && hasReal && { realWeight: share }),
  };
}
