/** Replace without real data: what its closed forms say of single runs, not only of averages. */
import { describe, test } from 'vitest';
import {
  gaussianDivergence,
  gaussianWasserstein2Squared,
  STANDARD_NORMAL,
} from '../../../../../src/kinds/gaussian/model.ts';
import { simulateGaussianRuns } from '../../../../../src/kinds/gaussian/runs.ts';
import type { Divisor } from '../../../../../src/sim/divisor.ts';
import { METHODS, type Method } from '../../../../../src/sim/method.ts';
import {
  expectedDivergenceFromTruth,
  expectedDivergenceOfTruth,
  expectedLogDeviation,
  expectedWasserstein2Squared,
  varianceOfLogDeviation,
} from '../../../../../src/sim/theory/replace.ts';
import { expectMean } from '../../../../support/statistics.ts';
import { regimeOf } from '../../../sim/nine-regimes.ts';

const simulate = (
  n: number,
  t: number,
  runs: number,
  divisor: Divisor,
  spread: number,
  method: Method,
) =>
  simulateGaussianRuns(
    {
      regime: regimeOf(['replace', 'none'], n, spread),
      divisor,
      realPerGeneration: new Array<number>(t).fill(0),
      runs,
      seed: 'collapse',
    },
    method,
  ).at(-1) ?? { mean: new Float64Array(0), variance: new Float64Array(0) };

describe.each(METHODS)('by %s', (method) => {
  test.each([
    [10, 1, 'n', 1],
    [10, 20, 'n', 1],
    [10, 20, 'n-1', 1],
    [10, 20, 'n', 1.2],
    [100, 10, 'n', 0.8],
    [2, 8, 'n', 1],
  ] as const)(
    'ln σ at n = %d and generation %d (divisor %s, λ = %d) has the mean and variance of the closed form',
    (n, t, divisor, spread) => {
      const { variance } = simulate(n, t, 5000, divisor, spread, method);
      const logs = variance.map((each) => 0.5 * Math.log(each));
      const expected = expectedLogDeviation({ n, divisor, spread }, t);
      expectMean(logs, expected, 'E ln σ');
      const squares = logs.map((each) => (each - expected) ** 2);
      expectMean(squares, varianceOfLogDeviation({ n, divisor, spread }, t), 'Var ln σ');
    },
  );

  test.each([
    [30, 3, 'n'],
    [30, 8, 'n-1'],
  ] as const)(
    'distances at n = %d and generation %d (divisor %s) average to the closed forms',
    (n, t, divisor) => {
      const settings = { n, divisor, spread: 1 } as const;
      const { mean, variance } = simulate(n, t, 10_000, divisor, 1, method);
      const models = Array.from(mean, (each, run) => ({
        mean: each,
        variance: variance[run] ?? Number.NaN,
      }));
      const wasserstein = models.map((model) =>
        gaussianWasserstein2Squared(model, STANDARD_NORMAL),
      );
      expectMean(wasserstein, expectedWasserstein2Squared(settings, t), 'W₂²');
      const fromTruth = models.map((model) => gaussianDivergence(model, STANDARD_NORMAL));
      expectMean(fromTruth, expectedDivergenceFromTruth(settings, t), 'KL from the truth');
      const ofTruth = models.map((model) => gaussianDivergence(STANDARD_NORMAL, model));
      expectMean(ofTruth, expectedDivergenceOfTruth(settings, t), 'KL of the truth');
    },
  );
});
