import { expect, test } from 'vitest';
import { erfc } from '../../../../src/sim/math/error-function.ts';
import { exp, ln } from '../../../../src/sim/math/exponential.ts';
import { inverseErfc } from '../../../../src/sim/math/inverse-error-function.ts';
import { logGamma } from '../../../../src/sim/math/log-gamma.ts';
import { digamma, trigamma } from '../../../../src/sim/math/polygamma.ts';

const EULER_GAMMA = 0.5772156649015329;

test('the logarithm of 0 is −∞, of 1 exactly 0, of a negative number undefined', () => {
  expect(ln(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(ln(1)).toBe(0);
  expect(ln(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  expect(ln(-1)).toBeNaN();
});

test('the exponential of 0 is exactly 1; it overflows to ∞ and underflows to 0', () => {
  expect(exp(0)).toBe(1);
  expect(exp(709.78)).toBeLessThan(Number.POSITIVE_INFINITY);
  expect(exp(709.79)).toBe(Number.POSITIVE_INFINITY);
  expect(exp(-746)).toBe(0);
  expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
  expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
});

test('erfc runs from 2 to 0 through 1', () => {
  expect(erfc(Number.NEGATIVE_INFINITY)).toBe(2);
  expect(erfc(0)).toBe(1);
  expect(erfc(28)).toBe(0);
  expect(erfc(Number.POSITIVE_INFINITY)).toBe(0);
});

test('the inverse of erfc runs from ∞ to −∞ through 0', () => {
  expect(inverseErfc(0)).toBe(Number.POSITIVE_INFINITY);
  expect(Math.abs(inverseErfc(1))).toBe(0);
  expect(inverseErfc(2)).toBe(Number.NEGATIVE_INFINITY);
});

test('ln Γ is exactly 0 at 1 and at 2, and ∞ at 0', () => {
  expect(Math.abs(logGamma(1))).toBe(0);
  expect(Math.abs(logGamma(2))).toBe(0);
  expect(logGamma(0)).toBe(Number.POSITIVE_INFINITY);
});

test('ln Γ of a whole number is the logarithm of a factorial', () => {
  let factorial = 1;
  for (let k = 2; k <= 22; k++) {
    factorial *= k;
    expect(Math.abs(logGamma(k + 1) / Math.log(factorial) - 1)).toBeLessThan(1e-14);
  }
});

test('ψ and ψ′ at 1 and at ½ are the published constants', () => {
  expect(digamma(1)).toBeCloseTo(-EULER_GAMMA, 15);
  expect(digamma(0.5)).toBeCloseTo(-EULER_GAMMA - 2 * Math.LN2, 14);
  expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 14);
  expect(trigamma(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 14);
});
