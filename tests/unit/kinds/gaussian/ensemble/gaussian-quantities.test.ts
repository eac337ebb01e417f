import { expect, test } from 'vitest';
import { STANDARD_NORMAL } from '../../../../../src/kinds/gaussian/model.ts';
import {
  GAUSSIAN_QUANTITIES,
  gaussianQuantities,
  quantitiesOfRuns,
} from '../../../../../src/kinds/gaussian/quantities.ts';

test('the quantities of a model are what their names say', () => {
  const quantities = gaussianQuantities({ mean: 1, variance: 1 }, STANDARD_NORMAL);
  expect(Object.keys(quantities)).toEqual([...GAUSSIAN_QUANTITIES]);
  expect(quantities).toMatchObject({ mean: 1, variance: 1, squaredMeanError: 1 });
  expect(Math.abs(quantities.logStandardDeviation)).toBe(0);
  // mpmath: Φ(∓z ∓ 1)/0.025; fidelity is the smaller of 0.0615 and 1/6.74.
  expect(quantities.survivalLeft).toBeCloseTo(0.06153500171540035, 14);
  expect(quantities.survivalRight).toBeCloseTo(6.741466828408098, 13);
  expect(quantities.fidelity).toBe(quantities.survivalLeft);
});

test('the mean error is measured from the truth, the deviation is not', () => {
  const quantities = gaussianQuantities({ mean: 7, variance: 4 }, { mean: 10, variance: 9 });
  expect(quantities.squaredMeanError).toBe(9);
  expect(quantities.logStandardDeviation).toBeCloseTo(Math.LN2, 15);
});

test('a point has a logarithm of −∞ and no tails', () => {
  expect(gaussianQuantities({ mean: 0.5, variance: 0 }, STANDARD_NORMAL)).toEqual({
    mean: 0.5,
    variance: 0,
    squaredMeanError: 0.25,
    logStandardDeviation: Number.NEGATIVE_INFINITY,
    survivalLeft: 0,
    survivalRight: 0,
    fidelity: 0,
  });
});

test('the quantities of many runs are those of each', () => {
  const models = { mean: Float64Array.of(0, 1, -2), variance: Float64Array.of(1, 0.5, 3) };
  const quantities = quantitiesOfRuns(models, STANDARD_NORMAL);
  expect(Object.keys(quantities)).toEqual([...GAUSSIAN_QUANTITIES]);
  for (const [run, mean] of models.mean.entries()) {
    const single = gaussianQuantities(
      { mean, variance: models.variance[run] ?? Number.NaN },
      STANDARD_NORMAL,
    );
    for (const name of GAUSSIAN_QUANTITIES) expect(quantities[name][run]).toBe(single[name]);
  }
});
