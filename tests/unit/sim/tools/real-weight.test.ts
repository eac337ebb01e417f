/** The weight of real samples: what each weighs, what the fit makes of it, and the limits. */

import { describe, expect, test } from 'vitest';
import { gaussianFamily } from '../../../../src/kinds/gaussian/family.ts';
import { STANDARD_NORMAL } from '../../../../src/kinds/gaussian/model.ts';
import { PRESETS } from '../../../../src/kinds/mixture/presets.ts';
import { modelOfRun, simulateMixtureRuns } from '../../../../src/kinds/mixture/runs.ts';
import { METHODS } from '../../../../src/sim/method.ts';
import {
  bestRealShare,
  weightedLimit,
  weightedMomentsAt,
} from '../../../../src/sim/theory/real-weights.ts';
import {
  optimalRealWeight,
  weighReal,
  weightsByOrigin,
} from '../../../../src/sim/tools/real-weight.ts';
import { fitted } from '../../../support/fitted.ts';
import { expectMean } from '../../../support/statistics.ts';
import { loopOf, manyOf, runOf, secondMoments, squared } from './running.ts';

const NONE = new Float64Array(0);
const samples = (real: number, weights?: readonly number[]) => {
  const set = { values: Float64Array.from([2, 4, 1, 0, -1]), count: 5, real };
  return weights === undefined ? set : { ...set, weights: Float64Array.from(weights) };
};

describe('five samples, two of them real', () => {
  test('with half of all weight on real ones weigh 5/4 and 5/6', () => {
    const weighed = weighReal(samples(2), 0.5);
    for (const [i, due] of [5 / 4, 5 / 4, 5 / 6, 5 / 6, 5 / 6].entries()) {
      expect(weighed.weights?.[i]).toBeCloseTo(due, 14);
    }
    // Means 3 and 0, squares 10 and 2/3: (3 + 0)/2, and (10 + 2/3)/2 − 9/4.
    const model = fitted(gaussianFamily(STANDARD_NORMAL, 'n'), weighed, STANDARD_NORMAL);
    expect(model.mean).toBeCloseTo(1.5, 14);
    expect(model.variance).toBeCloseTo(37 / 12, 14);
  });

  test('keep the ratios of weights that they had', () => {
    const weighed = weighReal(samples(2, [1, 3, 1, 1, 2]), 0.8);
    for (const [i, due] of [1, 3, 0.25, 0.25, 0.5].entries()) {
      expect(weighed.weights?.[i]).toBeCloseTo(due, 14);
    }
  });

  test('with all weight on real ones are fitted as if those were alone', () => {
    const model = fitted(
      gaussianFamily(STANDARD_NORMAL, 'n'),
      weighReal(samples(2), 1),
      STANDARD_NORMAL,
    );
    expect(model).toEqual({ mean: 3, variance: 1 });
  });

  test('with the best share carry 2/(1 + √(1 + 4 · 3/2))', () => {
    const share = 2 / (1 + Math.sqrt(7));
    expect(optimalRealWeight(2, 3)).toBeCloseTo(share, 15);
    const { real, synthetic } = weightsByOrigin('best', 2, 3);
    expect(real).toBeCloseTo((share * 5) / 2, 14);
    expect(synthetic).toBeCloseTo(((1 - share) * 5) / 3, 14);
  });
});

test.each([0, 5])('where %d of five are real there is nothing to weigh', (real) => {
  expect(weighReal(samples(real), 0.3)).toEqual(samples(real));
  expect(weightsByOrigin(0.3, real, 5 - real)).toEqual({ real: 1, synthetic: 1 });
});

test.each(['accumulate', 'accumulate-subsample'] as const)(
  'in %s the whole training set is weighed, old samples too',
  (synthetic) => {
    const regime = loopOf({ synthetic, realData: 'fresh', realWeight: 0.3 });
    const [first, ...later] = runOf(regime, 4);
    expect(first?.trainingSet.weights).toBeUndefined();
    for (const { trainingSet, pool } of later) {
      const { weights = NONE, count, real } = trainingSet;
      const sum = (part: Float64Array) => part.reduce((total, weight) => total + weight, 0);
      expect(sum(weights)).toBeCloseTo(count, 10);
      expect(sum(weights.subarray(0, real)) / count).toBeCloseTo(0.3, 13);
      expect(pool.weights).toBeUndefined();
    }
  },
);

describe.each(METHODS)('by %s', (method) => {
  test.each([
    [0.05, 10, 40],
    [0.5, 10, 40],
    ['best', 4, 96],
    [1, 10, 20],
  ] as const)(
    'with a share of %s for %d real and %d synthetic samples the moments are those of the theory',
    (realWeight, real, synthetic) => {
      const share = realWeight === 'best' ? optimalRealWeight(real, synthetic) : realWeight;
      const regime = loopOf({ n: real + synthetic, realData: 'fresh', realWeight });
      const generations = manyOf(regime, { runs: 2500, real, generations: 8, method });
      for (const t of [1, 2, 8]) {
        const { mean, variance } = generations[t - 1] ?? { mean: NONE, variance: NONE };
        const expected = weightedMomentsAt({ real, synthetic, share }, t);
        expectMean(squared(mean), expected.squaredMean, `squared mean error ${t}`);
        expectMean(variance, expected.variance, `variance ${t}`);
        expectMean(secondMoments({ mean, variance }), 1, `sum ${t}`);
      }
    },
  );

  test.each([
    [0.4, 0.8, 'n'],
    [0.25, 1.05, 'n'],
    [0.4, 0.9, 'n-1'],
  ] as const)(
    'at %d and λ = %d with the divisor %s they come to rest at the limit',
    (share, spread, divisor) => {
      const regime = loopOf({ n: 30, spread, realData: 'fresh', realWeight: share });
      const last = manyOf(regime, { runs: 1500, real: 6, generations: 25, method, divisor }).at(-1);
      const limit = weightedLimit({ real: 6, synthetic: 24, share }, divisor, spread);
      expectMean(last?.variance ?? NONE, limit.variance, 'variance');
      expectMean(squared(last?.mean ?? NONE), limit.squaredMean, 'squared mean error');
    },
  );

  test('one round mode in the plane: both axes have these moments', () => {
    const [real, synthetic, share] = [5, 25, 0.6] as const;
    const regime = loopOf({ n: 30, realData: 'fresh', realWeight: share });
    const truth = PRESETS.needle;
    const realPerGeneration = new Array<number>(6).fill(real);
    const runs = method === 'samples' ? 600 : 2500;
    const settings = {
      truth,
      regime,
      reseed: 'on',
      realPerGeneration,
      source: 'world',
      runs,
    } as const;
    const models = simulateMixtureRuns({ ...settings, seed: 'tools' }, method).at(-1) ?? NONE;
    const read = (axis: 0 | 1) =>
      Array.from({ length: runs }, (_, run) => {
        const component = modelOfRun(models, run, 1)[0];
        return [
          component?.mean[axis] ?? 0,
          component?.covariance[axis === 0 ? 0 : 2] ?? 0,
        ] as const;
      });
    const expected = weightedMomentsAt({ real, synthetic, share }, 6);
    for (const axis of [0, 1] as const) {
      expectMean(
        Float64Array.from(read(axis), ([mean]) => mean * mean),
        expected.squaredMean,
      );
      expectMean(
        Float64Array.from(read(axis), ([, variance]) => variance),
        expected.variance,
      );
    }
  });
});

test('the best share leaves the mean nearer to the truth than none, and than nearly all', () => {
  const [real, synthetic] = [5, 95];
  expect(bestRealShare(real, synthetic)).toBeCloseTo(optimalRealWeight(real, synthetic), 1);
  const error = (realWeight: number | 'best') => {
    const regime = loopOf({ n: 100, realData: 'fresh', realWeight });
    const method = 'sufficient-statistics';
    const last = manyOf(regime, { runs: 4000, real, generations: 50, method }).at(-1);
    return squared(last?.mean ?? NONE).reduce((sum, x) => sum + x, 0) / 4000;
  };
  const best = error('best');
  expect(best).toBeLessThan(0.65 * error(0.05));
  expect(best).toBeLessThan(0.65 * error(0.9));
});
