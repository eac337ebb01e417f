import { describe, expect, test } from 'vitest';
import { affordableRuns } from '../../../src/experiment/cost.ts';
import { courseOf, measureEnsemble } from '../../../src/experiment/ensemble.ts';
import { STANDARD_NORMAL } from '../../../src/kinds/gaussian/model.ts';
import { quantitiesOfRuns } from '../../../src/kinds/gaussian/quantities.ts';
import { simulateGaussianRuns } from '../../../src/kinds/gaussian/runs.ts';
import { benchOf } from '../../../src/kinds/kinds.ts';
import { METHODS } from '../../../src/sim/method.ts';
import { summarise } from '../../../src/sim/summary.ts';
import { gaussian, measured, mixture } from './cases.ts';

describe.each(METHODS)('an ensemble by %s', (method) => {
  const experiment = gaussian({ realData: 'fresh', real: 5, generations: 4 });

  test('has the statistics of the runs that the core computes', () => {
    const ensemble = measured({ experiment, method, runs: 30 });
    const { regime, realPerGeneration, seed } = experiment;
    const settings = { regime, divisor: 'n', realPerGeneration, runs: 30, seed } as const;
    const models = simulateGaussianRuns(settings, method);
    for (const [i, each] of models.entries()) {
      const { fidelity, variance } = quantitiesOfRuns(each, STANDARD_NORMAL);
      expect(courseOf(ensemble, 'fidelity', 'q50')?.[i]).toBe(summarise(fidelity).q50);
      expect(courseOf(ensemble, 'variance', 'sd')?.[i]).toBe(summarise(variance).sd);
    }
  });

  test('pauses after each model', () => {
    const work = measureEnsemble({ experiment, method, runs: 7 });
    let pauses = 0;
    while (!work.next().done) pauses++;
    expect(pauses).toBeGreaterThanOrEqual(4 * 7);
  });
});

test('quantities that the doors do not print come last', () => {
  const ensemble = measured({
    experiment: mixture({ generations: 2 }),
    method: 'sufficient-statistics',
    runs: 3,
  });
  expect(ensemble.names.slice(ensemble.printed)).toEqual(['fidelity', 'diversity', 'mode4']);
  expect(() => courseOf(ensemble, 'no such thing', 'mean')).toThrow('no such thing');
});

test('the fidelity of a map is that of its worst tail, and diversity that of its weights', () => {
  const [first] = benchOf(mixture({ generations: 1 })).play(0);
  if (first === undefined) throw new Error('no generation');
  const { outskirts = 0, mode4 = 0 } = first.survival;
  const worst = Math.min(...[outskirts, mode4].map((each) => Math.min(each, 1 / each)));
  expect(first.fidelity).toBe(worst);
  const squares = [1, 2, 3, 4].map((k) => (first.quantities[`weight${k}`] ?? 0) ** 2);
  expect(first.quantities['diversity']).toBeCloseTo(1 - squares.reduce((a, b) => a + b, 0), 12);
});

test('an ensemble is as large as it may be', () => {
  const order = { experiment: gaussian(), method: 'sufficient-statistics', runs: 1000 } as const;
  expect(affordableRuns(order)).toBe(1000);
  const dear = {
    experiment: mixture({ preset: 'grid25', n: 10_000, generations: 500 }),
    method: 'samples',
    runs: 10_000,
  } as const;
  expect(affordableRuns(dear)).toBe(2);
  const middling = { ...order, runs: 1_000_000, experiment: gaussian({ generations: 500 }) };
  expect(String(affordableRuns(middling))).toMatch(/^\d\d0+$/);
});
