import { ln } from '../math/exponential.ts';
import { normalCdfByTable } from '../math/normal-table.ts';
import { integerPower } from '../math/power.ts';

/**
 * Random numbers as quantiles: each is made of one standard normal number z and grows with it. When a parameter
 * changes a little and z stays, so does the number, which forecasts of neighbouring decisions need.
 */

/** Below this expected count a binomial number is exact. */
const EXACT_BELOW = 10;
/** Keeps the logarithm of what is beyond z finite. */
const LEAST = 1e-16;

/**
 * A binomial number: how many of `trials` draws succeed. Where fewer than 10 are expected to succeed, or to fail, its
 * law is exact to 1e-9; elsewhere its distribution function is good to 3e-4 (Cornish & Fisher 1938, with Sheppard's
 * corrections for whole numbers).
 *
 * @param trials a whole number ≥ 0
 * @param p at least 0; above 1 counts as 1
 */
export function binomialAt(z: number, trials: number, p: number): number {
  return p > 0.5 ? trials - rarerAt(-z, trials, Math.max(0, 1 - p)) : rarerAt(z, trials, p);
}

function rarerAt(z: number, trials: number, p: number): number {
  const mean = trials * p;
  if (mean < EXACT_BELOW) return mean === 0 ? 0 : byInversion(normalCdfByTable(z), trials, p);
  const variance = mean * (1 - p);
  const smooth = variance - 1 / 12;
  const deviation = Math.sqrt(smooth);
  const skewness = (variance * (1 - 2 * p)) / (smooth * deviation);
  const kurtosis = (variance * (1 - 6 * p * (1 - p)) + 1 / 120) / (smooth * smooth);
  const square = z * z;
  const bent =
    z +
    (skewness / 6) * (square - 1) +
    (kurtosis / 24) * z * (square - 3) -
    ((skewness * skewness) / 36) * z * (2 * square - 5);
  return Math.max(0, Math.min(trials, Math.floor(mean + deviation * bent + 0.5)));
}

/** Walks up the cumulative distribution until it passes u. */
function byInversion(u: number, trials: number, p: number): number {
  const odds = p / (1 - p);
  let mass = integerPower(1 - p, trials);
  let left = u;
  let count = 0;
  while (left >= mass && count < trials) {
    left -= mass;
    mass *= (odds * (trials - count)) / (count + 1);
    count += 1;
  }
  return count;
}

/**
 * A χ² number: exact up to 2 degrees of freedom, by Wilson & Hilferty 1931 above. With 3 degrees its distribution
 * function is good to 6e-3, its mean to 5e-4 and its variance to 2e-3 of themselves; the errors fall with the degrees
 * of freedom, that of the mean with their cube.
 *
 * @param degreesOfFreedom a whole number ≥ 0; with 0 it is 0
 */
export function chiSquaredAt(z: number, degreesOfFreedom: number): number {
  if (degreesOfFreedom > 2) {
    const variance = 2 / (9 * degreesOfFreedom);
    const root = Math.max(0, 1 - variance + z * Math.sqrt(variance));
    return degreesOfFreedom * root * root * root;
  }
  if (degreesOfFreedom === 2) return -2 * ln(Math.max(LEAST, normalCdfByTable(-z)));
  return degreesOfFreedom === 1 ? z * z : 0;
}
