/** Closed forms for modes, against what can be said without them. */
import { describe, expect, test } from 'vitest';
import {
  expectedAbsorption,
  expectedDiversity,
  expectedFixation,
  expectedLifetime,
  expectedLogDeterminantStep,
  expectedUntilOneMode,
  extinctionRisk,
  realSamplesThatHold,
  stationaryWeightVariance,
} from '../../../../src/kinds/mixture/modes.ts';

describe('diffusion times', () => {
  test('of a mode that is half of all: 2n ln 2, whichever way it ends', () => {
    for (const time of [expectedAbsorption, expectedLifetime, expectedFixation]) {
      expect(time(50, 0.5)).toBeCloseTo(100 * Math.LN2, 12);
    }
  });

  test('of the rare mode of the archipelago, by hand', () => {
    // −2 · 200 · 0.03 ln 0.03 / 0.97 and its counterpart.
    expect(expectedLifetime(200, 0.03)).toBeCloseTo(43.3802, 3);
    expect(expectedFixation(200, 0.03)).toBeCloseTo(393.9391, 3);
  });

  test('until anything is decided, they are those of both ends, each by its probability', () => {
    for (const w of [0.01, 0.2, 0.5, 0.93]) {
      const mixed = (1 - w) * expectedLifetime(80, w) + w * expectedFixation(80, w);
      expect(expectedAbsorption(80, w)).toBeCloseTo(mixed, 10);
    }
  });

  test('a mode that nears its end lives a moment, one that nears all takes for ever to lose', () => {
    expect(expectedLifetime(100, 0)).toBeCloseTo(0, 12);
    expect(expectedLifetime(100, 1e-12)).toBeLessThan(1e-8);
    expect(expectedLifetime(100, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(expectedFixation(100, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(expectedFixation(100, 1)).toBeCloseTo(0, 12);
    expect(expectedFixation(100, 1e-9)).toBeCloseTo(200, 4);
    for (const w of [0, 1]) expect(expectedAbsorption(100, w)).toBeCloseTo(0, 12);
  });

  test('of two modes, one is left when one is lost', () => {
    expect(expectedUntilOneMode(60, [0.3, 0.7])).toBeCloseTo(expectedAbsorption(60, 0.3), 12);
  });

  test('of one mode, it is there already; of very many, 2n generations', () => {
    expect(expectedUntilOneMode(60, [1])).toBeCloseTo(0, 12);
    const many = new Array<number>(100_000).fill(1e-5);
    expect(expectedUntilOneMode(60, many)).toBeCloseTo(120, 2);
  });
});

test('the risk to be lost at once is that of n misses', () => {
  expect(extinctionRisk(100, 0.03)).toBeCloseTo(Math.exp(100 * Math.log(0.97)), 14);
  expect([extinctionRisk(10, 0), extinctionRisk(10, 1), extinctionRisk(1, 0.3)]).toEqual([
    1, 0, 0.7,
  ]);
});

test('diversity is kept but for one part in n', () => {
  expect(expectedDiversity(10, [0.5, 0.5], 0)).toBe(0.5);
  expect(expectedDiversity(10, [0.5, 0.5], 1)).toBeCloseTo(0.45, 14);
  expect(expectedDiversity(10, [0.5, 0.25, 0.25], 2)).toBeCloseTo(0.625 * 0.81, 14);
  expect(expectedDiversity(10, [1], 7)).toBe(0);
});

test('what the real samples hold: a count, whatever n', () => {
  expect(realSamplesThatHold(0.03)).toBeCloseTo(50 / 3, 12);
  expect(realSamplesThatHold(0.5)).toBe(1);
  // r(1 + a) + a with a = 0.9: 20 · 1.9 + 0.9.
  expect(stationaryWeightVariance(200, 20, 0.03)).toBeCloseTo((0.03 * 0.97) / 38.9, 14);
  expect(stationaryWeightVariance(50, 50, 0.2)).toBeCloseTo(0.16 / 50, 14);
});

/** ψ at whole and half numbers, from ψ(1) = −γ, ψ(1/2) = −γ − 2 ln 2 and ψ(x + 1) = ψ(x) + 1/x. */
function digamma(doubled: number): number {
  const gamma = 0.577_215_664_901_532_9;
  if (doubled === 1) return -gamma - 2 * Math.LN2;
  if (doubled === 2) return -gamma;
  return digamma(doubled - 2) + 2 / (doubled - 2);
}

describe('the step of E ln det', () => {
  test.each([3, 4, 10, 57, 100])('at n = %d is E ln χ² of n − 1 and of n − 2, over n²', (n) => {
    const expected = digamma(n - 1) + digamma(n - 2) + 2 * Math.LN2 - 2 * Math.log(n);
    expect(expectedLogDeterminantStep(n)).toBeCloseTo(expected, 12);
  });

  test('at many samples is about −5/n: −1/n of each axis more than for one', () => {
    // ψ(x) ≈ ln x − 1/(2x): ln((n − 1)/n) − 1/(n − 1) + ln((n − 2)/n) − 1/(n − 2).
    expect(1e6 * expectedLogDeterminantStep(1e6)).toBeCloseTo(-5, 4);
  });
});
