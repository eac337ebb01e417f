/** Real samples from one mode only, with complete data: what weights keep honest and what is biased without. */
import { describe, expect, test } from 'vitest';
import {
  beginMixtureEnsemble,
  nextMixtureEnsemble,
} from '../../../../../src/kinds/mixture/ensemble/ensemble.ts';
import type { Mixture } from '../../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../../src/kinds/mixture/presets.ts';
import { modelOfRun } from '../../../../../src/kinds/mixture/runs.ts';
import type { TargetedSource } from '../../../../../src/sim/collection.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import { errorsAbove, expectMean } from '../../../../support/statistics.ts';
import { componentOf, measured, modelsOf } from '../regions/making.ts';

const truth: Mixture = PRESETS.archipelago;
const weightOf = (k: number) => (model: Mixture) => componentOf(model, k).weight;
const weights = truth.map(({ weight }) => weight);
const targeted = (mode: number, isWeighted: boolean): TargetedSource => ({ mode, isWeighted });

/** Many next generations of one model. */
function following(model: Mixture, n: number, real: number, source: TargetedSource): Mixture[] {
  const regime = { synthetic: 'replace', realData: 'fresh', n, spread: 1 } as const;
  const begin = beginMixtureEnsemble(6000, model, 4);
  const { models } = nextMixtureEnsemble(truth, regime, rootKey('next'), begin, real, source);
  return Array.from({ length: 6000 }, (_, run) => modelOfRun(models, run, truth.length));
}

/** A model that has drifted: weights that are not the truth's. */
const drifted = truth.map((each, k) => ({ ...each, weight: [0.4, 0.4, 0.15, 0.05][k] ?? 0 }));

describe.each([0, 2, 3])('from mode %d, with weights', (mode) => {
  const [n, real] = [60, 15];
  const p = weights[mode] ?? Number.NaN;
  const q = componentOf(drifted, mode).weight;
  const models = following(drifted, n, real, targeted(mode, true));

  test('its expected weight is what samples of the world would have given it: (s q + r p)/n', () => {
    expectMean(measured(models, weightOf(mode)), ((n - real) * q + real * p) / n);
  });

  test('the others share what is missing as they stand to each other in the model', () => {
    for (const [k, { weight }] of drifted.entries()) {
      if (k === mode) continue;
      const scale = (n - real + (real * (1 - p)) / (1 - q)) / n;
      expectMean(measured(models, weightOf(k)), weight * scale, `mode ${k}`);
    }
  });

  test('weights add up to 1', () => {
    for (const model of models.slice(0, 500)) {
      expect(model.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    }
  });
});

test('with weights the targeted mode keeps its weight on average, for ever', () => {
  for (const mode of [1, 3]) {
    const source = targeted(mode, true);
    const at = modelsOf({ realData: 'fresh', real: 10, runs: 4000, source, generations: 12 });
    for (const t of [1, 3, 12]) {
      expectMean(measured(at(t), weightOf(mode)), weights[mode] ?? 0, `generation ${t}`);
    }
  }
});

test('without weights it swallows the others: 1 − (s/n)^t (1 − p)', () => {
  for (const mode of [0, 3]) {
    const source = targeted(mode, false);
    const at = modelsOf({ realData: 'fresh', real: 10, runs: 3000, source, generations: 12 });
    for (const t of [1, 3, 12]) {
      for (const [k, p] of weights.entries()) {
        const left = 0.9 ** t;
        const expected = k === mode ? 1 - left * (1 - p) : left * p;
        expectMean(measured(at(t), weightOf(k)), expected, `mode ${k}, generation ${t}`);
      }
    }
  }
});

test('either way it never dies, and the others die more often than with samples of the world', () => {
  const settings = { n: 40, realData: 'fresh', real: 8, generations: 15, runs: 2000 } as const;
  const alive = (source: TargetedSource | 'world', k: number) =>
    measured(modelsOf({ ...settings, source })(15), (model) =>
      componentOf(model, k).weight > 0 ? 1 : 0,
    );
  for (const isWeighted of [true, false]) {
    expect(alive(targeted(3, isWeighted), 3).every((each) => each === 1)).toBe(true);
    const world = alive('world', 2).reduce((sum, each) => sum + each, 0) / 2000;
    expect(errorsAbove(alive(targeted(3, isWeighted), 2), world)).toBeLessThan(-4.5);
  }
});

describe('a targeted mode', () => {
  const [n, real] = [30, 10];
  const bent = truth.map((each, k) =>
    k === 2 ? { ...each, weight: 0.12, mean: [-1, 4] as const } : each,
  );

  test('is fitted to what was collected and to its synthetic samples alike', () => {
    // E of (r m + c b)/(r + c) over the binomial number c of synthetic ones, m the truth's mean, b the model's.
    let expected = 0;
    let chance = (1 - 0.12) ** 20;
    for (let c = 0; c <= 20; c++) {
      expected += (chance * (real * -3 + c * -1)) / (real + c);
      chance *= ((20 - c) / (c + 1)) * (0.12 / 0.88);
    }
    const models = following(bent, n, real, targeted(2, true));
    expectMean(
      measured(models, (model) => componentOf(model, 2).mean[0]),
      expected,
    );
  });

  test('from which all n are collected is all there is: nothing stands in', () => {
    for (const isWeighted of [true, false]) {
      for (const model of following(truth, 12, 12, targeted(3, isWeighted)).slice(0, 50)) {
        expect(model.map(({ weight }) => weight)).toEqual([0, 0, 0, 1]);
      }
    }
  });
});

describe('accumulate', () => {
  const settings = { synthetic: 'accumulate', realData: 'fresh', real: 10, n: 50 } as const;

  test('begins with samples of the world whatever is asked', () => {
    const at = (source: TargetedSource | 'world') =>
      modelsOf({ ...settings, source, generations: 1, runs: 50 })(1);
    expect(at(targeted(3, true))).toEqual(at('world'));
    expect(at(targeted(3, false))).toEqual(at('world'));
  });

  test('with weights keeps the mode at its weight, without lets it grow', () => {
    const generations = 8;
    const honest = modelsOf({ ...settings, source: targeted(3, true), generations, runs: 3000 });
    const biased = modelsOf({ ...settings, source: targeted(3, false), generations, runs: 3000 });
    let [sum, weight] = [0.03, 0.03];
    for (let t = 1; t <= generations; t++) {
      // The pool's mean of 50 from the world, and of 40 synthetic and 10 targeted ones in each later generation.
      if (t > 1) sum += 0.8 * weight + 0.2;
      weight = sum / t;
      expectMean(measured(honest(t), weightOf(3)), 0.03, `honest ${t}`);
      expectMean(measured(biased(t), weightOf(3)), weight, `biased ${t}`);
    }
  });
});
