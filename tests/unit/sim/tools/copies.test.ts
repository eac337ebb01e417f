/** Copies of one real set, and archives: which samples there are, and what comes of them. */
import { describe, expect, test } from 'vitest';
import { STANDARD_NORMAL } from '../../../../src/kinds/gaussian/model.ts';
import { mixtureFamily } from '../../../../src/kinds/mixture/family.ts';
import { PRESETS } from '../../../../src/kinds/mixture/presets.ts';
import { generationZero } from '../../../../src/sim/generation.ts';
import { nextGeneration } from '../../../../src/sim/loop.ts';
import { PURPOSE, runKey } from '../../../../src/sim/random/key.ts';
import { streamAt } from '../../../../src/sim/random/stream.ts';
import type { Archive, Regime } from '../../../../src/sim/regimes.ts';
import { accumulateMomentsAt, limitingMoments } from '../../../../src/sim/theory/limits.ts';
import { expectedMoments } from '../../../../src/sim/theory/moments.ts';
import { expectMean } from '../../../support/statistics.ts';
import { FAMILY, loopOf, manyOf, runOf, secondMoments, squared, valuesOf } from './running.ts';

const KEY = runKey('tools');
const NONE = { mean: new Float64Array(0), variance: new Float64Array(0) };
const fed = (more: Partial<Regime>) => loopOf({ realData: 'fresh', ...more });

describe('copies', () => {
  const generations = runOf(fed({ copies: 5 }), 4);
  const firstOfFixedStream = new Float64Array(5);
  FAMILY.draw(STANDARD_NORMAL, 1, streamAt(KEY, 0, PURPOSE.real), firstOfFixedStream);

  test('are the first draws of the fixed stream, the same in every generation', () => {
    for (const generation of generations) {
      expect(valuesOf(generation).real.slice(0, 5)).toEqual([...firstOfFixedStream]);
    }
  });

  test('come beside fresh samples and before synthetic ones', () => {
    const plain = runOf(fed({}), 4);
    for (const [i, generation] of generations.entries()) {
      const { real, trainingSet } = generation;
      expect([real, trainingSet.real, trainingSet.count]).toEqual([9, 9, 20]);
      const fresh = valuesOf(generation).real.slice(5);
      expect(fresh).toEqual(valuesOf(plain[i] ?? generation).real);
    }
    expect(new Set(generations.flatMap((each) => valuesOf(each).real.slice(5))).size).toBe(24);
    // The first generation draws its synthetic samples from the truth, the same ones but fewer.
    const [one, other] = [generations, plain].map(([first]) => first && valuesOf(first).synthetic);
    expect(one).toEqual(other?.slice(0, 11));
  });

  test('more of them extend fewer, and none are none', () => {
    const more = runOf(fed({ copies: 9 }), 4);
    for (const generation of more) {
      expect(valuesOf(generation).real.slice(0, 5)).toEqual([...firstOfFixedStream]);
    }
    expect(runOf(fed({ copies: 0 }), 4)).toEqual(runOf(fed({}), 4));
  });

  test('are the set that a fixed regime has', () => {
    const [copied, fixed] = [runOf(loopOf({ copies: 5 })), runOf(loopOf({ realData: 'fixed' }), 5)];
    for (const [i, generation] of copied.entries()) {
      expect(valuesOf(generation).real).toEqual(valuesOf(fixed[i] ?? generation).real);
    }
  });

  test('may change from one generation to the next', () => {
    const two = nextGeneration(FAMILY, fed({ copies: 2 }), KEY, generationZero(STANDARD_NORMAL), 3);
    const seven = nextGeneration(FAMILY, fed({ copies: 7 }), KEY, two, 3);
    expect([two.real, seven.real]).toEqual([5, 10]);
    expect(valuesOf(seven).real.slice(0, 2)).toEqual(valuesOf(two).real.slice(0, 2));
  });

  test('of a mixture are the first draws of the fixed stream too', () => {
    const family = mixtureFamily(PRESETS.even4, 'on');
    const due = new Float64Array(12);
    family.draw(PRESETS.even4, 1, streamAt(KEY, 0, PURPOSE.real), due);
    let state = generationZero(family.truth);
    for (let t = 1; t <= 3; t++) {
      state = nextGeneration(family, fed({ n: 40, copies: 6 }), KEY, state, 5);
      expect(state.trainingSet.values.subarray(0, 12)).toEqual(due);
      expect([state.real, state.trainingSet.count]).toEqual([11, 40]);
    }
  });

  test('have the moments of a fixed set beside fresh samples', () => {
    for (const [copies, real] of [
      [6, 0],
      [3, 4],
    ] as const) {
      const regime = fed({ copies });
      const expected = expectedMoments(regime, 'n', new Array<number>(12).fill(real));
      const found = manyOf(regime, { runs: 3000, real, generations: 12 });
      for (const t of [1, 2, 12]) {
        const models = found[t - 1] ?? NONE;
        expectMean(models.variance, expected[t - 1]?.variance ?? Number.NaN, `variance ${t}`);
        expectMean(secondMoments(models), 1, `sum ${t}`);
      }
      if (real === 0) {
        const { squaredMean } = limitingMoments(loopOf({ realData: 'fixed' }), 'n', copies);
        expectMean(squared(found.at(-1)?.mean ?? NONE.mean), squaredMean, 'limit');
      }
    }
  });
});

describe('an archive', () => {
  const run = (archive: Archive, real = 4) => runOf(fed({ archive }), real);

  test('that is kept changes no model', () => {
    const plain = runOf(fed({}), 4);
    for (const [i, { pool, ...rest }] of run('kept').entries()) {
      const { pool: _, ...expected } = plain[i] ?? generationZero(STANDARD_NORMAL);
      expect(rest).toEqual(expected);
      expect([pool.count, pool.real]).toEqual([20 * (i + 1), 4 * (i + 1)]);
    }
  });

  test('holds everything that was collected, real samples first', () => {
    const generations = run('kept');
    const last = generations.at(-1);
    const due = (kind: 'real' | 'synthetic') => generations.flatMap((each) => valuesOf(each)[kind]);
    expect([...(last?.pool.values ?? [])]).toEqual([...due('real'), ...due('synthetic')]);
  });

  test('is fitted as a whole, or n items of it without repeats', () => {
    for (const { pool, trainingSet } of run('whole')) expect(trainingSet).toEqual(pool);
    for (const { pool, trainingSet } of run('subsample')) {
      expect([trainingSet.count, new Set(trainingSet.values).size]).toEqual([20, 20]);
      const real = pool.values.subarray(0, pool.real);
      for (const [i, value] of trainingSet.values.entries()) {
        expect(real.includes(value)).toBe(i < trainingSet.real);
        expect(pool.values).toContain(value);
      }
    }
  });

  test('that was kept is there when it is wanted', () => {
    const [, , third] = run('kept');
    if (third === undefined) throw new Error('no generation');
    const next = nextGeneration(FAMILY, fed({ archive: 'whole' }), KEY, third, 4);
    expect([next.pool.count, next.trainingSet.count]).toEqual([80, 80]);
    expect(next.pool.values).toEqual(run('kept')[3]?.pool.values);
    const again = nextGeneration(FAMILY, fed({ archive: 'kept' }), KEY, next, 4);
    expect([again.pool.count, again.trainingSet.count]).toEqual([100, 20]);
  });

  /** At λ = 1 a first generation from the model before is one from the truth: the loops that accumulate. */
  test.each([
    ['whole', 'accumulate'],
    ['subsample', 'accumulate-subsample'],
  ] as const)('%s makes of replace a loop with the moments of %s', (archive, synthetic) => {
    for (const [realData, real] of [
      ['none', 0],
      ['fresh', 3],
    ] as const) {
      const expected = expectedMoments(
        loopOf({ synthetic, realData }),
        'n',
        new Array<number>(8).fill(real),
      );
      const found = manyOf(loopOf({ realData, archive }), { runs: 2500, real, generations: 8 });
      for (const t of [1, 3, 8]) {
        const { variance = Number.NaN } = expected[t - 1] ?? {};
        expectMean(found[t - 1]?.variance ?? NONE.variance, variance, `${realData}, variance ${t}`);
        expectMean(secondMoments(found[t - 1] ?? NONE), 1, `${realData}, sum ${t}`);
      }
      if (archive === 'whole' && realData === 'none') {
        const { variance } = accumulateMomentsAt(20, 8);
        expect(expected[7]?.variance).toBeCloseTo(variance, 12);
      }
    }
  });
});
