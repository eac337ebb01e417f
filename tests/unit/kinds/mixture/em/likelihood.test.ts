/** The promise of EM: no iteration makes the samples less likely. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitMixture, meanLogLikelihood } from '../../../../../src/kinds/mixture/em/fit.ts';
import { startFrom } from '../../../../../src/kinds/mixture/em/start.ts';
import type { Mixture } from '../../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../../src/kinds/mixture/presets.ts';
import type { Samples } from '../../../../../src/sim/samples.ts';
import { drawn, faultsOf, type Place, samplesAt } from '../regions/making.ts';

const ITERATIONS = 30;
const ROUNDING = 1e-12;
/**
 * Where a component is a line or a point, its variance counts as a millionth millionth of that of the samples, and
 * the rounding of a double, 1e-16, is a part in ten thousand of that.
 */
const ROUNDING_AT_FLOOR = 3e-4;

/** The log-likelihood before each iteration. */
function likelihoods(samples: Samples, start: Mixture): number[] {
  let model = start;
  return Array.from({ length: ITERATIONS }, () => {
    const fit = fitMixture(samples, model, { iterations: 1, tolerance: 0 });
    expect(faultsOf(fit.model)).toEqual([]);
    model = fit.model;
    return fit.logLikelihood;
  });
}

function largestFall(values: readonly number[]): number {
  return Math.max(...values.map((value, i) => (values[i - 1] ?? value) - value));
}

const coordinate = fc.double({ min: -10, max: 10, noNaN: true });
const place = fc.tuple(coordinate, coordinate);
const weight = fc.double({ min: 0.01, max: 5, noNaN: true });

/** Samples in the plane, most of them no degenerate set; half of the sets with weights. */
const anySamples = fc
  .array(fc.tuple(place, weight), { minLength: 1, maxLength: 40 })
  .chain((list) => fc.tuple(fc.constant(list), fc.boolean()))
  .map(([list, isWeighted]) =>
    samplesAt(
      list.map(([at]) => at),
      isWeighted ? list.map(([, w]) => w) : undefined,
    ),
  );

test('from any samples and any number of components it never falls, and nothing breaks', () => {
  fc.assert(
    fc.property(anySamples, fc.integer({ min: 1, max: 6 }), (samples, components) => {
      const values = likelihoods(samples, startFrom(samples, components));
      expect(largestFall(values)).toBeLessThan(ROUNDING_AT_FLOOR);
    }),
    { numRuns: 300 },
  );
});

describe.each(Object.entries(PRESETS))('samples of %s', (_, truth) => {
  test.each([1, 3])('from a start %d times as wide it rises to rounding', (width) => {
    const samples = drawn(truth, 600, 'likelihood');
    const start = truth.map((component) => ({
      ...component,
      covariance: component.covariance.map((entry) => width * entry) as [number, number, number],
    }));
    const values = likelihoods(samples, start);
    expect(largestFall(values)).toBeLessThan(ROUNDING);
  });
});

test('with weights it rises to rounding as well', () => {
  const samples = drawn(PRESETS.overlap, 500, 'weighted');
  const weights = Float64Array.from({ length: 500 }, (_, i) => (i % 7) / 3);
  const values = likelihoods({ ...samples, weights }, PRESETS.overlap);
  expect(largestFall(values)).toBeLessThan(ROUNDING);
  expect(values.at(-1)).toBeGreaterThan((values[0] ?? Number.NaN) + 1e-3);
});

const line = (share: number): Place => [share, 2 * share - 1];
const DEGENERATE: Record<string, Place[]> = {
  'points on a line': Array.from({ length: 25 }, (_, i) => line(Math.sin(i))),
  'two lines': Array.from({ length: 30 }, (_, i) => (i % 2 ? line(i / 9) : [i / 7, 3])),
  'a point beside a cloud': Array.from({ length: 30 }, (_, i) =>
    i % 3 ? [Math.sin(i), Math.cos(2.3 * i)] : [0.5, 0.25],
  ),
  'many on few points': Array.from({ length: 40 }, (_, i) => [i % 3, (i * i) % 2]),
  'an outlier far away': Array.from({ length: 20 }, (_, i) =>
    i === 0 ? [1e9, -1e9] : [Math.sin(i), Math.cos(2.3 * i)],
  ),
  'far from zero': Array.from({ length: 20 }, (_, i) => [
    1e6 + Math.sin(i),
    1e6 + Math.cos(2.3 * i),
  ]),
};

test.each(Object.entries(DEGENERATE))('%s: it never falls, whatever degenerates', (_, places) => {
  for (const components of [1, 2, 3, 5]) {
    const samples = samplesAt(places);
    const values = likelihoods(samples, startFrom(samples, components));
    expect(largestFall(values)).toBeLessThan(ROUNDING_AT_FLOOR);
    expect(values.every(Number.isFinite)).toBe(true);
  }
});

test('the log-likelihood is that of the density, Σ ln Σ w φ, written out', () => {
  const model = PRESETS.overlap;
  const samples = drawn(model, 50, 'density');
  let sum = 0;
  for (let i = 0; i < samples.count; i++) {
    const [x, y] = [samples.values[2 * i] ?? 0, samples.values[2 * i + 1] ?? 0];
    const density = model.reduce((total, { weight: share, mean, covariance: [v] }) => {
      const squared = ((x - mean[0]) ** 2 + (y - mean[1]) ** 2) / v;
      return total + (share * Math.exp(-squared / 2)) / (2 * Math.PI * v);
    }, 0);
    sum += Math.log(density);
  }
  expect(meanLogLikelihood(samples, model)).toBeCloseTo(sum / 50, 12);
});
