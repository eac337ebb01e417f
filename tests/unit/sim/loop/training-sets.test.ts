import { describe, expect, test } from 'vitest';
import { gaussianFamily } from '../../../../src/kinds/gaussian/family.ts';
import { type Gaussian, STANDARD_NORMAL } from '../../../../src/kinds/gaussian/model.ts';
import { type Generation, generationZero } from '../../../../src/sim/generation.ts';
import { simulateRun } from '../../../../src/sim/loop.ts';
import { runKey } from '../../../../src/sim/random/key.ts';
import type { RealDataRegime, SyntheticRegime } from '../../../../src/sim/regimes.ts';
import { fitted } from '../../../support/fitted.ts';
import { expectMean } from '../../../support/statistics.ts';
import { NINE_REGIMES, regimeOf } from '../nine-regimes.ts';

const N = 10;
const REAL = 4;
const GENERATIONS = 6;
const family = gaussianFamily(STANDARD_NORMAL, 'n');

type Nine = readonly [SyntheticRegime, RealDataRegime];

function run(regime: Nine, seed = 'sets', real = REAL): Generation<Gaussian>[] {
  const plan = new Array<number>(GENERATIONS).fill(real);
  return simulateRun(family, regimeOf(regime, N), runKey(seed), plan);
}

const realOf = ({ trainingSet }: Generation<Gaussian>) => [
  ...trainingSet.values.subarray(0, trainingSet.real),
];

test('generation 0 is the truth, fitted to nothing', () => {
  const zero = generationZero(family.truth);
  expect(zero).toMatchObject({ generation: 0, model: STANDARD_NORMAL, real: 0 });
  expect([zero.trainingSet.count, zero.pool.count]).toEqual([0, 0]);
});

/** Sizes of training sets, and how many in each are real, over generations 1 to 6. */
test.each<[...Nine, number[], number[]]>([
  ['replace', 'none', [10, 10, 10, 10, 10, 10], [0, 0, 0, 0, 0, 0]],
  ['replace', 'fixed', [4, 10, 10, 10, 10, 10], [4, 4, 4, 4, 4, 4]],
  ['replace', 'fresh', [10, 10, 10, 10, 10, 10], [4, 4, 4, 4, 4, 4]],
  ['accumulate', 'none', [10, 20, 30, 40, 50, 60], [10, 10, 10, 10, 10, 10]],
  ['accumulate', 'fixed', [10, 20, 30, 40, 50, 60], [10, 10, 10, 10, 10, 10]],
  ['accumulate', 'fresh', [10, 20, 30, 40, 50, 60], [10, 14, 18, 22, 26, 30]],
])(
  'with %s and real data %s training sets have the right size and share of real samples',
  (synthetic, realData, sizes, real) => {
    const generations = run([synthetic, realData]);
    expect(generations.map(({ trainingSet }) => trainingSet.count)).toEqual(sizes);
    expect(generations.map(({ trainingSet }) => trainingSet.values.length)).toEqual(sizes);
    expect(generations.map(({ trainingSet }) => trainingSet.real)).toEqual(real);
  },
);

test.each(['none', 'fixed', 'fresh'] as const)(
  'accumulate-subsample with real data %s fits n of a growing pool',
  (realData) => {
    const generations = run(['accumulate-subsample', realData]);
    expect(generations.map(({ trainingSet }) => trainingSet.count)).toEqual([
      10, 10, 10, 10, 10, 10,
    ]);
    expect(generations.map(({ pool }) => pool.count)).toEqual([10, 20, 30, 40, 50, 60]);
    const later = realData === 'fresh' ? REAL : 0;
    expect(generations.map(({ pool }) => pool.real)).toEqual(
      [0, 1, 2, 3, 4, 5].map((t) => 10 + later * t),
    );
  },
);

test.each(NINE_REGIMES)(
  'with %s and real data %s a generation tells how many real samples it collected',
  (...regime) => {
    const [synthetic, realData] = regime;
    const later = realData === 'fresh' || regime.join() === 'replace,fixed' ? REAL : 0;
    const first = synthetic === 'replace' ? later : N;
    expect(run(regime).map(({ real }) => real)).toEqual([first, later, later, later, later, later]);
  },
);

test.each(NINE_REGIMES)(
  'with %s and real data %s each model is the fit of its training set',
  (...regime) => {
    for (const { model, trainingSet } of run(regime)) {
      expect(model).toEqual(fitted(family, trainingSet, STANDARD_NORMAL));
    }
  },
);

test('replace keeps no pool; the accumulating regimes fit to it, in the same order', () => {
  for (const { pool } of run(['replace', 'fresh'])) expect(pool.count).toBe(0);
  for (const { pool, trainingSet } of run(['accumulate', 'fresh'])) {
    expect(trainingSet).toEqual(pool);
  }
});

describe('a fixed real set', () => {
  test('is the same in every training set of replace', () => {
    const generations = run(['replace', 'fixed']);
    const [first] = generations.map(realOf);
    for (const generation of generations) expect(realOf(generation)).toEqual(first);
  });

  test('is in the pool of accumulate once: the draws of generation 1', () => {
    const generations = run(['accumulate', 'fixed']);
    const first = generations[0]?.trainingSet.values ?? [];
    expect(new Set(first).size).toBe(N);
    for (const [i, { pool }] of generations.entries()) {
      expect([...pool.values.subarray(0, N)]).toEqual([...first]);
      expect(new Set(pool.values).size).toBe(N * (i + 1));
    }
  });

  test.each(['accumulate', 'accumulate-subsample'] as const)(
    'is nothing new in %s: every bit is that of a run without real data, whatever its size',
    (synthetic) => {
      for (const seed of ['sets', '', '尾']) {
        const none = run([synthetic, 'none'], seed);
        for (const real of [0, 1, REAL, N]) {
          expect(run([synthetic, 'fixed'], seed, real)).toEqual(none);
        }
        expect(run([synthetic, 'fresh'], seed)).not.toEqual(none);
      }
    },
  );

  test('is something new in replace', () => {
    const [none, fixed] = [run(['replace', 'none']), run(['replace', 'fixed'])];
    for (const [i, { model }] of fixed.entries()) expect(model).not.toEqual(none[i]?.model);
  });

  test('that is larger begins with a smaller one of the same run', () => {
    const small = run(['replace', 'fixed']).map(realOf)[0] ?? [];
    const large = run(['replace', 'fixed'], 'sets', 8).map(realOf)[0] ?? [];
    expect(large.slice(0, REAL)).toEqual(small);
  });
});

test('fresh real samples never come twice', () => {
  const drawn = run(['replace', 'fresh']).flatMap(realOf);
  expect(new Set(drawn).size).toBe(GENERATIONS * REAL);
});

describe('a subsample', () => {
  test.each(['none', 'fixed', 'fresh'] as const)(
    'with real data %s is drawn from the pool without repeats',
    (realData) => {
      for (const { pool, trainingSet } of run(['accumulate-subsample', realData])) {
        const items = new Set(trainingSet.values);
        expect(items.size).toBe(N);
        expect([...items].filter((item) => !pool.values.includes(item))).toEqual([]);
        const real = pool.values.subarray(0, pool.real);
        expect([...items].filter((item) => real.includes(item))).toHaveLength(trainingSet.real);
      }
    },
  );

  test('takes each part of the pool in proportion', () => {
    const generations = Array.from({ length: 3000 }, (_, i) =>
      run(['accumulate-subsample', 'none'], `${i}`),
    );
    for (const t of [2, 3, 6]) {
      const real = generations.map((each) => each[t - 1]?.trainingSet.real ?? Number.NaN);
      // Hypergeometric: 10 of 10 t, of which 10 are real.
      expectMean(real, N / t, `generation ${t}`);
      const variance = ((N / t) * (1 - 1 / t) * (N * t - N)) / (N * t - 1);
      expectMean(
        real.map((count) => (count - N / t) ** 2),
        variance,
        `variance, generation ${t}`,
      );
    }
  });
});
