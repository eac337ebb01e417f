/** Runs by sufficient statistics have the law of runs by samples with these tools too; where they have none, they say so. */
import { describe, expect, test } from 'vitest';
import { beginEnsemble, nextEnsemble } from '../../../../src/kinds/gaussian/ensemble.ts';
import { STANDARD_NORMAL } from '../../../../src/kinds/gaussian/model.ts';
import type { GaussianModels } from '../../../../src/kinds/gaussian/runs.ts';
import type { Divisor } from '../../../../src/sim/divisor.ts';
import { generationZero } from '../../../../src/sim/generation.ts';
import { nextGeneration } from '../../../../src/sim/loop.ts';
import type { Method } from '../../../../src/sim/method.ts';
import { ensembleKey, PURPOSE, runKey } from '../../../../src/sim/random/key.ts';
import { streamAt } from '../../../../src/sim/random/stream.ts';
import { hasSufficientStatistics, type Regime } from '../../../../src/sim/regimes.ts';
import { expectSameDistribution } from '../../../support/statistics.ts';
import { FAMILY, loopOf, manyOf } from './running.ts';

interface Case {
  readonly regime: Partial<Regime>;
  readonly real: number;
  readonly divisor?: Divisor;
}

const fresh = { realData: 'fresh' } as const;
const CASES: readonly (readonly [string, Case])[] = [
  ['a real weight of 0.6', { regime: { ...fresh, realWeight: 0.6 }, real: 3 }],
  [
    'the best real weight, λ = 0.9',
    { regime: { ...fresh, realWeight: 'best', spread: 0.9 }, real: 3 },
  ],
  [
    'a real weight, divisor n − 1',
    { regime: { ...fresh, realWeight: 0.6 }, real: 3, divisor: 'n-1' },
  ],
  ['all weight on real samples', { regime: { ...fresh, realWeight: 1 }, real: 4 }],
  ['a real weight on a fixed set', { regime: { realData: 'fixed', realWeight: 0.7 }, real: 3 }],
  ['copies', { regime: { copies: 3 }, real: 0 }],
  [
    'copies beside fresh samples, λ = 1.1',
    { regime: { ...fresh, copies: 3, spread: 1.1 }, real: 2 },
  ],
  [
    'copies and fresh samples that are weighed',
    { regime: { ...fresh, copies: 2, realWeight: 0.8 }, real: 2 },
  ],
  ['an archive that is only kept', { regime: { ...fresh, archive: 'kept' }, real: 2 }],
  ['a whole archive', { regime: { archive: 'whole' }, real: 0 }],
  [
    'a whole archive with fresh samples and copies',
    { regime: { ...fresh, archive: 'whole', copies: 2 }, real: 2 },
  ],
];

function expectSame(
  one: GaussianModels | undefined,
  other: GaussianModels | undefined,
  what: string,
): void {
  expectSameDistribution(one?.mean ?? [], other?.mean ?? [], `mean, ${what}`);
  expectSameDistribution(one?.variance ?? [], other?.variance ?? [], `variance, ${what}`);
}

test.each(CASES)(
  'with %s the methods agree in distribution',
  (_, { regime, real, divisor = 'n' }) => {
    const run = (method: Method) =>
      manyOf(loopOf({ n: 10, ...regime }), { runs: 1500, real, method, divisor });
    const [raw, statistics] = [run('samples'), run('sufficient-statistics')];
    for (const t of [1, 3, 10]) expectSame(raw[t - 1], statistics[t - 1], `generation ${t}`);
  },
);

test('copies of a set that is known are its own: all runs have the same', () => {
  const regime = loopOf({ n: 10, realData: 'fresh', copies: 4 });
  const copied = new Float64Array(4);
  FAMILY.draw(STANDARD_NORMAL, 1, streamAt(runKey('known'), 0, PURPOSE.real), copied);
  let ensemble = { ...beginEnsemble(1500, STANDARD_NORMAL), copied };
  for (let t = 1; t <= 4; t++) {
    const next = nextEnsemble(STANDARD_NORMAL, 'n', regime, ensembleKey('known'), ensemble, 2);
    ensemble = { ...next, copied };
  }
  // Raw runs that share the fixed stream, and nothing else.
  const zero = generationZero(STANDARD_NORMAL);
  const models = Array.from({ length: 1500 }, (_, run) => {
    let state = zero;
    for (let t = 1; t <= 4; t++) {
      const values = { ...state, generation: 1000 * run + t };
      state = nextGeneration(FAMILY, regime, runKey('known'), values, 2);
    }
    return state.model;
  });
  const raw = {
    mean: Float64Array.from(models, ({ mean }) => mean),
    variance: Float64Array.from(models, ({ variance }) => variance),
  };
  expectSame(raw, ensemble, 'generation 4');
});

describe('no sufficient statistics', () => {
  const detector = { truePositive: 0.5, falsePositive: 0.1, refills: false };
  test.each<[string, Partial<Regime>]>([
    ['tail weights', { tailWeight: { weight: 2, cut: 2, window: 'model' } }],
    ['a detector', { detector }],
    ['a contaminated source', { ...fresh, contamination: 0.1 }],
    ['a subsampled archive', { archive: 'subsample' }],
    ['real weights on a pool', { ...fresh, synthetic: 'accumulate', realWeight: 0.5 }],
    ['real weights on an archive', { ...fresh, archive: 'whole', realWeight: 0.5 }],
  ])('for %s', (_, regime) => {
    expect(hasSufficientStatistics(loopOf(regime))).toBe(false);
    const run = () => manyOf(loopOf(regime), { runs: 2, real: 2, method: 'sufficient-statistics' });
    expect(run).toThrow('no sufficient statistics');
    expect(() => manyOf(loopOf(regime), { runs: 2, real: 2 })).not.toThrow();
  });

  test('but for the tools of every case above there are some', () => {
    for (const [, { regime }] of CASES) expect(hasSufficientStatistics(loopOf(regime))).toBe(true);
  });
});
