/** How ensembles with complete data are made: reproducible, extensible, and refused where they must be. */
import { describe, expect, test } from 'vitest';
import {
  beginMixtureEnsemble,
  nextMixtureEnsemble,
} from '../../../../../src/kinds/mixture/ensemble/ensemble.ts';
import { type Mixture, mixtureParameters } from '../../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../../src/kinds/mixture/presets.ts';
import {
  type MixtureRuns,
  modelOfRun,
  simulateMixtureRuns,
} from '../../../../../src/kinds/mixture/runs.ts';
import type { Source } from '../../../../../src/sim/collection.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { NINE_REGIMES, regimeOf } from '../../../sim/nine-regimes.ts';
import { componentOf, faultsOf } from '../regions/making.ts';

const truth: Mixture = PRESETS.archipelago;
const EXACT = NINE_REGIMES.filter(([synthetic]) => synthetic !== 'accumulate-subsample');
const settings: MixtureRuns = {
  truth,
  regime: regimeOf(['replace', 'fresh'], 40),
  reseed: 'on',
  realPerGeneration: [4, 4, 4, 4],
  source: 'world',
  runs: 6,
  seed: 'ensemble',
};
const simulate = (more: Partial<MixtureRuns>) =>
  simulateMixtureRuns({ ...settings, ...more }, 'sufficient-statistics');

describe.each(EXACT)('with %s and real data %s', (...kind) => {
  const regime = regimeOf(kind, 40, 0.9);

  test('the same seed gives the same bits, another one others', () => {
    expect(simulate({ regime })).toEqual(simulate({ regime }));
    expect(simulate({ regime, seed: 'other' })[0]).not.toEqual(simulate({ regime })[0]);
  });

  test('more runs extend fewer, and more generations extend fewer', () => {
    const many = simulate({ regime, runs: 20, realPerGeneration: [4, 4, 4, 4, 4, 4] });
    for (const [i, models] of simulate({ regime }).entries()) {
      expect(many[i]?.subarray(0, models.length)).toEqual(models);
    }
  });

  test('runs differ, and every model is one', () => {
    const seen = new Set<string>();
    for (const models of simulate({ regime, runs: 30 })) {
      for (let run = 0; run < 30; run++) {
        const model = modelOfRun(models, run, truth.length);
        expect(faultsOf(model)).toEqual([]);
        seen.add(JSON.stringify(model));
      }
    }
    expect(seen.size).toBe(120);
  });
});

test('generation 0 is the model that it begins with, in every run', () => {
  const { generation, models, pool } = beginMixtureEnsemble(3, truth);
  expect(generation).toBe(0);
  for (let run = 0; run < 3; run++) expect(modelOfRun(models, run, 4)).toEqual(truth);
  expect(pool.every((value) => value === 0)).toBe(true);
});

test('an ensemble may begin anywhere, and one that does is its own', () => {
  const model = truth.map((each) => ({ ...each, weight: 0.25 }));
  const begin = beginMixtureEnsemble(4, model, 7);
  const regime = regimeOf(['replace', 'none'], 40);
  const copy = structuredClone(begin);
  const next = nextMixtureEnsemble(truth, regime, rootKey('anywhere'), begin, 0);
  expect(next.generation).toBe(8);
  expect(begin).toEqual(copy);
  const again = nextMixtureEnsemble(truth, regime, rootKey('anywhere'), begin, 0);
  expect(again).toEqual(next);
});

test('a mode that is a point stays one, whatever the others do', () => {
  const model: Mixture = [
    { weight: 0.5, mean: [1, 2], covariance: [0, 0, 0] },
    { weight: 0.5, mean: [9, 9], covariance: [4, 2, 1] },
  ];
  const regime = regimeOf(['replace', 'none'], 30);
  const next = nextMixtureEnsemble(model, regime, rootKey('p'), beginMixtureEnsemble(50, model), 0);
  for (let run = 0; run < 50; run++) {
    const found = modelOfRun(next.models, run, 2);
    expect(found[0]).toMatchObject({ mean: [1, 2], covariance: [0, 0, 0] });
    // The other is a line, along (2, 1).
    const { mean, covariance } = componentOf(found, 1);
    expect(mean[0] - 9).toBeCloseTo(2 * (mean[1] - 9), 10);
    expect(covariance[0]).toBeCloseTo(4 * covariance[2], 10);
    expect(covariance[1]).toBeCloseTo(2 * covariance[2], 10);
  }
});

test('a fixed real set is the same in every generation', () => {
  // All samples real: the model never changes after the first.
  const regime = regimeOf(['replace', 'fixed'], 40);
  const [first, ...later] = simulate({ regime, realPerGeneration: [40, 40, 40] });
  for (const models of later) expect(models).toEqual(first);
});

test('with all samples fresh and real, generations are fits of the truth, each anew', () => {
  const generations = simulate({ realPerGeneration: [40, 40] });
  expect(generations[0]).not.toEqual(generations[1]);
  const [only] = simulate({ realPerGeneration: [0, 40] }).slice(1);
  expect(only).toEqual(generations[1]);
});

describe('refused are', () => {
  test('a regime without sufficient statistics', () => {
    const regime = regimeOf(['accumulate-subsample', 'none'], 40);
    expect(() => simulate({ regime })).toThrow(/no sufficient statistics/);
  });

  test.each([-1, 41, 2.5, Number.NaN])('%d real samples', (real) => {
    expect(() => simulate({ realPerGeneration: [real] })).toThrow(RangeError);
  });

  test('a fixed set that changes, or with which nothing can be fitted', () => {
    const regime = regimeOf(['replace', 'fixed'], 40);
    expect(() => simulate({ regime, realPerGeneration: [4, 5] })).toThrow(RangeError);
    expect(() => simulate({ regime, realPerGeneration: [1, 1] })).toThrow(RangeError);
  });

  test.each<Source>([
    { mode: 4, isWeighted: true },
    { mode: 4, isWeighted: false },
    { mode: -1, isWeighted: false },
    { mode: 0.5, isWeighted: true },
  ])('a mode that is not there: $mode, weighted $isWeighted', (source) => {
    expect(() => simulate({ source })).toThrow(RangeError);
  });
});

test('modelOfRun reads what mixtureParameters says', () => {
  const two = [...mixtureParameters(truth), ...mixtureParameters(truth.toReversed())];
  expect(modelOfRun(Float64Array.from(two), 1, 4)).toEqual(truth.toReversed());
});
