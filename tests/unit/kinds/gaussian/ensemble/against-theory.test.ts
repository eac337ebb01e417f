/** What the average over runs is, by both methods, against the exact recursion. */
import { describe, test } from 'vitest';
import { type GaussianRuns, simulateGaussianRuns } from '../../../../../src/kinds/gaussian/runs.ts';
import { METHODS, type Method } from '../../../../../src/sim/method.ts';
import { hasSufficientStatistics } from '../../../../../src/sim/regimes.ts';
import { expectedMoments } from '../../../../../src/sim/theory/moments.ts';
import { expectMean } from '../../../../support/statistics.ts';
import { NINE_REGIMES, regimeOf } from '../../../sim/nine-regimes.ts';

const square = (x: number) => x * x;

function compare(settings: GaussianRuns, method: Method) {
  if (method === 'sufficient-statistics' && !hasSufficientStatistics(settings.regime)) return;
  const { regime, divisor, realPerGeneration } = settings;
  const expected = expectedMoments(regime, divisor, realPerGeneration);
  for (const [i, { mean, variance }] of simulateGaussianRuns(settings, method).entries()) {
    const { variance: ofVariance = Number.NaN, squaredMean = Number.NaN } = expected[i] ?? {};
    expectMean(mean, 0, `${method}, mean of generation ${i + 1}`);
    expectMean(variance, ofVariance, `${method}, variance of generation ${i + 1}`);
    expectMean(mean.map(square), squaredMean, `${method}, squared mean error ${i + 1}`);
  }
}

describe.each(NINE_REGIMES)('with %s and real data %s', (...kind) => {
  test.each([
    [10, 4, 10, 3000],
    [100, 7, 8, 600],
    [1000, 20, 3, 150],
  ])(
    'runs of %d samples, %d of them real, average to what theory says',
    (n, real, generations, runs) => {
      const realPerGeneration = new Array<number>(generations).fill(real);
      const settings = {
        regime: regimeOf(kind, n),
        divisor: 'n',
        realPerGeneration,
        runs,
        seed: 'theory',
      } as const;
      for (const method of METHODS) compare(settings, method);
    },
  );

  test('so do runs with a spread of 0.9 and with the divisor n − 1', () => {
    const settings = { realPerGeneration: [3, 3, 3, 3, 3], runs: 2000, seed: 'theory' };
    for (const method of METHODS) {
      compare({ ...settings, regime: regimeOf(kind, 10, 0.9), divisor: 'n' }, method);
      compare({ ...settings, regime: regimeOf(kind, 10), divisor: 'n-1' }, method);
    }
  });
});

test.each(NINE_REGIMES.filter(([, realData]) => realData === 'fresh'))(
  'with %s and a number of %s real samples that changes, runs average to what theory says',
  (...kind) => {
    const realPerGeneration = [0, 5, 10, 1, 0, 0, 8];
    for (const method of METHODS) {
      compare(
        {
          regime: regimeOf(kind, 10),
          divisor: 'n',
          realPerGeneration,
          runs: 3000,
          seed: 'changes',
        },
        method,
      );
    }
  },
);
