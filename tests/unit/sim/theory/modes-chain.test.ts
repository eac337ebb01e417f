/** Theory of modes against the exact Wright–Fisher chain, as a matrix. */
import { describe, expect, test } from 'vitest';
import {
  expectedAbsorption,
  expectedDiversity,
  expectedFixation,
  expectedLifetime,
  expectedUntilOneMode,
  extinctionRisk,
  realSamplesThatHold,
  stationaryWeightVariance,
} from '../../../../src/kinds/mixture/modes.ts';
import {
  absorptionTimes,
  binomial,
  lawsFrom,
  shareMoments,
  solve,
  transitions,
} from '../../kinds/mixture/regions/wright-fisher.ts';

const WEIGHTS = [0.55, 0.3, 0.12, 0.03];

test('the chain is one: its rows are laws, binomial ones', () => {
  for (const row of transitions(12, 3, 0.2)) {
    expect(row).toHaveLength(13);
    expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 13);
  }
  expect(binomial(3, 0.5)).toEqual([0.125, 0.375, 0.375, 0.125]);
});

describe.each([5, 10, 40])('without real data at n = %d', (n) => {
  test('a mode is lost at once with the probability of theory, from every share', () => {
    for (const [i, row] of transitions(n).entries()) {
      expect(row[0]).toBeCloseTo(extinctionRisk(n, i / n), 13);
    }
    for (const w of WEIGHTS)
      expect(lawsFrom(n, w, 1)[0]?.[0]).toBeCloseTo(extinctionRisk(n, w), 13);
  });

  test('diversity falls as theory says, generation by generation', () => {
    const laws = WEIGHTS.map((w) => lawsFrom(n, w, 30));
    for (const t of [1, 2, 7, 30]) {
      const kept = laws.reduce((sum, law) => {
        const { mean, variance } = shareMoments(law[t - 1] ?? []);
        return sum - mean * mean - variance;
      }, 1);
      expect(kept).toBeCloseTo(expectedDiversity(n, WEIGHTS, t), 12);
    }
  });

  test('expected times of theory overshoot those of the chain, by about 1 to 2 generations', () => {
    for (const [theory, end] of [
      [expectedAbsorption, undefined],
      [expectedLifetime, 'lost'],
      [expectedFixation, 'fixed'],
    ] as const) {
      for (const [i, time] of absorptionTimes(n, end).entries()) {
        const overshoot = theory(n, (i + 1) / n) - time;
        expect(overshoot).toBeGreaterThan(0.6);
        expect(overshoot).toBeLessThan(2);
      }
    }
  });

  test('a mode is the last one left with the probability of its share', () => {
    for (const w of WEIGHTS) {
      const law = lawsFrom(n, w, 40 * n).at(-1) ?? [];
      expect(law[n]).toBeCloseTo(w, 10);
      expect(law[0]).toBeCloseTo(1 - w, 10);
    }
  });
});

/** Every way in which n samples fall on three modes. */
function everyCount(n: number): [number, number, number][] {
  return Array.from({ length: n + 1 }, (_, i) =>
    Array.from({ length: n + 1 - i }, (__, j): [number, number, number] => [i, j, n - i - j]),
  ).flat();
}

test('the time until one of three modes is left overshoots the exact chain of three likewise', () => {
  const n = 9;
  const states = everyCount(n).filter((counts) => Math.max(...counts) < n);
  const chance = (from: readonly number[], to: readonly number[]) => {
    // Binomial for the first, then for the second among the rest.
    const first = binomial(n, (from[0] ?? 0) / n)[to[0] ?? 0] ?? 0;
    const rest = n - (from[0] ?? 0);
    const second = rest === 0 ? 0 : (from[1] ?? 0) / rest;
    return first * (binomial(n - (to[0] ?? 0), second)[to[1] ?? 0] ?? 0);
  };
  const matrix = states.map((from, i) =>
    states.map((to, j) => (i === j ? 1 : 0) - chance(from, to)),
  );
  const times = solve(
    matrix,
    states.map(() => 1),
  );
  for (const [i, counts] of states.entries()) {
    const theory = expectedUntilOneMode(
      n,
      counts.map((count) => count / n),
    );
    expect(theory - (times[i] ?? Number.NaN)).toBeGreaterThan(0.6);
    expect(theory - (times[i] ?? Number.NaN)).toBeLessThan(2);
  }
});

describe('with fresh real data', () => {
  test.each([
    [10, 1],
    [20, 5],
    [40, 2],
    [40, 17],
    [40, 39],
    [30, 30],
  ])('n = %d, r = %d: the variance of a weight settles at that of theory, exactly', (n, real) => {
    for (const w of [0.03, 0.3, 0.5]) {
      const { mean, variance } = shareMoments(
        lawsFrom(n, w, 60 * Math.ceil(n / real), real).at(-1) ?? [],
      );
      expect(mean).toBeCloseTo(w, 10);
      expect(variance / stationaryWeightVariance(n, real, w)).toBeCloseTo(1, 8);
    }
  });

  test('below 1/(2w) real samples a share piles up at 0, above it has a place of its own', () => {
    for (const w of [0.06, 0.1, 0.2]) {
      const lawWith = (real: number) => lawsFrom(40, w, 2000, real).at(-1) ?? [];
      const modeOf = (law: readonly number[]) => law.indexOf(Math.max(...law));
      expect(modeOf(lawWith(Math.floor(0.6 * realSamplesThatHold(w))))).toBe(0);
      expect(modeOf(lawWith(Math.ceil(2 * realSamplesThatHold(w))))).toBeGreaterThan(0);
    }
  });
});
