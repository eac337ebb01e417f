/** The law of futures of mixture loops is that of complete data, and their fidelity that of exact standings. */
import { describe, expect, test } from 'vitest';
import {
  beginMixtureEnsemble,
  nextMixtureEnsemble,
} from '../../../../../src/kinds/mixture/ensemble/ensemble.ts';
import { type Mixture, mixtureParameters } from '../../../../../src/kinds/mixture/model.ts';
import { standingOf, surveyOf } from '../../../../../src/kinds/mixture/regions/landscape.ts';
import { quickStandingOf } from '../../../../../src/kinds/mixture/regions/quick-standing.ts';
import { fidelity } from '../../../../../src/sim/fidelity.ts';
import type { Way } from '../../../../../src/sim/futures.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';
import {
  expectCounts,
  expectMean,
  expectSameDistribution,
  meanOf,
  varianceOf,
} from '../../../../support/statistics.ts';
import { componentOf, measured } from '../regions/making.ts';
import { FRESH, futuresOf, LOOPS, modelsOf, played, truth } from './mixture-loops.ts';

const survey = surveyOf(truth);

/** The models of each generation asked for, by complete data. */
function ensembleAt({ regime, real, source }: Way, runs: number, generations: readonly number[]) {
  let ensemble = beginMixtureEnsemble(runs, truth);
  return Array.from({ length: Math.max(...generations) }, () => {
    ensemble = nextMixtureEnsemble(truth, regime, rootKey('ensemble'), ensemble, real, source);
    return modelsOf(ensemble);
  });
}

function worstOf(model: Mixture): number {
  const { outskirts, modes } = standingOf(model, survey);
  return Math.min(fidelity(outskirts), fidelity(modes[3]?.survival ?? Number.NaN));
}

function quicklyWorst(model: Mixture): number {
  const quick = quickStandingOf(truth);
  quick.measure(Float64Array.from(mixtureParameters(model)), 0);
  return quick.worstFidelity();
}

/** What is compared of each mode. Weights are whole numbers of samples, but for rounding. */
const READ: Record<string, (model: Mixture, k: number) => number> = {
  weight: (model, k) => Math.round(1e6 * componentOf(model, k).weight),
  x: (model, k) => componentOf(model, k).mean[0],
  y: (model, k) => componentOf(model, k).mean[1],
  xx: (model, k) => componentOf(model, k).covariance[0],
  xy: (model, k) => componentOf(model, k).covariance[1],
  yy: (model, k) => componentOf(model, k).covariance[2],
};

describe.each(Object.entries(LOOPS))('with %s', (_, loop) => {
  const generations = [1, 3, 10];
  const exact = ensembleAt(loop, 1000, generations);
  const futures = futuresOf(3000);
  const found = exact.map(() => {
    played(futures, loop, 1);
    return { models: modelsOf(futures), fidelity: futures.fidelity() };
  });

  test.each(generations)('generation %d has the law of complete data', (t) => {
    for (const k of truth.keys()) {
      for (const [name, read] of Object.entries(READ)) {
        const what = `${name} of mode ${k + 1}`;
        const of = (models: readonly Mixture[] = []) => measured(models, (model) => read(model, k));
        const [one, other] = [of(found[t - 1]?.models), of(exact[t - 1])];
        expectSameDistribution(one, other, what);
        const error = Math.sqrt(varianceOf(one) / one.length + varianceOf(other) / other.length);
        expect(Math.abs(meanOf(one) - meanOf(other)), what).toBeLessThanOrEqual(4.5 * error);
      }
    }
  });

  test.each([3, 10])('generation %d has its fidelity', (t) => {
    expectSameDistribution(
      found[t - 1]?.fidelity ?? [],
      measured(exact[t - 1] ?? [], quicklyWorst),
    );
  });

  test('every fidelity is nearly that of its own model', () => {
    const errors = (found[9]?.models ?? [])
      .slice(0, 200)
      .map((model, run) => Math.abs(worstOf(model) - (found[9]?.fidelity[run] ?? Number.NaN)));
    expect(errors.toSorted((one, other) => one - other)[190]).toBeLessThan(0.01);
  });
});

describe('counts', () => {
  test.each([
    [60, 0.03],
    [100, 0.005],
  ])('of %d samples a mode of weight %d is lost with probability (1 − w)^n', (n, weight) => {
    const model = truth.map((mode, k) => ({
      ...mode,
      weight: k === 3 ? weight : (mode.weight * (1 - weight)) / 0.97,
    }));
    const futures = played(futuresOf(20_000, 'lost', { model }), { regime: { ...FRESH, n } }, 1);
    const lost = modelsOf(futures).filter((each) => componentOf(each, 3).weight === 0).length;
    const risk = (1 - weight) ** n;
    expectCounts([lost, 20_000 - lost], [risk, 1 - risk]);
  });

  test('are whole and add up', () => {
    for (const model of modelsOf(played(futuresOf(500), { real: 7 }, 6))) {
      const counts = model.map(({ weight }) => 100 * weight);
      for (const count of counts) expect(Math.abs(count - Math.round(count))).toBeLessThan(1e-9);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(100, 9);
    }
  });

  test('of a mode that is lost stay 0, in its last place', () => {
    const futures = played(futuresOf(300), { regime: { ...FRESH, n: 30 } }, 8);
    const before = modelsOf(futures);
    let lost = 0;
    for (const [run, model] of modelsOf(
      played(futures, { regime: { ...FRESH, n: 30 } }, 5),
    ).entries()) {
      for (const [k, mode] of model.entries()) {
        if (componentOf(before[run], k).weight > 0) continue;
        expect(mode).toEqual(before[run]?.[k]);
        lost += 1;
      }
    }
    expect(lost).toBeGreaterThan(100);
  });
});

test.each(['no real data', 'fresh samples of the world', 'copies, too'])(
  'with %s nothing is lost and nothing gained of E var + E μ²',
  (name) => {
    const trace = (model: Mixture) =>
      model.reduce(
        (sum, { weight, mean: [x, y], covariance: [xx, , yy] }) =>
          sum + weight * (xx + yy + x * x + y * y),
        0,
      );
    const futures = played(futuresOf(4000, 'conserved'), LOOPS[name] ?? {}, 6);
    expectMean(measured(modelsOf(futures), trace), trace(truth), name);
    const mean = (model: Mixture) =>
      model.reduce((sum, each) => sum + each.weight * each.mean[0], 0);
    expectMean(measured(modelsOf(futures), mean), mean(truth), name);
  },
);
