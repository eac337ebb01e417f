import { erfc } from './error-function.ts';
import { exp } from './exponential.ts';

/** √½ to double precision, and what that leaves out. */
const SQRT_HALF = Math.SQRT1_2;
const SQRT_HALF_REST = -4.833646656726457e-17;
const INVERSE_SQRT_TWO_PI = 0.3989422804014327;
const TWO_OVER_SQRT_PI = 1.1283791670955126;
/** 2²⁷ + 1: splits a double into two halves whose products are exact (Dekker 1971). */
const SPLITTER = 134_217_729;

/** Density of the standard normal distribution at z. */
export function normalDensity(z: number): number {
  return INVERSE_SQRT_TWO_PI * exp(-0.5 * z * z);
}

/**
 * Φ(z), the probability that a standard normal number is below z; relative error ≤ 1e-14 as long as the
 * result is a normal double (z > −37.5).
 *
 * Φ(z) = erfc(h)/2 with h = −z √½. In the far tail the rounding of h alone costs 2h² units in the last place,
 * so the rest of the product is computed too and put right to first order.
 */
export function normalCdf(z: number): number {
  const h = -z * SQRT_HALF;
  const value = 0.5 * erfc(h);
  if (!(h > 1 && h < 27)) return value;
  const rest = productRest(-z, SQRT_HALF, h) - z * SQRT_HALF_REST;
  return value - 0.5 * TWO_OVER_SQRT_PI * exp(-h * h) * rest;
}

/** The exact x·y minus its rounded value `product` (Dekker 1971). */
function productRest(x: number, y: number, product: number): number {
  const xHigh = highHalf(x);
  const yHigh = highHalf(y);
  const xLow = x - xHigh;
  const yLow = y - yHigh;
  return xHigh * yHigh - product + xHigh * yLow + xLow * yHigh + xLow * yLow;
}

function highHalf(x: number): number {
  const scaled = x * SPLITTER;
  return scaled - (scaled - x);
}
