import { describe, expect, test } from 'vitest';
import { numberText } from '../../../src/lesson/values/format.ts';
import { numberFor } from '../../../src/lesson/values/value.ts';

/** Nine in ten of what is collected are synthetic, and λ = 0.9. */
const web = { n: 200, collected: 200, contamination: 0.9, spread: 0.9 };
const open = { truePositive: 0, falsePositive: 0 };
const door = { truePositive: 0.9, falsePositive: 0.05 };

/** Numbers that were found in other ways: by hand, from tables, or published. */
describe('theory', () => {
  test.each([
    // ln 2 · n, to first order.
    [{ of: 'half-life of the width', n: 1000 }, 693.1, 1],
    [{ of: 'average variance', n: 50, at: 30 }, 0.98 ** 30, 1e-12],
    // Φ(−1.96/0.8)/0.025 = Φ(−2.45)/0.025 from a table: 0.00714/0.025.
    [{ of: 'survival at a width', width: 0.8 }, 0.2857, 0.001],
    // What is left of χ² with three degrees of freedom beyond 1.96² = 3.8416, from a table: 0.279.
    [{ of: 'variance in the tails', cut: 1.96 }, 0.279, 5e-4],
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
    // ρ/(1 − (1 − ρ)λ), to first order 0.526 for ρ = 0.1 and 0.914 for 0.095/0.185; small sets lose some of it.
    [{ of: 'kept variance behind a detector', ...web, ...open, refills: false }, 0.519, 5e-4],
    [{ of: 'kept variance behind a detector', ...web, ...door, refills: true }, 0.908, 5e-4],
    [{ of: 'kept variance behind a detector', ...web, ...door, refills: false }, 0.884, 1e-3],
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

  test('with many samples λ alone says when half of the runs have lost a tail', () => {
    const loop = { n: 10_000, generations: 20, seed: 'values', runs: 200, spread: 0.9 };
    const of = 'generation of half the runs';
    // Φ(−1.96/σ) = 0.0025 at σ = 1.96/2.807 = 0.698, and 0.9^t < 0.698² from t = 6.8 on.
    expect(numberFor({ of, quantity: 'fidelity', below: 0.1, ...loop })).toBe(7);
    expect(() => numberFor({ of, quantity: 'fidelity', below: 1e-9, ...loop })).toThrow(/20/);
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

describe('a board', () => {
  const loop = { of: 'width on a board', n: 100, generations: 10, seed: 'a board', real: 100 };

  test('a web without synthetic samples is the world', () => {
    const clean = { contamination: 0, ...door, tailFalsePositive: 0.05 };
    expect(numberFor({ ...loop, web: clean })).toBe(numberFor(loop));
  });

  test('tools are used when they are chosen', () => {
    const tools = [{ tool: 'spread', options: [{ set: 0.5, price: 0 }] }];
    const left = { ...loop, real: 0, tools };
    // The same luck on a curve that is sampled at λ = 0.5 ten times: 0.5 ** 5 of the width.
    const ratio = numberFor({ ...left, use: [1] }) / numberFor({ ...left, use: [0] });
    expect(ratio).toBeCloseTo(0.5 ** 5, 9);
  });

  test('a tool moves the middle too', () => {
    const tools = [{ tool: 'spread', options: [{ set: 0.5, price: 0 }] }];
    const first = { of: 'middle on a board', n: 100, generations: 1, seed: 'a board', tools };
    expect(numberFor({ ...first, use: [1] }) / numberFor(first)).toBeCloseTo(Math.sqrt(0.5), 9);
  });

  test('a tool that is not on offer stops the build', () => {
    expect(() => numberFor({ ...loop, use: [1] })).toThrow(/not on offer/);
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

describe('albums', () => {
  test.each([
    // A second implementation, in Python, has .557 and .081 for r = 0, and .428 for r = 20: sd .05 over 12 lucks.
    [{ of: 'variety of albums', at: 5 }, 0.557],
    [{ of: 'variety of albums', at: 10 }, 0.081],
    [{ of: 'variety of albums', real: 20, at: 10 }, 0.428],
  ])('%j', (given, expected) => {
    expect(Math.abs(numberFor(given) - expected)).toBeLessThan(4 * (0.05 / Math.sqrt(12)));
  });

  test('what was not measured is said', () => {
    expect(() => numberFor({ of: 'variety of albums', n: 7, at: 1 })).toThrow(/only variational/);
    expect(() => numberFor({ of: 'recall of albums', at: 11 })).toThrow(/a generation that was/);
  });

  const album = { model: 'pictures', n: 40, generations: 2, seed: 'values' };

  test('on a board there is its variety, and no curve', () => {
    const variety = numberFor({ of: 'variety on a board', at: 1, ...album });
    expect(variety).toBeGreaterThan(0.3);
    expect(numberFor({ of: 'variety on a board', ...album })).toBeLessThan(variety);
    expect(() => numberFor({ of: 'width on a board', ...album })).toThrow(/no curve/);
    const curve = { n: 40, generations: 2, seed: 'values' };
    expect(() => numberFor({ of: 'variety on a board', ...curve })).toThrow(/no pictures/);
  });

  test('what nobody draws was not lost either', () => {
    const of = 'loss of a digit on a board';
    expect(() => numberFor({ of, digit: 5, ...album })).toThrow(/not lost on this board/);
  });
});

describe('notebooks', () => {
  // Medians of a second implementation in another language, with another grammar of the same sort: perplexity in generation 15.
  test.each([
    [{ temperature: 0.9 }, 16.6],
    [{ temperature: 0.9, real: 30 }, 5.5],
    [{ temperature: 0.9, real: 60 }, 4.5],
    [{}, 9.7],
    [{ real: 30 }, 5],
    [{ real: 60 }, 4.3],
  ])('%j', (given, expected) => {
    const perplexity = numberFor({ of: 'perplexity of notebooks', at: 15, ...given });
    expect(Math.abs(perplexity / expected - 1)).toBeLessThan(0.12);
  });

  test('what theory says of an opening is near what happened', () => {
    const theory = numberFor({ of: 'lost openings by theory', at: 15 });
    const runs = numberFor({ of: 'lost openings by counts', at: 15 });
    // A share of 96 runs.
    expect(Math.abs(theory - runs)).toBeLessThan(4 * Math.sqrt((theory * (1 - theory)) / 96));
  });

  test('what was not measured is said', () => {
    const of = 'words of notebooks';
    expect(() => numberFor({ of, temperature: 0.8, at: 1 })).toThrow(/only of T = 0.9/);
    expect(() => numberFor({ of, at: 16 })).toThrow(/a generation that was/);
  });
});
