import digamma from '@stdlib/math-base-special-digamma';
import { describe, expect, test } from 'vitest';
import type { Guess } from '../../../src/figures/guess.ts';
import { theoryChart, theoryView } from '../../../src/figures/theory.ts';
import { measured, theoryFigure } from './figures.ts';

async function heldFor(quantity: string) {
  const settings = theoryFigure({ quantity });
  const figure = await measured(settings);
  if (figure.kind !== 'theory') throw new Error('not theory');
  return { settings, held: figure.held };
}

const chartOf = async (quantity: string, guess: Guess | null = null) => {
  const { settings, held } = await heldFor(quantity);
  return theoryChart(settings, held, guess);
};

test('the dotted curve of widths is e to E ln σ', async () => {
  const [course] = (await chartOf('width')).courses;
  expect(course?.style).toBe('theory');
  // science.md 2.1: E ln σ = t/2 (ψ((n − 1)/2) + ln 2 − ln n).
  const step = (digamma(19 / 2) + Math.log(2) - Math.log(20)) / 2;
  for (const [i, value] of (course?.values ?? []).entries()) {
    expect(value).toBeCloseTo(Math.exp((i + 1) * step), 10);
  }
});

test.each([
  ['variance', (t: number) => 0.95 ** t],
  ['squaredMeanError', (t: number) => 1 - 0.95 ** t],
] as const)(
  'the dotted curve of %s is its expectation, with averages beside it',
  async (quantity, expected) => {
    const { courses, averages } = await chartOf(quantity);
    for (const [i, value] of (courses[0]?.values ?? []).entries()) {
      expect(value).toBeCloseTo(expected(i + 1), 10);
    }
    const [mean, error] = [averages?.means.at(-1) ?? 0, averages?.errors.at(-1) ?? 0];
    expect(Math.abs(mean - expected(24))).toBeLessThan(4.5 * error);
  },
);

test('widths have bands and no average', async () => {
  const { bands, averages } = await chartOf('width');
  expect(bands?.quantiles).toHaveLength(5);
  expect(averages).toBeNull();
});

describe('a guess', () => {
  test('is a dashed curve from generation 0', async () => {
    const curve = Array.from({ length: 25 }, (_, t) => 1 - t / 30);
    const guess = { curve, label: 'Your guess' };
    const course = (await chartOf('width', guess)).courses.at(-1);
    expect(course?.style).toBe('guess');
    expect([course?.start, ...(course?.values ?? [])]).toEqual(curve);
  });

  test('of one value is level', async () => {
    const course = (await chartOf('variance', { value: 0.3, label: 'Your guess' })).courses.at(-1);
    expect([course?.start, ...(course?.values ?? [])]).toEqual(Array(25).fill(0.3));
  });

  test('that is high widens the axis', async () => {
    const low = (await chartOf('width')).extent;
    const high = (await chartOf('width', { value: 4, label: 'Your guess' })).extent;
    expect(low[1]).toBeLessThan(4);
    expect(high[1]).toBe(4);
  });
});

test('the words give both numbers, and the table all of them', async () => {
  const { settings, held } = await heldFor('variance');
  const { summary, table } = theoryView(settings, held, null);
  expect(summary).toContain(`theory says ${Number((0.95 ** 24).toPrecision(3))}`);
  expect(table.rows).toHaveLength(24);
  expect(table.rows[0]?.[1]).toBe('0.95');
});
