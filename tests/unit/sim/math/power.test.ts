import { expect, test } from 'vitest';
import { integerPower } from '../../../../src/sim/math/power.ts';

test.each([
  [2, 10, 1024],
  [3, 0, 1],
  [-1, 7, -1],
  [10, 22, 1e22],
  [0.5, 1074, Number.MIN_VALUE],
])('%d to the power %d is %d, exactly', (base, exponent, power) => {
  expect(integerPower(base, exponent)).toBe(power);
});

test.each([-1, 0.5, Number.NaN])('refuses the exponent %d', (exponent) => {
  expect(() => integerPower(2, exponent)).toThrow(RangeError);
});
