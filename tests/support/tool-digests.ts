/** The part of the digest table that is about tools; it imports nothing but the simulation core either. */

import { gaussianFamily } from '../../src/kinds/gaussian/family.ts';
import { STANDARD_NORMAL } from '../../src/kinds/gaussian/model.ts';
import { simulateGaussianRuns } from '../../src/kinds/gaussian/runs.ts';
import { mixtureFamily } from '../../src/kinds/mixture/family.ts';
import { PRESETS } from '../../src/kinds/mixture/presets.ts';
import { simulateMixtureRuns } from '../../src/kinds/mixture/runs.ts';
import { digestText, EMPTY_DIGEST, extendDigest } from '../../src/sim/digest.ts';
import { simulateRun } from '../../src/sim/loop.ts';
import { runKey } from '../../src/sim/random/key.ts';
import { hasSufficientStatistics, type Regime } from '../../src/sim/regimes.ts';

const REAL = 12;
const PLAN = new Array<number>(8).fill(REAL);
const LOOP: Regime = { synthetic: 'replace', realData: 'fresh', n: 60, spread: 0.95 };
const DETECTOR = { truePositive: 0.7, falsePositive: 0.1, refills: false };
const BIASED = { ...DETECTOR, tailFalsePositive: 0.6, refills: true };
const INNER = { weight: 3, cut: 1.5, window: 'model' } as const;
const OUTER = { weight: 0.5, cut: 2, window: 'truth' } as const;

/** Each tool at least once, some together. */
const TOOLS: Readonly<Record<string, Partial<Regime>>> = {
  "tails 3 beyond 1.5 of the model's": { tailWeight: INNER },
  "tails 0.5 beyond 2 of the truth's": { tailWeight: OUTER },
  'tails 3, without real data': { realData: 'none', tailWeight: INNER },
  'tails 3, fixed': { realData: 'fixed', tailWeight: INNER },
  'tails 3, accumulate': { synthetic: 'accumulate', tailWeight: INNER },
  'tails 3, accumulate-subsample': { synthetic: 'accumulate-subsample', tailWeight: INNER },
  'tails 3, real weight 0.6': { tailWeight: INNER, realWeight: 0.6 },
  'real weight 0.6': { realWeight: 0.6 },
  'real weight 1': { realWeight: 1 },
  'real weight best': { realWeight: 'best' },
  'real weight best, fixed': { realData: 'fixed', realWeight: 'best' },
  'real weight 0.3, accumulate': { synthetic: 'accumulate', realWeight: 0.3 },
  'contamination 0.4': { contamination: 0.4 },
  'contamination 0.4, detector': { contamination: 0.4, detector: DETECTOR },
  'contamination 0.4, detector that refills and hits tails': {
    contamination: 0.4,
    detector: BIASED,
  },
  detector: { detector: DETECTOR },
  'detector, accumulate': { synthetic: 'accumulate', detector: DETECTOR },
  'copies 9': { copies: 9 },
  'copies 9, real weight 0.5': { copies: 9, realWeight: 0.5 },
  'archive whole': { archive: 'whole' },
  'archive subsample': { archive: 'subsample' },
};

/** Eight generations of a run with each tool, and of ensembles where there are any: all their models. */
export function addToolDigests(table: Record<string, string>): void {
  const truth = PRESETS.archipelago;
  const families = {
    gaussian: gaussianFamily(STANDARD_NORMAL, 'n'),
    mixture: mixtureFamily(truth, 'on'),
  };
  for (const [name, tools] of Object.entries(TOOLS)) {
    const regime = { ...LOOP, ...tools };
    const key = runKey('tools');
    const ofGaussian = simulateRun(families.gaussian, regime, key, PLAN).at(-1)?.digest;
    const ofMixture = simulateRun(families.mixture, regime, key, PLAN).at(-1)?.digest;
    table[`tool run: ${name}`] = digestText(ofGaussian ?? EMPTY_DIGEST);
    table[`mixture tool run: ${name}`] = digestText(ofMixture ?? EMPTY_DIGEST);
    if (!hasSufficientStatistics(regime)) continue;
    const settings = { regime, realPerGeneration: PLAN, runs: 10, seed: 'tools' } as const;
    const statistics = 'sufficient-statistics';
    const gaussian = simulateGaussianRuns({ ...settings, divisor: 'n-1' }, statistics);
    const numbers = gaussian.flatMap(({ mean, variance }) => [...mean, ...variance]);
    table[`tool ensemble: ${name}`] = digestText(extendDigest(EMPTY_DIGEST, numbers));
    const mixture = { ...settings, truth, reseed: 'on', source: 'world' } as const;
    const models = simulateMixtureRuns(mixture, statistics).flatMap((each) => [...each]);
    table[`mixture tool ensemble: ${name}`] = digestText(extendDigest(EMPTY_DIGEST, models));
  }
}
