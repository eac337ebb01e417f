import { describe, expect, test } from 'vitest';
import {
  beginEnsemble,
  type GaussianEnsemble,
  nextEnsemble,
} from '../../../../../src/kinds/gaussian/ensemble.ts';
import { gaussianFamily } from '../../../../../src/kinds/gaussian/family.ts';
import { STANDARD_NORMAL } from '../../../../../src/kinds/gaussian/model.ts';
import { type GaussianRuns, simulateGaussianRuns } from '../../../../../src/kinds/gaussian/runs.ts';
import { simulateModels } from '../../../../../src/sim/loop.ts';
import { METHODS } from '../../../../../src/sim/method.ts';
import { ensembleKey, runKey } from '../../../../../src/sim/random/key.ts';
import { hasSufficientStatistics } from '../../../../../src/sim/regimes.ts';
import { NINE_REGIMES, regimeOf } from '../../../sim/nine-regimes.ts';

const EXACT = NINE_REGIMES.filter(([synthetic]) => synthetic !== 'accumulate-subsample');
const PLAN = [3, 3, 3, 3, 3, 3];

const settingsFor = (
  kind: (typeof NINE_REGIMES)[number],
  more: Partial<GaussianRuns> = {},
): GaussianRuns => ({
  regime: regimeOf(kind, 12),
  divisor: 'n',
  realPerGeneration: PLAN,
  runs: 40,
  seed: 'ensemble',
  ...more,
});

describe.each(METHODS)('runs by %s', (method) => {
  const kinds = method === 'samples' ? NINE_REGIMES : EXACT;

  test.each(kinds)('with %s and real data %s: more runs extend fewer', (...kind) => {
    const many = simulateGaussianRuns(settingsFor(kind), method);
    for (const [i, few] of simulateGaussianRuns(
      settingsFor(kind, { runs: 17 }),
      method,
    ).entries()) {
      expect(few.mean).toEqual(many[i]?.mean.slice(0, 17));
      expect(few.variance).toEqual(many[i]?.variance.slice(0, 17));
    }
  });

  test.each(kinds)('with %s and real data %s: longer runs extend shorter ones', (...kind) => {
    const long = simulateGaussianRuns(settingsFor(kind), method);
    const short = simulateGaussianRuns(settingsFor(kind, { realPerGeneration: [3, 3, 3] }), method);
    expect(short).toEqual(long.slice(0, 3));
  });

  test('another seed gives other runs, and no two runs of a seed are alike', () => {
    const [first] = simulateGaussianRuns(settingsFor(['replace', 'fresh']), method);
    const [other] = simulateGaussianRuns(
      settingsFor(['replace', 'fresh'], { seed: 'other' }),
      method,
    );
    const means = [...(first?.mean ?? []), ...(other?.mean ?? [])];
    expect(new Set(means).size).toBe(80);
  });

  test('a fixed set that changes its size is refused', () => {
    const settings = settingsFor(['replace', 'fixed'], { realPerGeneration: [3, 4] });
    expect(() => simulateGaussianRuns(settings, method)).toThrow(RangeError);
  });
});

test.each(NINE_REGIMES)(
  'with %s and real data %s the run i by samples is the run i of the loop',
  (...kind) => {
    const settings = settingsFor(kind, { divisor: 'n-1' });
    const runs = simulateGaussianRuns(settings, 'samples');
    const family = gaussianFamily(STANDARD_NORMAL, 'n-1');
    for (const run of [0, 1, 39]) {
      const models = simulateModels(family, settings.regime, runKey('ensemble', run), PLAN);
      expect(runs.map(({ mean }) => mean[run])).toEqual(models.map(({ mean }) => mean));
      expect(runs.map(({ variance }) => variance[run])).toEqual(
        models.map(({ variance }) => variance),
      );
    }
  },
);

test('accumulate-subsample has no sufficient statistics and is refused', () => {
  for (const kind of NINE_REGIMES) {
    const exact = kind[0] !== 'accumulate-subsample';
    expect(hasSufficientStatistics(regimeOf(kind, 12))).toBe(exact);
    const simulate = () => simulateGaussianRuns(settingsFor(kind), 'sufficient-statistics');
    if (exact) expect(simulate).not.toThrow();
    else expect(simulate).toThrow('this loop has no sufficient statistics');
  }
});

test.each(EXACT)(
  'with %s and real data %s a generation is never changed by a later one',
  (...kind) => {
    const next = (previous: GaussianEnsemble) =>
      nextEnsemble(STANDARD_NORMAL, 'n', regimeOf(kind, 12), ensembleKey('kept'), previous, 3);
    const kept = [beginEnsemble(5, STANDARD_NORMAL)];
    const copies = structuredClone(kept);
    for (let t = 0; t < 6; t++) {
      const generation = next(kept[t] ?? beginEnsemble(0, STANDARD_NORMAL));
      kept.push(generation);
      copies.push(structuredClone(generation));
    }
    expect(kept).toEqual(copies);
    expect(next(kept[2] ?? beginEnsemble(0, STANDARD_NORMAL))).toEqual(copies[3]);
  },
);

test('an ensemble can begin at any model and generation, and goes on as a longer run would', () => {
  const model = { mean: 2, variance: 9 };
  const begun = beginEnsemble(3, model, 7);
  expect(begun).toMatchObject({
    generation: 7,
    mean: Float64Array.of(2, 2, 2),
    variance: Float64Array.of(9, 9, 9),
  });
  const next = (start: GaussianEnsemble) =>
    nextEnsemble(
      STANDARD_NORMAL,
      'n',
      regimeOf(['replace', 'none'], 12),
      ensembleKey('late'),
      start,
      0,
    );
  const [fromModel, fromTruth] = [next(begun), next(beginEnsemble(3, STANDARD_NORMAL, 7))];
  expect(fromModel.generation).toBe(8);
  for (const run of [0, 1, 2]) {
    // The same luck, moved and stretched.
    expect(fromModel.mean[run]).toBeCloseTo(2 + 3 * (fromTruth.mean[run] ?? Number.NaN), 12);
    expect(fromModel.variance[run]).toBeCloseTo(9 * (fromTruth.variance[run] ?? Number.NaN), 12);
  }
});

test('more real samples than n are refused', () => {
  const start = beginEnsemble(3, STANDARD_NORMAL);
  const next = (real: number) => () =>
    nextEnsemble(
      STANDARD_NORMAL,
      'n',
      regimeOf(['replace', 'fresh'], 12),
      ensembleKey('x'),
      start,
      real,
    );
  expect(next(13)).toThrow(RangeError);
  expect(next(-1)).toThrow(RangeError);
});
