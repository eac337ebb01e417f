/** Tools that exclude each other: the core says so instead of leaving one of them out. */
import { describe, expect, test } from 'vitest';
import { mixtureFamily } from '../../../../src/kinds/mixture/family.ts';
import { PRESETS } from '../../../../src/kinds/mixture/presets.ts';
import { simulateModels, simulateRun } from '../../../../src/sim/loop.ts';
import { runKey } from '../../../../src/sim/random/key.ts';
import { planBatch, type Regime } from '../../../../src/sim/regimes.ts';
import { loopOf, runOf } from './running.ts';

const detector = { truePositive: 0.5, falsePositive: 0.1, refills: false };
const tailWeight = { weight: 2, cut: 2, window: 'model' } as const;
const fresh = { realData: 'fresh' } as const;

describe.each<[string, Partial<Regime>]>([
  ['a detector', { ...fresh, detector }],
  ['a contaminated source', { ...fresh, contamination: 0.5 }],
])('%s does not go with', (_, screened) => {
  test.each<[string, Partial<Regime>]>([
    ['tail weights', { tailWeight }],
    ['real weights', { realWeight: 0.5 }],
  ])('%s', (_name, weights) => {
    expect(() => runOf(loopOf({ ...screened, ...weights }), 4)).toThrow(
      'weights need to know which samples are real',
    );
  });

  test('a fixed set or copies', () => {
    for (const more of [{ realData: 'fixed' }, { copies: 2 }] as const) {
      expect(() => runOf(loopOf({ ...screened, ...more }), 4)).toThrow(
        'fresh samples of the whole world',
      );
    }
  });
});

describe.each([true, false])('samples of one mode (weighted: %s) do not go with', (isWeighted) => {
  test.each<[string, Partial<Regime>]>([
    ['a detector', { detector }],
    ['a contaminated source', { contamination: 0.5 }],
    ['tail weights', { tailWeight }],
    ['real weights', { realWeight: 'best' }],
    ['copies', { copies: 3 }],
  ])('%s', (_, tool) => {
    const family = mixtureFamily(PRESETS.even4, 'on');
    const regime = loopOf({ n: 40, ...fresh, ...tool });
    for (const simulate of [simulateRun, simulateModels]) {
      const run = () => simulate(family, regime, runKey('one mode'), [4], { mode: 1, isWeighted });
      expect(run).toThrow(RangeError);
    }
    expect(() => simulateModels(family, regime, runKey('one mode'), [4])).not.toThrow();
  });
});

test.each<[string, Partial<Regime>]>([
  ['a loop that accumulates', { synthetic: 'accumulate' }],
  ['one that accumulates and subsamples', { synthetic: 'accumulate-subsample', ...fresh }],
  ['a fixed set', { realData: 'fixed' }],
])('copies do not go with %s', (_, more) => {
  expect(() => planBatch(loopOf({ ...more, copies: 2 }), 2, 4)).toThrow('copies are for a loop');
  expect(() => planBatch(loopOf({ ...more, copies: 0 }), 2, 4)).not.toThrow();
});

test('copies and real samples together are at most n', () => {
  const regime = loopOf({ ...fresh, copies: 15 });
  expect(planBatch(regime, 1, 5)).toEqual({ fresh: 5, fixed: 15, synthetic: 0 });
  expect(planBatch(loopOf({ copies: 15 }), 3, 0)).toEqual({ fresh: 0, fixed: 15, synthetic: 5 });
  expect(() => planBatch(regime, 1, 6)).toThrow('from 0 to 5');
});
