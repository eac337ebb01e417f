/** Futures of mixture loops, as their tests play them. */

import { MixtureFutures, type MixtureStart } from '../../../../../src/kinds/mixture/futures.ts';
import type { Mixture } from '../../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../../src/kinds/mixture/presets.ts';
import { modelOfRun } from '../../../../../src/kinds/mixture/runs.ts';
import { advanceAll, type Way } from '../../../../../src/sim/futures.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import type { Regime } from '../../../../../src/sim/regimes.ts';

export const truth: Mixture = PRESETS.archipelago;
export const FRESH: Regime = { synthetic: 'replace', realData: 'fresh', n: 100, spread: 1 };

const PLAIN: Way = { regime: FRESH, real: 0, source: 'world' };

export function futuresOf(runs: number, seed = 'futures', start: Partial<MixtureStart> = {}) {
  return new MixtureFutures(truth, { model: truth, generation: 0, ...start }, runs, rootKey(seed));
}

export function played(futures: MixtureFutures, loop: Partial<Way>, generations: number) {
  for (let t = 0; t < generations; t++) advanceAll(futures, { ...PLAIN, ...loop });
  return futures;
}

export function modelsOf({ models, runs }: { models: Float64Array; runs: number }): Mixture[] {
  return Array.from({ length: runs }, (_, run) => modelOfRun(models, run, truth.length));
}

export const LOOPS: Record<string, Way> = {
  'no real data': PLAIN,
  'fresh samples of the world': { ...PLAIN, real: 12 },
  'λ = 0.9': { ...PLAIN, real: 5, regime: { ...FRESH, spread: 0.9 } },
  'a weight on real data': { ...PLAIN, real: 20, regime: { ...FRESH, realWeight: 'best' } },
  'copies, too': { ...PLAIN, real: 5, regime: { ...FRESH, copies: 20, realWeight: 0.6 } },
  'samples of the rare mode, as if of the world': {
    ...PLAIN,
    real: 8,
    source: { mode: 3, isWeighted: false },
  },
  'samples of the rare mode, weighted': {
    ...PLAIN,
    real: 8,
    source: { mode: 3, isWeighted: true },
  },
  'nothing but real samples': { ...PLAIN, real: 100 },
};
