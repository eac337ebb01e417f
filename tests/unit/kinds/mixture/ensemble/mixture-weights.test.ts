/** The weights of modes in loops with complete data, against the exact chain and closed forms. */
import { describe, expect, test } from 'vitest';
import type { Mixture } from '../../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../../src/kinds/mixture/presets.ts';
import { expectCounts, expectMean } from '../../../../support/statistics.ts';
import { componentOf, measured, modelsOf } from '../regions/making.ts';
import { lawsFrom } from '../regions/wright-fisher.ts';

const truth: Mixture = PRESETS.archipelago;
const weightOf = (k: number) => (model: Mixture) => componentOf(model, k).weight;
const diversity = (model: Mixture) => 1 - model.reduce((sum, { weight }) => sum + weight ** 2, 0);
/** (1 − Σ w²) of the truth. */
const DIVERSITY = 1 - 0.55 ** 2 - 0.3 ** 2 - 0.12 ** 2 - 0.03 ** 2;

/** How many of n samples each model has of a mode. */
function countsOf(models: readonly Mixture[], k: number, n: number): number[] {
  const counts = new Array<number>(n + 1).fill(0);
  for (const model of models) {
    const count = Math.round(n * componentOf(model, k).weight);
    counts[count] = (counts[count] ?? 0) + 1;
  }
  return counts;
}

describe.each([
  ['none', 0, 40],
  ['fresh', 1, 40],
  ['fresh', 12, 40],
] as const)('replace with real data %s, r = %d of %d', (realData, real, n) => {
  const at = modelsOf({ realData, real, n, generations: 20, runs: 5000 });

  test.each([1, 2, 5, 20])('after %d generations every mode has its weight on average', (t) => {
    for (const [k, { weight }] of truth.entries()) {
      expectMean(measured(at(t), weightOf(k)), weight, `weight ${k + 1}`);
    }
  });

  test.each([1, 2, 5, 20])('after %d generations its count has the law of the exact chain', (t) => {
    for (const [k, { weight }] of truth.entries()) {
      const law = lawsFrom(n, weight, t, real)[t - 1] ?? [];
      expectCounts(countsOf(at(t), k, n), law, `mode ${k + 1}`);
    }
  });

  test('the weights of a model add up to 1 and are whole numbers of samples', () => {
    for (const model of at(20).slice(0, 1000)) {
      expect(model.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
      for (const { weight } of model) expect(n * weight).toBeCloseTo(Math.round(n * weight), 10);
    }
  });
});

test('a mode that is lost without real data stays lost, in its last place', () => {
  const at = modelsOf({ n: 30, generations: 25, runs: 300 });
  let lost = 0;
  for (let t = 2; t <= 25; t++) {
    const before = at(t - 1);
    for (const [run, model] of at(t).entries()) {
      for (const [k, component] of model.entries()) {
        if (componentOf(before[run], k).weight > 0) continue;
        expect(component).toEqual(before[run]?.[k]);
        lost += 1;
      }
    }
  }
  expect(lost).toBeGreaterThan(1000);
});

describe('diversity', () => {
  test('falls by one part in n each generation under replace', () => {
    const at = modelsOf({ n: 25, generations: 40, runs: 2000 });
    for (const t of [1, 5, 40]) {
      expectMean(measured(at(t), diversity), DIVERSITY * (1 - 1 / 25) ** t, `generation ${t}`);
    }
  });

  test('falls ever more slowly under accumulate: Π (1 − 1/(n i²))', () => {
    const at = modelsOf({ synthetic: 'accumulate', n: 10, generations: 20, runs: 2000 });
    let kept = DIVERSITY;
    for (let t = 1; t <= 20; t++) {
      kept *= 1 - 1 / (10 * t * t);
      expectMean(measured(at(t), diversity), kept, `generation ${t}`);
    }
    expect(kept).toBeGreaterThan(0.84 * DIVERSITY);
  });

  test('settles with fresh real data, lower with the same set each time', () => {
    const [n, real, t] = [20, 4, 30];
    const a = (n - real) / n;
    const effective = real * (1 + a) + a;
    const kappa = ((n - real) * (n - real - 1)) / n ** 2;
    const fresh = modelsOf({ realData: 'fresh', n, real, generations: t, runs: 2000 });
    const variance = (1 - kappa ** t) / effective;
    expectMean(measured(fresh(t), diversity), DIVERSITY * (1 - variance), 'fresh');
    const fixed = modelsOf({ realData: 'fixed', n, real, generations: t, runs: 2000 });
    const more = 1 / real + ((1 - 1 / real) * a * (1 - kappa ** (t - 1))) / effective;
    expectMean(measured(fixed(t), diversity), DIVERSITY * (1 - more), 'fixed');
    expectMean(measured(fixed(1), diversity), DIVERSITY * (1 - 1 / real), 'fixed, the first');
  });
});

test.each([
  [50, 5],
  [50, 25],
  [100, 5],
])('at n = %d and r = %d the variance of weights settles at w(1 − w)/(r(1 + a) + a)', (n, real) => {
  const generations = Math.ceil((3 * n) / real);
  const at = modelsOf({ realData: 'fresh', n, real, generations, runs: 2000 });
  const a = (n - real) / n;
  for (const [k, { weight }] of truth.entries()) {
    const squares = measured(at(generations), (model) => (weightOf(k)(model) - weight) ** 2);
    expectMean(squares, (weight * (1 - weight)) / (real * (1 + a) + a), `mode ${k + 1}`);
  }
});
