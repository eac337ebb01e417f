/** Theory beside ensembles, as the lab shows them: seeded, and within what chance allows. */
import { describe, expect, test } from 'vitest';
import { agreementOf, furthestOff } from '../../../src/experiment/agreement.ts';
import type { Experiment } from '../../../src/kinds/bench.ts';
import { theoryOf } from '../../../src/kinds/kinds.ts';
import { STANDARD_ERRORS } from '../../support/statistics.ts';
import { NINE_REGIMES } from '../sim/nine-regimes.ts';
import { gaussian, measured, mixture } from './cases.ts';

const DETECTOR = { truePositive: 0.9, falsePositive: 0.05, refills: true };

function expectAgreement(
  experiment: Experiment,
  quantities: readonly string[],
  method: 'samples' | 'sufficient-statistics',
  runs = 1500,
) {
  const { predictions } = theoryOf(experiment);
  expect(predictions.map(({ quantity }) => quantity)).toEqual(quantities);
  const ensemble = measured({ experiment, method, runs });
  for (const prediction of predictions) {
    const agreement = agreementOf(prediction, ensemble);
    if (agreement === null) throw new Error(`${prediction.quantity} was not measured`);
    const furthest = furthestOff(agreement);
    const distance = Math.abs(agreement.distances[furthest - 1] ?? Number.NaN);
    expect(distance, `${prediction.quantity}, generation ${furthest}`).toBeLessThan(
      STANDARD_ERRORS,
    );
  }
}

const MOMENTS = ['variance', 'squaredMeanError'];

describe.each(NINE_REGIMES)('a bell curve, %s and real data %s', (synthetic, realData) => {
  const experiment = gaussian({ synthetic, realData, real: 6 });
  const isAlone = synthetic === 'replace' && realData === 'none';

  test('has the moments that theory gives', () => {
    const quantities = isAlone ? [...MOMENTS, 'logStandardDeviation'] : MOMENTS;
    const method = synthetic === 'accumulate-subsample' ? 'samples' : 'sufficient-statistics';
    expectAgreement(experiment, quantities, method, 1000);
  });
});

describe('a bell curve with a tool', () => {
  test('weight on real data', () => {
    const experiment = gaussian({ realData: 'fresh', real: 6, realWeight: 'best' });
    expectAgreement(experiment, MOMENTS, 'sufficient-statistics');
  });

  test('a detector, and a contaminated pool', () => {
    const change = { realData: 'fresh', detector: DETECTOR } as const;
    expectAgreement(gaussian({ ...change, real: 6 }), MOMENTS, 'samples', 600);
    expectAgreement(gaussian({ ...change, real: 40, contamination: 0.5 }), MOMENTS, 'samples', 600);
  });

  test('weight on tails, to first order', () => {
    const tailWeight = { weight: 1.3, cut: 2, window: 'model' } as const;
    const experiment = gaussian({ n: 400, tailWeight, generations: 6 });
    expect(theoryOf(experiment).predictions.map(({ grade }) => grade)).toEqual(['first order']);
    expectAgreement(experiment, ['variance'], 'samples', 400);
  });

  test.each([
    ['the divisor n − 1', { realData: 'fresh', real: 6, realWeight: 0.4, divisor: 'n-1' }],
    [
      'fresh samples and weight on tails',
      { realData: 'fresh', real: 20, tailWeight: { weight: 1.2, cut: 2, window: 'model' } },
    ],
  ] as const)('with %s only the limit is known', (_, changes) => {
    const { predictions, limitOnly } = theoryOf(gaussian(changes));
    expect(predictions).toEqual([]);
    expect(limitOnly?.variance).toBeGreaterThan(0.5);
    expect(limitOnly?.variance).toBeLessThan(1.5);
  });

  test.each([
    ['a window of the truth', { tailWeight: { weight: 1.2, cut: 2, window: 'truth' } }],
    ['two weights', { tailWeight: { weight: 2, cut: 2, window: 'model' }, realWeight: 0.5 }],
    ['a detector and the divisor n − 1', { detector: DETECTOR, divisor: 'n-1' }],
    ['a pool with weights', { synthetic: 'accumulate', realWeight: 0.5 }],
  ] as const)('nothing is known of %s', (_, changes) => {
    const theory = theoryOf(gaussian({ realData: 'fresh', real: 6, ...changes }));
    expect([theory.predictions, theory.limitOnly]).toEqual([[], null]);
  });
});

describe('replace without real data', () => {
  test.each([
    ['the divisor n', {}],
    ['the divisor n − 1', { divisor: 'n-1' }],
    ['a spread of 1.03', { spread: 1.03 }],
    ['fresh data of which nothing is taken', { realData: 'fresh', real: 0 }],
  ] as const)('%s: the spread of single runs is known, and so is the typical one', (_, changes) => {
    const experiment = gaussian({ ...changes, n: 20, generations: 10 });
    const theory = theoryOf(experiment);
    const order = { experiment, method: 'sufficient-statistics', runs: 40_000 } as const;
    const ensemble = measured(order);
    for (const { quantity, deviations } of theory.predictions) {
      const agreement = agreementOf(
        { quantity, deviations: null, grade: 'exact', expected: new Float64Array(10), limit: null },
        ensemble,
      );
      const seen = (agreement?.errors[9] ?? 0) * Math.sqrt(order.runs);
      expect((deviations?.[9] ?? 0) / seen, quantity).toBeCloseTo(1, 1);
    }
    expectAgreement(experiment, [...MOMENTS, 'logStandardDeviation'], order.method, 4000);
  });

  test('an average that a few rare runs carry is not held against theory', () => {
    // After 40 n generations nearly every run is a point; the rest carry the mean.
    const experiment = gaussian({ n: 10, divisor: 'n-1', generations: 400 });
    const ensemble = measured({ experiment, method: 'sufficient-statistics', runs: 300 });
    const [prediction] = theoryOf(experiment).predictions;
    if (prediction === undefined) throw new Error('no prediction');
    const known = agreementOf(prediction, ensemble);
    const naive = agreementOf({ ...prediction, deviations: null }, ensemble);
    expect(Math.abs(known?.distances[399] ?? Number.NaN)).toBeLessThan(STANDARD_ERRORS);
    expect(Math.abs(naive?.distances[399] ?? Number.NaN)).toBeGreaterThan(STANDARD_ERRORS);
  });
});

describe('islands', () => {
  test.each([
    ['left alone', {}],
    ['fed', { realData: 'fresh', real: 6 }],
    ['with a fixed real set', { realData: 'fixed', real: 6 }],
    ['accumulated', { synthetic: 'accumulate' }],
    [
      'accumulated and fed, with a spread',
      { synthetic: 'accumulate', realData: 'fresh', spread: 0.9 },
    ],
    ['with weight on real data', { realData: 'fresh', real: 6, realWeight: 'best' }],
  ] as const)('%s: diversity goes as theory says', (_, changes) => {
    expectAgreement(mixture(changes), ['diversity'], 'sufficient-statistics', 300);
  });

  test('a single one: so does its size', () => {
    const experiment = mixture({ preset: 'needle', spread: 0.97 });
    expectAgreement(experiment, ['logDeterminant'], 'sufficient-statistics', 1000);
  });

  test('where some are preferred, nothing is known', () => {
    const source = { mode: 3, isWeighted: true };
    const fed = { realData: 'fresh', real: 6 } as const;
    expect(theoryOf(mixture({ ...fed, source })).predictions).toEqual([]);
    expect(theoryOf(mixture({ ...fed, detector: DETECTOR })).predictions).toEqual([]);
  });

  test('the rarest has its numbers', () => {
    const alone = theoryOf(mixture({ n: 100 })).rarest;
    expect(alone?.missed).toBeCloseTo(0.97 ** 100, 12);
    // −2 · 100 · 0.03 ln 0.03 / 0.97
    expect(alone?.lifetime).toBeCloseTo(21.69, 1);
    expect(alone?.holding).toBeNull();
    expect(theoryOf(mixture({ realData: 'fresh', real: 6 })).rarest?.holding).toBe(17);
    expect(theoryOf(mixture({ preset: 'even4' })).rarest).toBeNull();
  });
});
