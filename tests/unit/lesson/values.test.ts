import { describe, expect, test } from 'vitest';
import { numberText } from '../../../src/lesson/values/format.ts';
import { numberFor } from '../../../src/lesson/values/value.ts';

/** Numbers that were found in other ways: by hand, from tables, or published. */
describe('theory', () => {
  test.each([
    // ln 2 · n, to first order.
    [{ of: 'half-life of the width', n: 1000 }, 693.1, 1],
    [{ of: 'average variance', n: 50, at: 30 }, 0.98 ** 30, 1e-12],
    // Φ(−1.96/0.8)/0.025 = Φ(−2.45)/0.025 from a table: 0.00714/0.025.
    [{ of: 'survival at a width', width: 0.8 }, 0.2857, 0.001],
    // 1 − 1/(r(1 + a) + a): r = 5, a = 0.9 gives 1 − 1/10.4.
    [{ of: 'kept variance', n: 50, real: 5 }, 1 - 1 / 10.4, 1e-9],
    [{ of: 'effective real samples', n: 50, real: 5 }, 10.4, 1e-12],
    // π²/(6n) to first order.
    [{ of: 'mean error of an archive', n: 100 }, 0.0164, 1e-4],
    [{ of: 'mean error of a subsampled archive', n: 100 }, 0.029, 1e-4],
    // (1/r + (1 − 1/r)/(2r + 1)) (2r + 1) in the limit of large sets, which is 3 for any r.
    [{ of: 'mean error of a fixed set over that of fresh data', n: 1_000_000, real: 10 }, 3, 1e-4],
    [{ of: 'chance to miss', n: 200, share: 0.001 }, 0.8186, 1e-4],
    // −2n w ln w/(1 − w).
    [{ of: 'lifetime of an island', n: 200, share: 0.03 }, 43.4, 0.1],
    [{ of: 'samples that hold an island', share: 0.03 }, 16.67, 0.01],
    [{ of: 'spread that keeps the average', n: 100 }, 1.0101, 1e-4],
    [{ of: 'spread that keeps the typical run', n: 100 }, 1.0204, 1e-4],
    [{ of: 'synthetic samples that help', spread: 0.85 }, 266.7, 0.1],
    [{ of: 'tail weight that keeps the average', n: 100, cut: 2 }, 1.048, 5e-4],
    [{ of: 'growth by a tail weight', weight: 2, cut: 2, n: 100 }, 1.186, 5e-4],
    [{ of: 'real share that tames a tail weight', weight: 2, cut: 2 }, 0.178, 5e-4],
    [{ of: 'best weight of real data', real: 10, synthetic: 10 }, 0.618, 5e-4],
    [{ of: 'odds by a detector', truePositive: 0.9, falsePositive: 0.05 }, 9.5, 1e-9],
  ])('%j', (given, expected, tolerance) => {
    expect(Math.abs(numberFor(given) - expected)).toBeLessThan(tolerance);
  });
});

describe('runs', () => {
  test('the median width of many runs is near what theory says', () => {
    const loop = { n: 50, generations: 30, seed: 'values' };
    const median = numberFor({
      of: 'quantile of runs',
      quantity: 'deviation',
      level: 0.5,
      runs: 4000,
      ...loop,
    });
    const typical = numberFor({ of: 'typical width', n: 50, at: 30 });
    // ln σ has a standard deviation of √(30/100) = 0.55 between runs; that of its median is 1.25 · 0.55/√4000.
    expect(Math.abs(Math.log(median / typical))).toBeLessThan(4 * 1.25 * (0.55 / Math.sqrt(4000)));
  });

  test('what is not below is above', () => {
    const loop = { of: 'share of runs', quantity: 'deviation', n: 50, generations: 30, seed: 'a' };
    const below = numberFor({ ...loop, below: 1 });
    expect(below + numberFor({ ...loop, above: 1 })).toBeCloseTo(1, 12);
    expect(below).toBeGreaterThan(0.7);
  });

  test('tail mass is never averaged', () => {
    const given = {
      of: 'average of runs',
      quantity: 'survivalLeft',
      n: 50,
      generations: 9,
      seed: 'a',
    };
    expect(() => numberFor(given)).toThrow(/misleads/);
  });
});

describe('boards', () => {
  const tools = [{ tool: 'spread', options: [{ set: 0.7, price: 0 }] }];
  const board = { n: 100, generations: 5, seed: 'a', tools };

  // On the same luck λ multiplies the variance in every generation: √0.7 for each.
  test.each([
    ['width on a board', 5, 0.7 ** 2.5],
    ['middle on a board', 1, 0.7 ** 0.5],
  ])('a tool that is used changes the %s', (of, at, factor) => {
    const used = numberFor({ of, ...board, at, use: [1] });
    expect(used / numberFor({ of, ...board, at })).toBeCloseTo(factor, 10);
  });
});

describe('mistakes', () => {
  test.each([
    [{ of: 'half life', n: 50 }, /"of" must be one of: half-life of the width;/],
    [{ of: 'half-life of the width' }, /prop "n".*It takes n, spread, divisor\./],
    [{ of: 'half-life of the width', n: 50, m: 2 }, /prop "m"/],
    [
      { of: 'share of runs', quantity: 'deviation', n: 50, generations: 9, seed: 'a' },
      /give "below"/,
    ],
    [
      { of: 'share of runs', quantity: 'wide', n: 50, generations: 9, seed: 'a', below: 1 },
      /one of mean/,
    ],
    [
      {
        of: 'loss of an island on a board',
        n: 200,
        generations: 5,
        seed: 'a',
        world: 'archipelago',
        island: 'Oxholm',
      },
      /not lost/,
    ],
    [
      { of: 'tail on a board', n: 50, generations: 5, seed: 'a', at: 6, side: 'left' },
      /"at" must be from 1 to 5/,
    ],
    [{ of: 'spread that explodes', n: 50, real: 50 }, /no number for a sentence/],
  ])('%j', (given, sentence) => {
    expect(() => numberFor(given)).toThrow(sentence);
  });
});

test.each([
  [0.2893, 'percent', 0, '29%'],
  [0.2893, 'percent', 1, '28.9%'],
  [12_345.6, 'number', 0, '12,346'],
  [1234.5, 'number', 1, '1,234.5'],
  [-0.5, 'number', 2, '−0.50'],
  [4, 'word', 0, 'four'],
] as const)('%d as %s with %d digits is %s', (value, format, digits, text) => {
  expect(numberText(value, format, digits)).toBe(text);
});

test('there is no word for large numbers', () => {
  expect(() => numberText(40, 'word', 0)).toThrow(/use "number"/);
});
