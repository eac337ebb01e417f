import { distancesIn } from '../../../../src/sim/family.ts';
/** Tail weights sample by sample: who weighs what, and that the fit obeys. */

import { describe, expect, test } from 'vitest';
import { gaussianFamily } from '../../../../src/kinds/gaussian/family.ts';
import { type Gaussian, STANDARD_NORMAL } from '../../../../src/kinds/gaussian/model.ts';
import type { Generation } from '../../../../src/sim/generation.ts';
import { type TailWindow, tailWeightsOf } from '../../../../src/sim/tools/tail-weight.ts';
import { fitted } from '../../../support/fitted.ts';
import { loopOf, runOf } from './running.ts';

const tail = (weight: number, cut: number, window: TailWindow = 'model') => ({
  weight,
  cut,
  window,
});

test('what lies beyond the cut weighs W, and what lies on it 1', () => {
  const distances = Float64Array.from([0, 1.999, 2, 2.001, Number.POSITIVE_INFINITY]);
  expect([...tailWeightsOf(tail(3, 2), distances)]).toEqual([1, 1, 1, 3, 3]);
});

test('four samples by hand: 0, 1, −1 and 3 with W = 2 beyond 2', () => {
  const values = Float64Array.from([0, 1, -1, 3]);
  const family = gaussianFamily(STANDARD_NORMAL, 'n');
  const weights = tailWeightsOf(tail(2, 2), distancesIn(family, STANDARD_NORMAL, values));
  expect([...weights]).toEqual([1, 1, 1, 2]);
  const samples = { values, count: 4, real: 0, weights };
  // Σw = 5, Σwx = 6, Σwx² = 0 + 1 + 1 + 18 = 20: 6/5, and 20/5 − 36/25 = 64/25.
  const model = fitted(family, samples, STANDARD_NORMAL);
  expect(model.mean).toBeCloseTo(6 / 5, 15);
  expect(model.variance).toBeCloseTo(64 / 25, 15);
  // Reliability weights: 5 − (1 + 1 + 1 + 4)/5 = 18/5 for 5.
  const unbiased = fitted(gaussianFamily(STANDARD_NORMAL, 'n-1'), samples, STANDARD_NORMAL);
  expect(unbiased.variance).toBeCloseTo((64 / 25) * (5 / (18 / 5)), 14);
});

/** Mean and variance of weighted samples, as one writes them down. */
function fitByHand({ trainingSet }: Generation<Gaussian>): Gaussian {
  const { values, weights = values.map(() => 1) } = trainingSet;
  const sum = (f: (x: number) => number) =>
    values.reduce((total, x, i) => total + (weights[i] ?? Number.NaN) * f(x), 0);
  const mean = sum((x) => x) / sum(() => 1);
  return { mean, variance: sum((x) => (x - mean) ** 2) / sum(() => 1) };
}

describe.each([0.7, 1, 1.6])('with λ = %d', (spread) => {
  test.each(['model', 'truth'] as const)('the window of the %s is where it should be', (window) => {
    const regime = loopOf({ spread, realData: 'fresh', tailWeight: tail(3, 1, window) });
    let before = STANDARD_NORMAL;
    let [inside, outside] = [0, 0];
    for (const generation of runOf(regime, 4)) {
      const { values, weights = [], real } = generation.trainingSet;
      expect(real).toBe(4);
      // λ is not in it: the window is that of the model as it was fitted.
      const { mean, variance } = window === 'model' ? before : STANDARD_NORMAL;
      const due = [...values].map((x, i) =>
        i >= 4 && Math.abs(x - mean) > Math.sqrt(variance) ? 3 : 1,
      );
      expect([...weights]).toEqual(due);
      inside += due.filter((weight) => weight === 1).length - 4;
      outside += due.filter((weight) => weight === 3).length;
      const expected = fitByHand(generation);
      expect(generation.model.mean).toBeCloseTo(expected.mean, 13);
      expect(generation.model.variance).toBeCloseTo(expected.variance, 13);
      before = generation.model;
    }
    expect(Math.min(inside, outside)).toBeGreaterThan(10);
  });
});

test('the two windows are one as long as the model is the truth', () => {
  const [model, truth] = (['model', 'truth'] as const).map((window) =>
    runOf(loopOf({ tailWeight: tail(3, 1, window) })).map((each) => each.model),
  );
  expect(truth?.[0]).toEqual(model?.[0]);
  expect(truth?.[1]).not.toEqual(model?.[1]);
});

test('weights do not touch the draws, and a weight of 1 not the fit', () => {
  const plain = runOf(loopOf());
  const heavy = runOf(loopOf({ tailWeight: tail(5, 1.5) }));
  expect(heavy[0]?.trainingSet.values).toEqual(plain[0]?.trainingSet.values);
  for (const [i, { model }] of runOf(loopOf({ tailWeight: tail(1, 2) })).entries()) {
    expect(model.mean).toBeCloseTo(plain[i]?.model.mean ?? Number.NaN, 12);
    expect(model.variance).toBeCloseTo(plain[i]?.model.variance ?? Number.NaN, 12);
  }
});

describe('with other regimes', () => {
  test('the first generation of a fixed set has nothing to weigh, and no set has its real samples weighed', () => {
    const [first, ...later] = runOf(loopOf({ realData: 'fixed', tailWeight: tail(7, 0.5) }), 5);
    expect(first?.trainingSet.weights).toBeUndefined();
    for (const { trainingSet } of later) {
      expect([...(trainingSet.weights?.subarray(0, 5) ?? [])]).toEqual([1, 1, 1, 1, 1]);
      expect(new Set(trainingSet.weights)).toEqual(new Set([1, 7]));
    }
  });

  test.each(['accumulate', 'accumulate-subsample'] as const)(
    'in the pool of %s every sample keeps the weight that it came with',
    (synthetic) => {
      const regime = loopOf({ synthetic, tailWeight: tail(7, 1) });
      const known = new Map<number, number>();
      const [first, ...later] = runOf(regime);
      for (const value of first?.trainingSet.values ?? []) known.set(value, 1);
      for (const { pool, trainingSet } of later) {
        for (const { values, weights = [] } of [pool, trainingSet]) {
          for (const [i, value] of values.entries()) {
            const weight = weights[i] ?? Number.NaN;
            expect(known.get(value) ?? weight).toBe(weight);
            known.set(value, weight);
          }
        }
      }
      expect([...known.values()].filter((weight) => weight === 7).length).toBeGreaterThan(10);
    },
  );

  test('real samples carry their share, and tails are still heavier than the rest', () => {
    const regime = loopOf({ realData: 'fresh', tailWeight: tail(3, 1), realWeight: 0.6 });
    for (const { trainingSet } of runOf(regime, 5)) {
      const weights = [...(trainingSet.weights ?? [])];
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const ofReal = weights.slice(0, 5).reduce((sum, weight) => sum + weight, 0);
      expect(ofReal / total).toBeCloseTo(0.6, 13);
      expect(total).toBeCloseTo(20, 12);
      const [light = 0, heavy = 0] = [...new Set(weights.slice(5))].toSorted((a, b) => a - b);
      expect(heavy / light).toBeCloseTo(3, 12);
    }
  });
});
