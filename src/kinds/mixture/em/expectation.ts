import { ln } from '../../../sim/math/exponential.ts';
import { expOfNegative } from '../../../sim/math/fast-exponential.ts';
import { raiseEigenvalues, smallestEigenvalue } from '../../../sim/math/symmetric.ts';
import type { Samples } from '../../../sim/samples.ts';
import { placeOf, type Workspace } from './workspace.ts';

const LOG_TWO_PI = 1.8378770664093456;
/** Below this share of the larger eigenvalue the smaller one is nothing but rounding. */
export const NARROWEST = 1e-14;

/**
 * The expectation step of EM, in log space (log-sum-exp), so that samples far from everything are shared out too.
 * Afterwards the responsibility of component k for sample i, times the sample's weight, is
 * `densities[k · count + i] · factors[i]`.
 *
 * @param floor eigenvalues of covariances count as at least this; see `varianceFloor`
 * @returns the log-likelihood, Σ w ln p(x), of the workspace's model
 */
export function expectation(
  workspace: Workspace,
  { values, weights }: Samples,
  floor: number,
): number {
  const { densities, components, highest, factors } = workspace;
  for (let k = 0; k < components; k++) fillLogDensities(workspace, values, k, floor);
  factors.fill(0);
  for (let k = 0; k < components; k++)
    exponentiate(densities, k * highest.length, highest, factors);
  const logLikelihood =
    weights === undefined
      ? sumOfLogs(highest, factors)
      : weightedSumOfLogs(highest, factors, weights);
  for (let i = 0; i < factors.length; i++) {
    const weight = weights === undefined ? 1 : (weights[i] as number);
    factors[i] = weight / (factors[i] as number);
  }
  return logLikelihood;
}

/**
 * ln p = constant − (u² + v²)/2 with u = (x − x̄)·a and v = ((y − ȳ) − b (x − x̄))·c: a, b and c are the inverse of
 * the covariance's triangular root.
 */
function fillLogDensities(workspace: Workspace, values: Float64Array, k: number, floor: number) {
  const { model, densities, highest, count } = workspace;
  const at = placeOf(k);
  let xx = model[at + 3] as number;
  let xy = model[at + 4] as number;
  let yy = model[at + 5] as number;
  const least = Math.max(floor, NARROWEST * (xx + yy));
  if (smallestEigenvalue(xx, xy, yy) < least) {
    [xx, xy, yy] = raiseEigenvalues([xx, xy, yy], least);
  }
  const meanX = model[at + 1] as number;
  const meanY = model[at + 2] as number;
  const a = 1 / Math.sqrt(xx);
  const b = xy / xx;
  const c = 1 / Math.sqrt(yy - b * xy);
  const constant = ln(model[at] as number) - LOG_TWO_PI + ln(a) + ln(c);
  const first = k * count;
  for (let i = 0; i < count; i++) {
    const x = (values[2 * i] as number) - meanX;
    const u = x * a;
    const v = ((values[2 * i + 1] as number) - meanY - b * x) * c;
    const logDensity = constant - 0.5 * (u * u + v * v);
    densities[first + i] = logDensity;
    if (k === 0 || logDensity > (highest[i] as number)) highest[i] = logDensity;
  }
}

/** Above this, a product of numbers from 1 to 32 is taken the logarithm of, long before it overflows. */
const LARGE_PRODUCT = 1e250;

/** Σ highest + ln sum. The logarithm of a product takes the time of one. */
function sumOfLogs(highest: Float64Array, sums: Float64Array): number {
  let total = 0;
  let product = 1;
  for (let i = 0; i < sums.length; i++) {
    total += highest[i] as number;
    product *= sums[i] as number;
    if (product > LARGE_PRODUCT) {
      total += ln(product);
      product = 1;
    }
  }
  return total + ln(product);
}

function weightedSumOfLogs(
  highest: Float64Array,
  sums: Float64Array,
  weights: Float64Array,
): number {
  let total = 0;
  for (let i = 0; i < sums.length; i++) {
    total += (weights[i] as number) * ((highest[i] as number) + ln(sums[i] as number));
  }
  return total;
}

/** Log densities become densities over the highest one. */
function exponentiate(
  logDensities: Float64Array,
  at: number,
  highest: Float64Array,
  sums: Float64Array,
): void {
  for (let i = 0; i < highest.length; i++) {
    const density = expOfNegative((logDensities[at + i] as number) - (highest[i] as number));
    logDensities[at + i] = density;
    sums[i] = (sums[i] as number) + density;
  }
}
