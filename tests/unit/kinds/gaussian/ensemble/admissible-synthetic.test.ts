import { expect, test } from 'vitest';
import {
  gaussianWasserstein2Squared,
  STANDARD_NORMAL,
} from '../../../../../src/kinds/gaussian/model.ts';
import { simulateGaussianRuns } from '../../../../../src/kinds/gaussian/runs.ts';
import { admissibleSyntheticSamples } from '../../../../../src/sim/theory/limits.ts';
import { errorsAbove, STANDARD_ERRORS } from '../../../../support/statistics.ts';
import { regimeOf } from '../../../sim/nine-regimes.ts';

const RUNS = 150_000;
const REAL = 4000;
const SPREAD = 0.7;

/** W₂² to the truth after four generations with 4,000 fresh real samples and some synthetic ones. */
function distances(synthetic: number): Float64Array {
  const models = simulateGaussianRuns(
    {
      regime: regimeOf(['replace', 'fresh'], REAL + synthetic, SPREAD),
      divisor: 'n',
      realPerGeneration: [REAL, REAL, REAL, REAL],
      runs: RUNS,
      seed: 'admissible',
    },
    'sufficient-statistics',
  ).at(-1);
  return Float64Array.from(models?.mean ?? [], (mean, run) =>
    gaussianWasserstein2Squared(
      { mean, variance: models?.variance[run] ?? Number.NaN },
      STANDARD_NORMAL,
    ),
  );
}

test('at λ = 0.7 about 67 synthetic samples may be added, at 0.85 about 267', () => {
  expect(admissibleSyntheticSamples(0.7)).toBeCloseTo(66.67, 2);
  expect(admissibleSyntheticSamples(0.85)).toBeCloseTo(266.67, 2);
});

test('half as many bring the model nearer to the truth, twice as many do harm', () => {
  const admissible = admissibleSyntheticSamples(SPREAD);
  const none = distances(0);
  // The real samples are the same with and without synthetic ones: a small difference shows.
  const change = (share: number) => {
    const some = distances(Math.round(share * admissible));
    return errorsAbove(
      some.map((distance, run) => distance - (none[run] ?? Number.NaN)),
      0,
    );
  };
  expect(change(0.5)).toBeLessThan(-STANDARD_ERRORS);
  expect(change(2)).toBeGreaterThan(STANDARD_ERRORS);
});
