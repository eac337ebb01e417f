/** Runs by sufficient statistics have the law of runs by samples, generation by generation. */
import { describe, test } from 'vitest';
import { type GaussianRuns, simulateGaussianRuns } from '../../../../../src/kinds/gaussian/runs.ts';
import type { Divisor } from '../../../../../src/sim/divisor.ts';
import type { Method } from '../../../../../src/sim/method.ts';
import { expectSameDistribution } from '../../../../support/statistics.ts';
import { NINE_REGIMES, regimeOf } from '../../../sim/nine-regimes.ts';

const GENERATIONS = 10;
const EXACT = NINE_REGIMES.filter(([synthetic]) => synthetic !== 'accumulate-subsample');

interface Case {
  readonly n: number;
  readonly real: number;
  readonly runs: number;
  readonly spread: number;
  readonly divisor: Divisor;
}

const CASES: readonly Case[] = [
  { n: 10, real: 4, runs: 4000, spread: 1, divisor: 'n' },
  { n: 10, real: 2, runs: 2500, spread: 0.9, divisor: 'n' },
  { n: 10, real: 3, runs: 2500, spread: 1, divisor: 'n-1' },
  { n: 100, real: 5, runs: 2000, spread: 1, divisor: 'n' },
];

function compare({ n, real, runs, spread, divisor }: Case, kind: (typeof NINE_REGIMES)[number]) {
  const settings: GaussianRuns = {
    regime: regimeOf(kind, n, spread),
    divisor,
    realPerGeneration: new Array<number>(GENERATIONS).fill(real),
    runs,
    seed: 'agreement',
  };
  const simulate = (method: Method) => simulateGaussianRuns(settings, method);
  const [raw, statistics] = [simulate('samples'), simulate('sufficient-statistics')];
  const logDeviations = (variance: Float64Array | undefined) =>
    Array.from(variance ?? [], (each) => 0.5 * Math.log(each));
  for (const t of [1, 3, 10]) {
    const [one, other] = [raw[t - 1], statistics[t - 1]];
    expectSameDistribution(one?.mean ?? [], other?.mean ?? [], `mean of generation ${t}`);
    const [a, b] = [logDeviations(one?.variance), logDeviations(other?.variance)];
    expectSameDistribution(a, b, `ln σ of generation ${t}`);
  }
}

describe.each(CASES)('at $n samples, $real real, λ = $spread, divisor $divisor', (settings) => {
  test.each(EXACT)('with %s and real data %s the methods agree in distribution', (...kind) => {
    compare(settings, kind);
  });
});

test('with real samples that vary over the generations the methods agree in distribution', () => {
  const settings: GaussianRuns = {
    regime: regimeOf(['replace', 'fresh'], 10),
    divisor: 'n',
    realPerGeneration: [1, 10, 0, 9, 1],
    runs: 4000,
    seed: 'varying',
  };
  const raw = simulateGaussianRuns(settings, 'samples');
  for (const [i, models] of simulateGaussianRuns(settings, 'sufficient-statistics').entries()) {
    expectSameDistribution(raw[i]?.mean ?? [], models.mean, `mean ${i + 1}`);
    expectSameDistribution(raw[i]?.variance ?? [], models.variance, `variance ${i + 1}`);
  }
});
