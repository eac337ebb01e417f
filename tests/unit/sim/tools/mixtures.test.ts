/** The tools on mixtures: who is turned away, who weighs what. */

import { describe, expect, test } from 'vitest';
import { mixtureDistances } from '../../../../src/kinds/mixture/distances.ts';
import { mixtureFamily } from '../../../../src/kinds/mixture/family.ts';
import { type Mixture, mixtureParameters } from '../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../src/kinds/mixture/presets.ts';
import { modelOfRun, simulateMixtureRuns } from '../../../../src/kinds/mixture/runs.ts';
import { type Generation, generationZero } from '../../../../src/sim/generation.ts';
import { nextGeneration } from '../../../../src/sim/loop.ts';
import type { Method } from '../../../../src/sim/method.ts';
import { runKey } from '../../../../src/sim/random/key.ts';
import type { Regime } from '../../../../src/sim/regimes.ts';
import { fitted } from '../../../support/fitted.ts';
import { expectMean, expectSameDistribution } from '../../../support/statistics.ts';
import { drawn, placeAt } from '../../kinds/mixture/regions/making.ts';
import { loopOf } from './running.ts';

type World = keyof typeof PRESETS;

function runOf(world: World, regime: Regime, real: number, generations: number, run = 0) {
  const family = mixtureFamily(PRESETS[world], 'on');
  let state: Generation<Mixture> = generationZero(family.truth);
  return Array.from({ length: generations }, () => {
    state = nextGeneration(family, regime, runKey('mixtures', run), state, real);
    return state;
  });
}

test('one round mode: exp(−2) of its samples are more than 2 deviations away', () => {
  const { values } = drawn(PRESETS.needle, 40_000, 'tails');
  const shares = mixtureDistances(PRESETS.needle, values).map((far) => (far > 2 ? 1 : 0));
  expectMean(shares, Math.exp(-2), 'tails');
});

describe('a detector', () => {
  const biased = { truePositive: 0.8, falsePositive: 0.1, tailFalsePositive: 0.6, refills: false };
  const firsts = (detector: typeof biased) =>
    Array.from({ length: 400 }, (_, run) => {
      const regime = loopOf({ n: 60, realData: 'fresh', detector });
      return runOf('archipelago', regime, 20, 1, run)[0]?.trainingSet;
    });

  test('turns away samples in the plane at its rates', () => {
    const sets = firsts(biased);
    const tails = Math.exp(-2);
    // The islands are so far apart that nobody is near another one's centre.
    expectMean(
      sets.map((set) => set?.real ?? 0),
      20 * (1 - 0.1 * (1 - tails) - 0.6 * tails),
      'real',
    );
    expectMean(
      sets.map((set) => (set?.count ?? 0) - (set?.real ?? 0)),
      8,
      'synthetic',
    );
  });

  test('with a blind spot for nothing but tails keeps every real sample near a centre', () => {
    for (const set of firsts({ ...biased, falsePositive: 0, tailFalsePositive: 1 }).slice(0, 50)) {
      const real = set?.values.subarray(0, 2 * set.real) ?? new Float64Array(0);
      const far = mixtureDistances(PRESETS.archipelago, real);
      expect(Math.max(...far)).toBeLessThanOrEqual(2);
    }
  });

  test('refills to n', () => {
    const regime = loopOf({ n: 60, realData: 'fresh', detector: { ...biased, refills: true } });
    for (const { trainingSet } of runOf('archipelago', regime, 6, 4)) {
      expect([trainingSet.count, trainingSet.values.length]).toEqual([60, 120]);
    }
  });

  test('that turns everything away leaves the mixture as it is', () => {
    const detector = { truePositive: 1, falsePositive: 1, refills: false };
    const regime = loopOf({ n: 60, realData: 'fresh', detector });
    for (const { model, real } of runOf('archipelago', regime, 20, 3)) {
      expect(model).toBe(PRESETS.archipelago);
      expect(real).toBe(0);
    }
  });
});

test.each(['model', 'truth'] as const)(
  'tail weights look at synthetic samples from the window of the %s',
  (window) => {
    const tailWeight = { weight: 4, cut: 1.5, window };
    const regime = loopOf({ n: 60, realData: 'fresh', spread: 1.2, tailWeight });
    let before: Mixture = PRESETS.overlap;
    for (const { trainingSet, model } of runOf('overlap', regime, 10, 4)) {
      const seenFrom = window === 'model' ? before : PRESETS.overlap;
      const due = Array.from({ length: 60 }, (_, i) => {
        const far = mixtureDistances(seenFrom, Float64Array.from(placeAt(trainingSet.values, i)));
        return i >= 10 && (far[0] ?? 0) > 1.5 ? 4 : 1;
      });
      expect([...(trainingSet.weights ?? [])]).toEqual(due);
      expect(new Set(due).size).toBe(2);
      before = model;
    }
  },
);

test('a real weight of 1 is a fit of real samples alone', () => {
  const plain = loopOf({ n: 60, realData: 'fresh' });
  const family = mixtureFamily(PRESETS.even4, 'on');
  for (const { trainingSet, model } of runOf('even4', { ...plain, realWeight: 1 }, 24, 1)) {
    const values = trainingSet.values.subarray(0, 48);
    const alone = fitted(family, { values, count: 24, real: 24 }, PRESETS.even4);
    const expected = mixtureParameters(alone);
    for (const [i, number] of mixtureParameters(model).entries()) {
      expect(number).toBeCloseTo(expected[i] ?? Number.NaN, 9);
    }
  }
});

/** Modes far apart, so that EM knows whose every sample is. */
test.each<[string, Partial<Regime>, number]>([
  ['a real weight of 0.5', { realData: 'fresh', realWeight: 0.5 }, 16],
  ['copies beside fresh samples', { realData: 'fresh', copies: 12 }, 6],
  ['a whole archive', { archive: 'whole' }, 0],
])('with %s complete data have the law of EM', (_, tools, real) => {
  const regime = loopOf({ n: 80, ...tools });
  const at = (method: Method, runs: number) => {
    const realPerGeneration = new Array<number>(4).fill(real);
    const settings = {
      truth: PRESETS.even4,
      regime,
      reseed: 'on',
      realPerGeneration,
      runs,
    } as const;
    const models = simulateMixtureRuns({ ...settings, source: 'world', seed: 'law' }, method).at(
      -1,
    );
    return Array.from({ length: runs }, (_, run) =>
      mixtureParameters(modelOfRun(models ?? new Float64Array(0), run, 4)),
    );
  };
  const [raw, complete] = [at('samples', 200), at('sufficient-statistics', 800)];
  for (let i = 0; i < 24; i++) {
    // Weights are discrete where nothing weighs: rounding is taken off.
    const read = (models: readonly number[][]) =>
      models.map((parameters) => Math.round(1e6 * (parameters[i] ?? Number.NaN)));
    expectSameDistribution(read(raw), read(complete), `number ${i}`);
  }
});
