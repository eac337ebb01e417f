/**
 * The mean of a whole mixture and its second moments are martingales, in every regime with λ = 1 and without weights,
 * for complete data and for EM alike: a fit has the mean and the covariance of its samples.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitMixture } from '../../../../../src/kinds/mixture/em/fit.ts';
import { startFrom } from '../../../../../src/kinds/mixture/em/start.ts';
import type { Mixture } from '../../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../../src/kinds/mixture/presets.ts';
import { METHODS, type Method } from '../../../../../src/sim/method.ts';
import { hasSufficientStatistics } from '../../../../../src/sim/regimes.ts';
import { errorsAbove, expectMean, STANDARD_ERRORS } from '../../../../support/statistics.ts';
import { NINE_REGIMES, regimeOf } from '../../../sim/nine-regimes.ts';
import { measured, modelsOf, samplesAt } from '../regions/making.ts';

/** E x, E y, E x², E xy and E y² under a mixture. */
function momentsOf(model: Mixture): [number, number, number, number, number] {
  const sum = (read: (component: Mixture[number]) => number) =>
    model.reduce((total, each) => total + each.weight * read(each), 0);
  return [
    sum(({ mean }) => mean[0]),
    sum(({ mean }) => mean[1]),
    sum(({ mean: [x], covariance: [xx] }) => xx + x * x),
    sum(({ mean: [x, y], covariance: [, xy] }) => xy + x * y),
    sum(({ mean: [, y], covariance: [, , yy] }) => yy + y * y),
  ];
}

const coordinate = fc.double({ min: -10, max: 10, noNaN: true });
const samples = fc.array(
  fc.tuple(coordinate, coordinate, fc.double({ min: 0.1, max: 3, noNaN: true })),
  { minLength: 1, maxLength: 30 },
);

test('after any iteration of EM a mixture has the moments of its samples', () => {
  fc.assert(
    fc.property(samples, fc.integer({ min: 1, max: 5 }), (list, components) => {
      const places = list.map(([x, y]) => [x, y] as const);
      const weights = list.map(([, , weight]) => weight);
      const set = samplesAt(places, weights);
      const start = startFrom(set, components);
      const { model } = fitMixture(set, start, { iterations: 3, tolerance: 0 });
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const mean = (f: (x: number, y: number) => number) =>
        list.reduce((sum, [x, y, weight]) => sum + (weight * f(x, y)) / total, 0);
      const expected = [
        mean((x) => x),
        mean((_, y) => y),
        mean((x) => x * x),
        mean((x, y) => x * y),
        mean((_, y) => y * y),
      ];
      for (const [i, moment] of momentsOf(model).entries()) {
        expect(Math.abs(moment - (expected[i] ?? Number.NaN))).toBeLessThan(1e-10);
      }
    }),
  );
});

describe.each(METHODS)('by %s', (method) => {
  const kinds = NINE_REGIMES.filter(
    (kind) => method === 'samples' || hasSufficientStatistics(regimeOf(kind, 10)),
  );

  test.each(kinds)('with %s and real data %s nothing is lost and nothing gained', (...kind) => {
    const [synthetic, realData] = kind;
    const truth: Mixture = PRESETS.overlap;
    const expected = momentsOf(truth);
    const runs = method === 'samples' ? 150 : 1200;
    const settings = { truth, synthetic, realData, n: 30, real: 6, generations: 5, runs };
    const at = modelsOf(settings, method);
    for (const t of [1, 5]) {
      for (const [i, moment] of expected.entries()) {
        const values = measured(at(t), (model) => momentsOf(model)[i] ?? Number.NaN);
        expectMean(values, moment, `moment ${i} of generation ${t}`);
      }
    }
  });

  const spreadOf = (method: Method, spread: number) => {
    const at = modelsOf(
      { truth: PRESETS.needle, n: 30, spread, generations: 5, runs: 500 },
      method,
    );
    return errorsAbove(
      measured(at(5), (model) => momentsOf(model)[2]),
      1,
    );
  };

  test('with λ = 0.8 the second moments shrink, with 1.2 they grow', () => {
    expect(spreadOf(method, 0.8)).toBeLessThan(-2 * STANDARD_ERRORS);
    expect(spreadOf(method, 1.2)).toBeGreaterThan(2 * STANDARD_ERRORS);
  });
});
