import { describe, expect, test } from 'vitest';
import { STANDARD_NORMAL } from '../../../../../src/kinds/gaussian/model.ts';
import { simulateGaussianRuns } from '../../../../../src/kinds/gaussian/runs.ts';
import type { ReplaceLoop } from '../../../../../src/kinds/gaussian/survival/replace-ensemble.ts';
import {
  cellAt,
  luckOf,
  medianFidelity,
  type SurvivalMap,
} from '../../../../../src/kinds/gaussian/survival/survival-map.ts';
import { tailSurvival, worstFidelity } from '../../../../../src/kinds/gaussian/tails.ts';
import { meanOf, STANDARD_ERRORS } from '../../../../support/statistics.ts';
import { MAP } from './small-map.ts';

test('at the far ends of the limits models stay within doubles', () => {
  const luck = luckOf({ ...MAP, runs: 1000 });
  for (const n of [2, 3, 10, 100, 1000, 100_000]) {
    for (const real of [0, 1, n]) {
      const value = medianFidelity({ real, n, spread: 2, generations: 500 }, luck);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  }
});

/** The share of runs of the loop, computed the usual way, whose fidelity is below a value. */
function shareBelow({ real, n, spread, generations }: ReplaceLoop, runs: number, value: number) {
  const models = simulateGaussianRuns(
    {
      regime: { synthetic: 'replace', realData: 'fresh', n, spread },
      divisor: 'n',
      realPerGeneration: new Array<number>(generations).fill(real),
      runs,
      seed: 'the usual way',
    },
    'sufficient-statistics',
  ).at(-1);
  const isBelow = Array.from(models?.mean ?? [], (mean, run) => {
    const model = { mean, variance: models?.variance[run] ?? Number.NaN };
    return worstFidelity(tailSurvival(model, STANDARD_NORMAL)) < value ? 1 : 0;
  });
  return meanOf(isBelow);
}

test.each<[number, number, number, number]>([
  [0, 20, 1, 10],
  [1, 100, 1, 40],
  [10, 100, 1, 40],
  [50, 200, 0.9, 20],
  [50, 50, 1, 3],
  [200, 1000, 1.15, 50],
])(
  'half of all runs are below the median: r = %d, n = %d, λ = %d, T = %d',
  (r, n, spread, generations) => {
    const settings = { real: r, n, spread, generations };
    const [few, many] = [1000, 10_000];
    const median = medianFidelity(settings, luckOf({ ...MAP, runs: few }));
    // Of a median over N runs, Φ-transformed, the standard error is 1/(2√N); both ensembles have one.
    const standardError = 0.5 * Math.sqrt(1 / few + 1 / many);
    const errors = (shareBelow(settings, many, median) - 0.5) / standardError;
    expect(Math.abs(errors)).toBeLessThan(STANDARD_ERRORS);
  },
);

describe('a map', () => {
  const luck = luckOf(MAP);
  const at = (change: Partial<ReplaceLoop>) => medianFidelity({ ...MAP.fixed, ...change }, luck);
  const falls = (values: readonly number[]) =>
    values.every((value, i) => i === 0 || value < (values[i - 1] ?? Number.NaN));

  test('without real samples shows collapse: the longer and the smaller, the worse', () => {
    expect(
      falls([1, 2, 5, 10, 20, 50, 100, 200].map((generations) => at({ real: 0, generations }))),
    ).toBe(true);
    expect(falls([1000, 300, 100, 30, 10].map((n) => at({ real: 0, n, generations: 50 })))).toBe(
      true,
    );
    expect(at({ real: 0, n: 10, generations: 200 })).toBeLessThan(1e-20);
  });

  test('with real samples is the better the more there are', () => {
    const values = [100, 50, 20, 10, 5, 2, 1, 0].map((r) => at({ real: r, generations: 100 }));
    expect(falls(values)).toBe(true);
  });

  test('with real samples alone is as good after 40 generations as after one, within the error', () => {
    const [one, forty] = [1, 40].map((generations) => at({ real: 100, generations }));
    expect(one).toBeGreaterThan(0.6);
    expect(Math.abs((one ?? 0) - (forty ?? 1))).toBeLessThan(0.08);
    // A world of samples is the truth.
    expect(at({ real: 100_000, n: 100_000 })).toBeGreaterThan(0.97);
  });

  test('suffers from a spread on either side of what keeps the variance', () => {
    const values = [0.7, 0.9, 1, 1.2, 1.5].map((spread) => at({ n: 500, real: 100, spread }));
    expect(Math.max(...values)).toBe(values[2]);
    expect(falls(values.slice(2))).toBe(true);
    expect(falls(values.slice(0, 3).toReversed())).toBe(true);
  });

  test('is smoother than it would be if every cell had a luck of its own', () => {
    const roughness = (seedOf: (r: number) => string) => {
      const values = Array.from({ length: 20 }, (_, i) =>
        medianFidelity(
          { real: 20 + i, n: 200, spread: 1, generations: 30 },
          luckOf({ ...MAP, seed: seedOf(i) }),
        ),
      );
      // Second differences: the trend itself does not count.
      return meanOf(
        values.slice(2).map((v, i) => Math.abs(v - 2 * (values[i + 1] ?? 0) + (values[i] ?? 0))),
      );
    };
    expect(roughness(() => 'same')).toBeLessThan(0.3 * roughness((i) => `own ${i}`));
  });
});

test('the same seed gives the same bits, in any order; another seed others', () => {
  const cells = Array.from({ length: 18 }, (_, cell) => [cell % 6, Math.floor(cell / 6)] as const);
  const valuesFor = (map: SurvivalMap, order: readonly (readonly [number, number])[]) => {
    const luck = luckOf(map);
    return new Map(
      order.map(([column, row]) => [`${column} ${row}`, cellAt(map, column, row, luck)]),
    );
  };
  const values = valuesFor(MAP, cells);
  expect(valuesFor(MAP, cells.toReversed())).toEqual(values);
  expect(cellAt(MAP, 4, 2)).toBe(values.get('4 2'));
  const others = valuesFor({ ...MAP, seed: 'salt-wren' }, cells);
  for (const [place, value] of others) expect(value).not.toBe(values.get(place));
});

test('a map has the values it has always had', () => {
  expect([cellAt(MAP, 0, 0), cellAt(MAP, 1, 1), cellAt(MAP, 5, 2)]).toEqual([
    1.1157641354142942e-101, 0.3794690779899751, 0.6771704042511151,
  ]);
});
