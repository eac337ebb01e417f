/**
 * What a statistical test may allow itself. Seeds are fixed, so a test either always passes or always fails;
 * the limits are wide enough that a right implementation passes with about any seed (a new seed fails one
 * comparison in 150,000 by moments, one in 100,000 by distribution), and no wider.
 */
import { expect } from 'vitest';

/** How far from its expectation a mean may be, in its own standard errors. */
export const STANDARD_ERRORS = 4.5;
/** The normal number that is exceeded with probability 1e-5, the level of every goodness-of-fit test. */
const NORMAL_LIMIT = 4.264890793922825;
/** Kolmogorov's distribution exceeds this with probability 1e-5: 2 exp(−2x²) = 1e-5. */
const KOLMOGOROV_LIMIT = 2.470432416150073;
/** A cell with a smaller expected count is counted together with its neighbour. */
const SMALLEST_CELL = 8;

type Numbers = Float64Array | readonly number[];

export function meanOf(values: Numbers): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += at(values, i);
  return sum / values.length;
}

/** Mean of the k-th powers of (value − centre)/scale. */
export function momentOf(values: Numbers, k: number, centre = 0, scale = 1): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += ((at(values, i) - centre) / scale) ** k;
  return sum / values.length;
}

/** Unbiased. */
export function varianceOf(values: Numbers): number {
  const mean = meanOf(values);
  return (momentOf(values, 2, mean) * values.length) / (values.length - 1);
}

/** How many standard errors the mean of independent values is above `expected`. */
export function errorsAbove(values: Numbers, expected: number): number {
  const error = meanOf(values) - expected;
  const standardError = Math.sqrt(varianceOf(values) / values.length);
  if (standardError > 0) return error / standardError;
  return error === 0 ? 0 : Math.sign(error) * Number.POSITIVE_INFINITY;
}

/** Fails when the mean of independent values is more than `STANDARD_ERRORS` from what it should be. */
export function expectMean(values: Numbers, expected: number, what = 'mean'): void {
  const errors = Math.abs(errorsAbove(values, expected));
  expect(errors, `${what}: standard errors from ${expected}`).toBeLessThan(STANDARD_ERRORS);
}

/** What the first four moments of a distribution are; kurtosis 3 is that of a normal one. */
export interface Shape {
  readonly mean: number;
  readonly variance: number;
  readonly skewness: number;
  readonly kurtosis: number;
}

/** Compares the first four moments, standardised by what they should be. */
export function expectShape(values: Numbers, shape: Shape, what = ''): void {
  const deviation = Math.sqrt(shape.variance);
  const standard = Float64Array.from(values);
  for (let i = 0; i < standard.length; i++)
    standard[i] = (at(standard, i) - shape.mean) / deviation;
  const powers = new Float64Array(standard.length).fill(1);
  for (const [k, moment] of [0, 1, shape.skewness, shape.kurtosis].entries()) {
    for (let i = 0; i < powers.length; i++) powers[i] = at(powers, i) * at(standard, i);
    expectMean(powers, moment, `${what} standardised moment ${k + 1}`);
  }
}

function at(values: Numbers, i: number): number {
  return values[i] ?? Number.NaN;
}

/** Correlation times √count: a standard normal number when the two are independent. */
export function scaledCorrelation(one: Float64Array, other: Float64Array): number {
  const means = [meanOf(one), meanOf(other)] as const;
  let product = 0;
  for (const [i, value] of one.entries()) {
    product += (value - means[0]) * (at(other, i) - means[1]);
  }
  return (
    (product / ((one.length - 1) * Math.sqrt(varianceOf(one) * varianceOf(other)))) *
    Math.sqrt(one.length)
  );
}

/** Kolmogorov–Smirnov against a continuous distribution. */
export function expectDistribution(
  values: Numbers,
  cdf: (x: number) => number,
  what = 'distribution',
): void {
  const sorted = Float64Array.from(values).sort();
  let distance = 0;
  for (const [i, value] of sorted.entries()) {
    const p = cdf(value);
    distance = Math.max(distance, p - i / sorted.length, (i + 1) / sorted.length - p);
  }
  expect(Math.sqrt(sorted.length) * distance, what).toBeLessThan(KOLMOGOROV_LIMIT);
}

/** Kolmogorov–Smirnov between two samples. */
export function expectSameDistribution(one: Numbers, other: Numbers, what = 'distribution'): void {
  const a = Float64Array.from(one).sort();
  const b = Float64Array.from(other).sort();
  let distance = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const value = Math.min(at(a, i), at(b, j));
    while (i < a.length && at(a, i) <= value) i++;
    while (j < b.length && at(b, j) <= value) j++;
    distance = Math.max(distance, Math.abs(i / a.length - j / b.length));
  }
  const count = (a.length * b.length) / (a.length + b.length);
  expect(Math.sqrt(count) * distance, what).toBeLessThan(KOLMOGOROV_LIMIT);
}

/**
 * χ² test of counts.
 *
 * @param probabilities what share of all each cell should hold; they need not add up to one
 */
export function expectCounts(counts: Numbers, probabilities: Numbers, what = 'counts'): void {
  const total = meanOf(counts) * counts.length;
  const whole = meanOf(probabilities) * probabilities.length;
  const cells = mergeSmallCells(
    Array.from(counts),
    Array.from(probabilities, (share) => (share / whole) * total),
  );
  expect(cells.length, `${what}: too few cells for a test`).toBeGreaterThan(1);
  const statistic = cells.reduce((sum, [seen, due]) => sum + (seen - due) ** 2 / due, 0);
  expect(statistic, what).toBeLessThan(chiSquaredLimit(cells.length - 1));
}

/** What χ² exceeds with probability 1e-5 (Wilson & Hilferty 1931; 5 % too wide at 3 degrees, 2 % at 10). */
export function chiSquaredLimit(degreesOfFreedom: number): number {
  const spread = 2 / (9 * degreesOfFreedom);
  return degreesOfFreedom * (1 - spread + NORMAL_LIMIT * Math.sqrt(spread)) ** 3;
}

function mergeSmallCells(
  counts: readonly number[],
  expected: readonly number[],
): [number, number][] {
  const cells: [number, number][] = [];
  let open: [number, number] = [0, 0];
  for (const [i, due] of expected.entries()) {
    open = [open[0] + at(counts, i), open[1] + due];
    if (open[1] < SMALLEST_CELL) continue;
    cells.push(open);
    open = [0, 0];
  }
  const last = cells.pop() ?? [0, 0];
  return [...cells, [last[0] + open[0], last[1] + open[1]]];
}
