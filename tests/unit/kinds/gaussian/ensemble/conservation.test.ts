/**
 * Variance and squared mean error add up to the variance of the truth, in every regime, with the divisor n and a
 * spread of 1: the sufficient statistics are martingales. The best single test of a loop.
 */
import { describe, expect, test } from 'vitest';
import { type GaussianRuns, simulateGaussianRuns } from '../../../../../src/kinds/gaussian/runs.ts';
import { METHODS } from '../../../../../src/sim/method.ts';
import { hasSufficientStatistics } from '../../../../../src/sim/regimes.ts';
import { errorsAbove, STANDARD_ERRORS } from '../../../../support/statistics.ts';
import { NINE_REGIMES, regimeOf } from '../../../sim/nine-regimes.ts';

const GENERATIONS = 8;

/** Standard errors by which σ² + μ², averaged over runs, is above 1; one number per generation. */
function excess(
  settings: Omit<GaussianRuns, 'seed' | 'realPerGeneration'>,
  method: (typeof METHODS)[number],
) {
  const realPerGeneration = new Array<number>(GENERATIONS).fill(2);
  const generations = simulateGaussianRuns(
    { ...settings, realPerGeneration, seed: 'conserved' },
    method,
  );
  return generations.map(({ mean, variance }) =>
    errorsAbove(
      mean.map((m, run) => m * m + (variance[run] ?? Number.NaN)),
      1,
    ),
  );
}

describe.each(METHODS)('by %s', (method) => {
  const kinds = NINE_REGIMES.filter(
    (kind) => method === 'samples' || hasSufficientStatistics(regimeOf(kind, 10)),
  );

  test.each(kinds)('with %s and real data %s nothing is lost and nothing gained', (...kind) => {
    for (const [n, runs] of [
      [5, 4000],
      [50, 600],
    ] as const) {
      for (const errors of excess({ regime: regimeOf(kind, n), divisor: 'n', runs }, method)) {
        expect(Math.abs(errors)).toBeLessThan(STANDARD_ERRORS);
      }
    }
  });

  test('with n − 1 the sum grows', () => {
    const regime = regimeOf(['replace', 'none'], 5);
    expect(excess({ regime, divisor: 'n-1', runs: 6000 }, method).at(-1)).toBeGreaterThan(
      2 * STANDARD_ERRORS,
    );
  });

  test('with a spread of 0.9 the sum shrinks, with 1.1 it grows', () => {
    const last = (spread: number) =>
      excess(
        { regime: regimeOf(['replace', 'none'], 50, spread), divisor: 'n', runs: 3000 },
        method,
      ).at(-1);
    expect(last(0.9)).toBeLessThan(-2 * STANDARD_ERRORS);
    expect(last(1.1)).toBeGreaterThan(2 * STANDARD_ERRORS);
  });
});
