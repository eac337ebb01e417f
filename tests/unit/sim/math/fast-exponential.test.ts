import { expect, test } from 'vitest';
import { expOfNegative } from '../../../../src/sim/math/fast-exponential.ts';
import fixture from '../../../fixtures/special-functions.json' with { type: 'json' };

const PROMISED = 1e-15;
/** A step of the function's table. */
const STEP = Math.LN2 / 64;

const errorAt = (x: number, expected: number) => Math.abs(expOfNegative(x) / expected - 1);

test('the relative error is below 1e-15 at the points that mpmath was asked for', () => {
  const points = (fixture.exp as [number, number][]).filter(([x]) => x <= 0 && x >= -700);
  expect(points.length).toBeGreaterThan(100);
  expect(Math.min(...points.map(([x]) => x))).toBeLessThan(-690);
  for (const [x, expected] of points) expect(errorAt(x, expected), `e^${x}`).toBeLessThan(PROMISED);
});

test('between them it keeps to what the engine says, which is good to 2.2e-16', () => {
  let worst = 0;
  for (let i = 0; i <= 200_000; i++) {
    const x = -700 * (i / 200_000);
    worst = Math.max(worst, errorAt(x, Math.exp(x)));
  }
  for (let i = 0; i <= 200_000; i++) {
    const x = -8 * (i / 200_000);
    worst = Math.max(worst, errorAt(x, Math.exp(x)));
  }
  expect(worst).toBeLessThan(PROMISED + 2.3e-16);
});

test('it has no jumps where one step of the table ends and the next begins', () => {
  let worst = 0;
  for (let k = 0; k < 64 * 1000; k += 7) {
    const edge = -(k + 0.5) * STEP;
    for (const x of [edge - 1e-9, edge - 1e-13, edge, edge + 1e-13, edge + 1e-9]) {
      worst = Math.max(worst, errorAt(x, Math.exp(x)));
    }
  }
  expect(worst).toBeLessThan(PROMISED + 2.3e-16);
});

test('e to the power 0 is 1, exactly, and nothing is above it', () => {
  expect(expOfNegative(0)).toBe(1);
  expect(expOfNegative(-0)).toBe(1);
  for (const x of [-1e-300, -1e-17, -1e-16, -2.3e-16]) {
    expect(expOfNegative(x)).toBeLessThanOrEqual(1);
    expect(expOfNegative(x)).toBeGreaterThan(1 - 1e-15);
  }
});

test('far below it is 0, and before that it keeps all its digits', () => {
  expect(expOfNegative(-700)).toBeGreaterThan(9.8e-305);
  expect(expOfNegative(-700)).toBeLessThan(9.9e-305);
  for (const x of [-700.000_000_1, -745, -1e9, Number.NEGATIVE_INFINITY]) {
    expect(expOfNegative(x)).toBe(0);
  }
});
