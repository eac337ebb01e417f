/** The toll law as a forecast of V: its constants are those of the kept runs, and it is as good as it says. */
import { describe, expect, test } from 'vitest';
import {
  afterToll,
  type MeasuredToll,
  tollAt,
  tollLaw,
} from '../../../../../src/kinds/pictures/theory/toll-law.ts';
import { meanOf } from '../../../../support/statistics.ts';
import { fittedToll } from '../../../../support/toll-fit.ts';
import { keptVarieties, N, PLANS } from '../../../../support/variety.ts';

const spreads = PLANS.map(({ spread }) => spread);

test.each(spreads)('λ %d: its constants are fitted to the kept runs', (spread) => {
  expect(tollAt(spread)).toEqual(fittedToll(spread));
});

describe.each(spreads)('λ %d', (spread) => {
  const toll = tollAt(spread) as MeasuredToll;

  test.each([0, 10, 20, 60])('r = %d: it is near the mean of all runs', (real) => {
    const runs = keptVarieties(spread, real);
    const law = tollLaw({ spread, realShares: new Array<number>(11).fill(real / N) }) ?? [];
    for (const [t, variety] of law.entries()) {
      const mean = meanOf(runs.map((run) => run[t] as number));
      expect(Math.abs(mean - variety), `generation ${t + 1}`).toBeLessThan(4 * toll.meanError);
    }
  });

  test('a generation pays about what the prototypes paid', () => {
    // Of V = ½: τ .0925 and a factor of 1 with λ = 1, τ .115 and a factor of .99 with λ = .9.
    const due = spread === 1 ? 0.5 - 0.0925 : 0.99 * 0.5 - 0.115;
    expect(Math.abs(afterToll(toll, 0.5, 0) - due)).toBeLessThan(0.015);
    expect(toll.stepError).toBeLessThan(0.028);
    expect(toll.meanError).toBeLessThan(0.02);
  });
});

test('a run begins with generation 1, and goes on step by step', () => {
  const toll = tollAt(1) as MeasuredToll;
  expect(tollLaw({ spread: 1, realShares: [] })).toEqual([toll.first]);
  const [, second, third] = tollLaw({ spread: 1, realShares: [0.5, 1] }) ?? [];
  expect(second).toBe(afterToll(toll, toll.first, 0.5));
  expect(third).toBe(toll.real - toll.toll);
});

test('what is gone stays gone without real pictures, and comes back with them', () => {
  const law = tollLaw({ spread: 1, realShares: [...new Array<number>(30).fill(0), 1] }) ?? [];
  expect(law.at(-2)).toBe(0);
  expect(law.at(-1)).toBeGreaterThan(0.8);
  expect(Math.min(...law)).toBe(0);
});

test('between the λ that were measured it lies between them, and beyond there is none', () => {
  const [low, between, high] = [0.9, 0.95, 1].map((spread) => tollAt(spread) as MeasuredToll);
  for (const name of [
    'real',
    'factor',
    'toll',
    'first',
    'firstError',
    'lasting',
    'luckError',
    'stepError',
    'runError',
    'meanError',
  ] as const) {
    const mean = ((low?.[name] ?? 0) + (high?.[name] ?? 0)) / 2;
    expect(between?.[name]).toBeCloseTo(mean, 12);
  }
  for (const spread of [0, 0.89, 1.01, Number.NaN]) {
    expect(tollAt(spread)).toBeNull();
    expect(tollLaw({ spread, realShares: [0] })).toBeNull();
  }
});
