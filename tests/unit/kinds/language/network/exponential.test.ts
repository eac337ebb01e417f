/** Against stdlib, and the tanh of the engine that runs the test, which is good to some units in the last place. */
import { expect, test } from 'vitest';
import { expOf, tanhOf } from '../../../../../src/kinds/language/network/exponential.ts';
import { exp } from '../../../../../src/sim/math/exponential.ts';
import { chance } from './making.ts';

/** The largest error of a function among places spread evenly in ± width. */
function worstOf(width: number, errorAt: (x: number) => number): number {
  const stream = chance(1);
  let worst = 0;
  for (let k = 0; k < 20_000; k++) {
    worst = Math.max(worst, errorAt(width * (2 * stream.uniform() - 1)));
  }
  return worst;
}

const relative = (x: number) => Math.abs(expOf(x) - exp(x)) / exp(x);

test.each([1e-3, 1, 40, 700])('powers of e up to ± %d are good to 5e-16 of themselves', (width) => {
  expect(worstOf(width, relative)).toBeLessThan(5e-16);
});

test('so are those where doublings begin, and some are exact', () => {
  for (let k = -1009; k <= 1009; k++) {
    expect(relative(k * Math.LN2)).toBeLessThan(5e-16);
    expect(relative((k + 0.5) * Math.LN2)).toBeLessThan(5e-16);
  }
  expect([0, -0].map(expOf)).toEqual([1, 1]);
  expect(expOf(Number.NaN)).toBeNaN();
});

test.each([1e-9, 1e-3, 1, 4, 30, 1e9])('tanh up to ± %d is good to 4e-16', (width) => {
  expect(worstOf(width, (x) => Math.abs(tanhOf(x) - Math.tanh(x)))).toBeLessThan(4e-16);
  expect(worstOf(width, (x) => Math.abs(tanhOf(x)))).toBeLessThanOrEqual(1);
});

test('tanh at its ends', () => {
  expect([0, Infinity, -Infinity].map(tanhOf)).toEqual([0, 1, -1]);
  expect(tanhOf(Number.NaN)).toBeNaN();
});
