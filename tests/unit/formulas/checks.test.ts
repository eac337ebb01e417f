import { describe, expect, test } from 'vitest';
import { built, type Row, rows } from './rows.ts';

/** By other means than the formulas: closed forms by hand, published numbers, tables of ψ. */
const KNOWN: Readonly<Record<string, readonly [expected: number, tolerance: number]>> = {
  variance: [0.99 ** 20, 1e-12],
  'squared-mean': [1 - 0.99 ** 20, 1e-12],
  // ψ(x) = ln x − 1/(2x) − 1/(12x²), x = 49.5, times half of 69 generations.
  logarithm: [34.5 * (Math.log(49.5 / 50) - 1 / 99 - 1 / (12 * 49.5 ** 2)), 1e-6],
  // Half of the runs, but for rounding the half-life to a whole generation.
  'half-life': [0.5, 0.01],
  'unbiased-variance': [1, 1e-12],
  'unbiased-logarithm': [-20 * (1 / 99 + 1 / (12 * 49.5 ** 2)), 1e-6],
  'average-grows': [(1.012 * 0.99) ** 60, 1e-12],
  'typical-shrinks': [30 * (Math.log((49.5 * 1.012) / 50) - 1 / 99 - 1 / (12 * 49.5 ** 2)), 1e-6],
  // sin(π/√10)/(π/√10), less what 60 generations have not lost yet: about 1/(10 · 60) of it.
  accumulate: [0.84336 * (1 + 1 / 605), 1e-4],
  'sum-rule': [1, 0],
  'fresh-mean': [1 / (10 * 1.9 + 0.9), 1e-6],
  'fresh-variance': [1 - 1 / (10 * 1.9 + 0.9), 1e-6],
  // κ = 29 · 28/30² is forgotten after 100 generations.
  'one-drop': [1 - 1 / (1 + (2 * 29) / 30), 1e-4],
  // ρK/(K + 1 − aλK) with ρ = 0.1, a = 0.9, λ = 0.9, K = 189.
  narrowed: [18.9 / (190 - 0.9 * 0.9 * 189), 1e-9],
  fixed: [0.1 + (0.9 * 0.9) / 19.9, 1e-6],
  diversity: [0.75 * 0.98 ** 30, 1e-12],
  lifetime: [(-2 * 200 * 0.05 * Math.log(0.05)) / 0.95, 1e-9],
  settled: [0.1875 / (5 * 1.9 + 0.9), 1e-12],
  // P = 0.0455, A = 0.2615 from tables of the normal distribution.
  'tail-weight': [1.1865, 5e-4],
  // w* = 2/(1 + √37) = 0.28238.
  'best-weight': [
    (0.28238 ** 2 / 10 + 0.71762 ** 2 / 90) / (1 - 0.71762 ** 2 * (1 - 1 / 90)),
    1e-6,
  ],
  // Odds 1 : 9 times 9.5.
  detector: [9.5 / 18.5, 1e-12],
};

describe('the checks of the page about the model', () => {
  test('there is one for every formula that is described, and each has a value from elsewhere', () => {
    expect(rows.map(({ formula }) => formula.id).toSorted()).toEqual(Object.keys(KNOWN).toSorted());
  });

  test.each(rows)('theory has the right value: $formula.id', ({ formula }: Row) => {
    const [expected, tolerance] = KNOWN[formula.id] ?? [Number.NaN, 0];
    expect(Math.abs(formula.expected - expected)).toBeLessThanOrEqual(tolerance);
  });

  test.each(built)('the runs agree with theory: $formula.id', ({ formula, outcome }) => {
    expect(Math.abs(outcome.distance), formula.id).toBeLessThan(4);
  });
});
