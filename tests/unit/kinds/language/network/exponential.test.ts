/** Against stdlib, and the tanh of the engine that runs the test, which is good to some units in the last place. */
import { expect, test } from 'vitest';
import { expOf, tanhOf } from '../../../../../src/kinds/language/network/exponential.ts';
import { exp } from '../../../../../src/sim/math/exponential.ts';
import { chance } from './making.ts';

test('powers of e are good to 5e-16 of themselves', () => {
  const stream = chance(1);
  for (const width of [1e-3, 1, 40, 700]) {
    for (let k = 0; k < 20_000; k++) {
      const x = width * (2 * stream.uniform() - 1);
      const due = exp(x);
      expect(Math.abs(expOf(x) - due) / due, `${x}`).toBeLessThan(5e-16);
    }
  }
});

test('at places where something changes', () => {
  expect(expOf(0)).toBe(1);
  expect(expOf(-0)).toBe(1);
  expect(expOf(Number.NaN)).toBeNaN();
  for (let k = -1009; k <= 1009; k++) {
    for (const x of [k * Math.LN2, (k + 0.5) * Math.LN2]) {
      expect(Math.abs(expOf(x) / exp(x) - 1), `${x}`).toBeLessThan(5e-16);
    }
  }
});

test('tanh is good to 4e-16, odd but for that, and 1 at most', () => {
  const stream = chance(2);
  for (const width of [1e-9, 1e-3, 1, 4, 30, 1e9]) {
    for (let k = 0; k < 10_000; k++) {
      const x = width * (2 * stream.uniform() - 1);
      expect(Math.abs(tanhOf(x) - Math.tanh(x)), `${x}`).toBeLessThan(4e-16);
      expect(Math.abs(tanhOf(x))).toBeLessThanOrEqual(1);
    }
  }
  expect([0, Infinity, -Infinity].map(tanhOf)).toEqual([0, 1, -1]);
  expect(tanhOf(Number.NaN)).toBeNaN();
});
