/** The same fit whatever the units, the weights' scale and the origin. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type DataFit,
  type FitOrder,
  fitData,
} from '../../../../../src/kinds/mixture/data/fit-data.ts';
import type { Component, Mixture } from '../../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../../src/kinds/mixture/presets.ts';
import { exp, ln } from '../../../../../src/sim/math/exponential.ts';
import { drawn, farthest, type Place, placesOf, samplesAt } from '../regions/making.ts';
import { deviationsOf, inDeviations, scaledBy } from './units.ts';

/** Of weights, of responsibilities, and of means and covariances in deviations of the data. */
const TOLERANCE = 1e-7;

const points = placesOf(drawn(PRESETS.overlap, 200, 'any units'));
const from = (components: number): FitOrder => ({
  stopping: { iterations: 100, tolerance: 1e-6 },
  components,
  starts: 3,
  seed: 'units',
});

function fitted(places: readonly Place[], order = from(3), weights?: readonly number[]): DataFit {
  const found = fitData(samplesAt(places, weights), order);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

/** How the components share each point, and which one has the most of it. */
function sharesOf(model: Mixture, places: readonly Place[]): number[][] {
  return places.map((place) => {
    const logs = model.map((component) => logDensity(component, place));
    const most = Math.max(...logs);
    const all = logs.map((each) => exp(each - most));
    const sum = all.reduce((one, other) => one + other);
    return all.map((each) => each / sum);
  });
}

function logDensity({ weight, mean, covariance }: Component, [x, y]: Place): number {
  const [xx, xy, yy] = covariance;
  const u = (x - mean[0]) / Math.sqrt(xx);
  const v = (y - mean[1]) / Math.sqrt(yy);
  const r = xy / Math.sqrt(xx) / Math.sqrt(yy);
  const rest = 1 - r * r;
  return ln(weight) - 0.5 * (ln(xx) + ln(yy) + ln(rest) + (u * u - 2 * r * u * v + v * v) / rest);
}

function expectSame(one: DataFit, other: DataFit, there: readonly Place[], units: Place) {
  const [a, b] = deviationsOf(points);
  const found = inDeviations(other.model, [a * units[0], b * units[1]]);
  expect(farthest(found, inDeviations(one.model, [a, b]))).toBeLessThan(TOLERANCE);
  const due = sharesOf(one.model, points).flat();
  for (const [i, share] of sharesOf(other.model, there).flat().entries()) {
    expect(Math.abs(share - (due[i] ?? Number.NaN))).toBeLessThan(TOLERANCE);
  }
  const jacobian = ln(Math.abs(units[0])) + ln(Math.abs(units[1]));
  expect(other.logLikelihood).toBeCloseTo((one.logLikelihood ?? Number.NaN) - jacobian, 7);
  for (const key of ['iterations', 'converged', 'singular', 'starts'] as const) {
    expect(other[key]).toEqual(one[key]);
  }
}

const plain = fitted(points);

test('powers of ten, another for each axis: the same responsibilities, parameters and log-likelihood', () => {
  const power = fc.integer({ min: -100, max: 100 }).map((k) => Number(`1e${k}`));
  fc.assert(
    fc.property(fc.tuple(power, power), (units) => {
      const there = scaledBy(points, units);
      expectSame(plain, fitted(there), there, units);
    }),
    { numRuns: 20, examples: [[[1e6, 1]], [[1e7, 1]], [[1e100, 1e-100]], [[1e-100, 1e-100]]] },
  );
});

test('powers of two and mirrors: the same bits', () => {
  const power = fc.integer({ min: -330, max: 330 }).map((k) => 2 ** k);
  const sign = fc.constantFrom(1, -1);
  fc.assert(
    fc.property(power, power, (a, b) => {
      const there = fitted(scaledBy(points, [a, b]));
      const back = inDeviations(there.model, [a, b]);
      expect(back).toEqual(plain.model);
      expect({ ...there, model: 0, logLikelihood: 0 }).toEqual({
        ...plain,
        model: 0,
        logLikelihood: 0,
      });
    }),
    { numRuns: 15 },
  );
  fc.assert(
    fc.property(sign, sign, (a, b) => {
      const there = scaledBy(points, [a, b]);
      expectSame(plain, fitted(there), there, [a, b]);
    }),
    { numRuns: 4 },
  );
});

test('a grid of points, on which distances are the same: the same start in all units', () => {
  const grid = Array.from({ length: 63 }, (_, i): Place => [i % 9, Math.floor(i / 9)]);
  const one = fitted(grid, { ...from(4), stopping: { iterations: 3, tolerance: 0 } });
  for (const units of [
    [1e6, 1],
    [1e-7, 1e11],
    [1e30, 1e-30],
  ] as const) {
    const there = scaledBy(grid, units);
    const other = fitted(there, { ...from(4), stopping: { iterations: 3, tolerance: 0 } });
    const [a, b] = deviationsOf(grid);
    const found = inDeviations(other.model, [a * units[0], b * units[1]]);
    expect(farthest(found, inDeviations(one.model, [a, b]))).toBeLessThan(TOLERANCE);
  }
});

test('another origin', () => {
  const there = points.map(([x, y]): Place => [x + 1e6, y - 3e7]);
  const { model } = fitted(there);
  const back = model.map(({ mean: [x, y], ...rest }) => ({
    ...rest,
    mean: [x - 1e6, y + 3e7] as const,
  }));
  expect(farthest(back, plain.model)).toBeLessThan(1e-6);
});

test('a start in the units of the data', () => {
  const order = { stopping: { iterations: 20, tolerance: 0 }, start: PRESETS.overlap };
  const one = fitted(points, order);
  const units: Place = [1e6, 1e-9];
  const start = inDeviations(PRESETS.overlap, [1e-6, 1e9]);
  const there = scaledBy(points, units);
  expectSame(one, fitted(there, { ...order, start }), there, units);
});

test.each([5e-324, 1e-300, 3, 1e200, 1e308])(
  'weights that are all %d count as none, to the last bit',
  (weight) => {
    expect(
      fitted(
        points,
        from(3),
        points.map(() => weight),
      ),
    ).toEqual(plain);
  },
);

test('weights count in proportion, whatever their size, and as repeated points do', () => {
  const counts = points.map((_, i) => i % 4);
  const one = fitted(points, from(3), counts);
  for (const factor of [2 ** -1000, 1e-290, 1e300]) {
    const other = fitted(
      points,
      from(3),
      counts.map((count) => count * factor),
    );
    expect(farthest(other.model, one.model)).toBeLessThan(1e-12);
  }
  const order = { stopping: { iterations: 30, tolerance: 0 }, start: PRESETS.overlap };
  const repeated = points.flatMap((point, i) => Array<Place>(counts[i] ?? 0).fill(point));
  expect(farthest(fitted(points, order, counts).model, fitted(repeated, order).model)).toBeLessThan(
    TOLERANCE,
  );
});

test('a point without a weight may be anywhere', () => {
  const weights = [...points.map(() => 2), 0];
  const { weightless, ...rest } = fitted([...points, [1e154, -1e154]], from(3), weights);
  expect(weightless).toBe(1);
  expect({ ...rest, weightless: 0 }).toEqual(plain);
});

test('the smallest weight beside the largest counts for nothing, and that is told', () => {
  const weights = points.map((_, i) => (i < 150 ? 1e308 : 5e-324));
  const fit = fitted(points, from(2), weights);
  expect(fit.weightless).toBe(50);
  expect(fit.model).toEqual(fitted(points.slice(0, 150), from(2)).model);
});
