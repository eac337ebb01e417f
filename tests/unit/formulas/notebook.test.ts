import { describe, expect, test } from 'vitest';
import {
  coolRows,
  driftRows,
  FLOOR,
  readings,
  wordsUnderTopP,
} from '../../../src/formulas/notebook.ts';

test('the floor of perplexity is by the entropy that a second program found', () => {
  // 11.75976 nats a line of 8.94295 words and a stop.
  expect(FLOOR).toBeCloseTo(Math.exp(11.75976 / 9.94295), 4);
});

test('temperature alone takes more and more, and networks lose rare birds, too', () => {
  const rows = coolRows();
  const laws = rows.map(({ law }) => law);
  expect(laws).toEqual(laws.toSorted((one, other) => other - one));
  expect(laws[0]).toBeLessThan(1);
  for (const { median, half } of rows) {
    expect(half[0]).toBeLessThanOrEqual(median);
    expect(half[1]).toBeGreaterThanOrEqual(median);
  }
  expect(rows.at(-1)?.median).toBeLessThan(0.2);
});

test('top-p leaves fewer words each time, until each choice is left with what it needs', () => {
  const words = [0, 1, 2, 5, 10].map(wordsUnderTopP);
  expect(words[0]).toBe(147);
  expect(words).toEqual(words.toSorted((one, other) => other - one));
  expect(words.at(-1)).toBeLessThan(100);
});

describe('counts drift as Wright and Fisher say', () => {
  test.each(driftRows())('generation $generation', ({ variety, lost }) => {
    for (const { law, mean, error } of [variety, lost]) {
      expect(Math.abs(mean - law)).toBeLessThan(4 * error);
    }
  });
});

test('chances say the same as counts, with less noise', () => {
  const { byProbabilities, byCounts } = readings();
  const apart = Math.abs(byProbabilities.survival - byCounts.survival);
  expect(apart).toBeLessThan(4 * Math.hypot(byProbabilities.error, byCounts.error));
  expect(byProbabilities.error).toBeLessThan(byCounts.error / 3);
  // Seven birds of 24 with 5.5% of the lines: √(1/(0.055 · 1000)) = 0.13.
  expect(byCounts.error).toBeCloseTo(0.13, 1);
});
