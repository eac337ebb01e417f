/** Collapse goes on: nothing in a fit feeds variance back, so that it never levels off. */
import { describe, expect, test } from 'vitest';
import type { Component, Mixture } from '../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../src/kinds/mixture/presets.ts';
import { METHODS } from '../../../../src/sim/method.ts';
import { expectMean } from '../../../support/statistics.ts';
import { componentOf, faultsOf, measured, modelsOf } from './regions/making.ts';

const N = 10;
const GENERATIONS = 200;
/** ψ(9/2) and ψ(4): ψ(1/2) + Σ 1/(k − 1/2) and ψ(1) + Σ 1/k. */
const GAMMA = 0.577_215_664_901_532_9;
const PSI_4_5 = -GAMMA - 2 * Math.LN2 + 2 + 2 / 3 + 2 / 5 + 2 / 7;
const PSI_4 = -GAMMA + 1 + 1 / 2 + 1 / 3;
/** E ln of a χ² of 9 and of 8 degrees, over n. */
const AXIS = PSI_4_5 + Math.log(2 / N);
const STEP = AXIS + PSI_4 + Math.log(2 / N);

const first = (read: (component: Component) => number) => (model: Mixture) =>
  read(componentOf(model, 0));

test.each(METHODS)(
  'by %s the variance along an axis falls for 200 generations as if of a single dimension',
  (method) => {
    const at = modelsOf(
      { truth: PRESETS.needle, n: N, generations: GENERATIONS, runs: 250 },
      method,
    );
    for (const t of [1, 50, 100, 150, 200]) {
      const log = (axis: 0 | 2) => first(({ covariance }) => Math.log(covariance[axis]));
      expectMean(measured(at(t), log(0)), t * AXIS, `x of generation ${t}`);
      expectMean(measured(at(t), log(2)), t * AXIS, `y of generation ${t}`);
    }
    // A floor of 0.01 would hold it at ln 0.1.
    expect(200 * AXIS).toBeLessThan(-44);
  },
);

const logDeterminant = first(({ covariance: [xx, xy, yy] }) => Math.log(xx * yy - xy * xy));

test.each(METHODS)('by %s E ln det falls as the closed form says, to e^−40', (method) => {
  const at = modelsOf({ truth: PRESETS.needle, n: N, generations: 70, runs: 400 }, method);
  for (const t of [1, 10, 40, 70]) {
    expectMean(measured(at(t), logDeterminant), t * STEP, `generation ${t}`);
  }
  expect(70 * STEP).toBeLessThan(-40);
});

test('with complete data it falls on to e^−57, when needles are 1e6 times as long as wide', () => {
  const at = modelsOf({ truth: PRESETS.needle, n: N, generations: GENERATIONS, runs: 1000 });
  for (const t of [50, 80, 100]) {
    expectMean(measured(at(t), logDeterminant), t * STEP, `generation ${t}`);
  }
});

describe('modes far apart, of few samples each', () => {
  const at = modelsOf(
    { truth: PRESETS.even4, n: 40, generations: 150, runs: 60, reseed: 'off' },
    'samples',
  );

  test('become needles and points, and every model stays one', () => {
    for (const t of [1, 20, 80, 150]) {
      for (const model of at(t)) expect(faultsOf(model)).toEqual([]);
    }
  });

  test('keep thinning: no component is kept wide by a floor', () => {
    const widest = (t: number) =>
      measured(at(t), (model) =>
        Math.max(
          ...model
            .filter(({ weight }) => weight > 0)
            .map(({ covariance: [xx, , yy] }) => Math.log(Math.max(xx + yy, 1e-300))),
        ),
      );
    const medianOf = (values: Float64Array) => values.toSorted()[values.length >> 1] ?? Number.NaN;
    const medians = [20, 80, 150].map((t) => medianOf(widest(t)));
    expect(medians[1]).toBeLessThan((medians[0] ?? 0) - 1);
    expect(medians[2]).toBeLessThan((medians[1] ?? 0) - 1);
  });
});
