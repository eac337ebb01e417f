/** Data in units of its own is fitted as scikit-learn fits it standardised; see scripts/fixtures/data-fits.py. */
import { expect, test } from 'vitest';
import { fitData } from '../../../../../src/kinds/mixture/data/fit-data.ts';
import type { Mixture } from '../../../../../src/kinds/mixture/model.ts';
import fixture from '../../../../fixtures/data-fits.json' with { type: 'json' };
import { farthest, type Place, samplesAt } from '../regions/making.ts';
import { deviationsOf, inDeviations } from './units.ts';

/** Of weights, and of means and covariances in deviations of the data. */
const TOLERANCE = 1e-8;

interface Case {
  readonly points: readonly Place[];
  readonly weights?: readonly number[];
  readonly start: Mixture;
  readonly iterations: number;
  readonly tolerance: number;
  readonly expected: {
    readonly model: Mixture;
    readonly iterations: number;
    readonly converged: boolean;
    readonly logLikelihood: number;
  };
}

const cases = fixture as unknown as readonly Case[];

test.each(cases.map((each, index) => ({ ...each, index })))('set $index', (each) => {
  const { points, weights, start, iterations, tolerance, expected } = each;
  const found = fitData(samplesAt(points, weights), { stopping: { iterations, tolerance }, start });
  if (!found.ok) throw new Error(found.error.code);
  const { model, logLikelihood, converged, singular } = found.value;
  const units = deviationsOf(points);
  expect(farthest(inDeviations(model, units), inDeviations(expected.model, units))).toBeLessThan(
    TOLERANCE,
  );
  expect(logLikelihood).toBeCloseTo(expected.logLikelihood, 8);
  expect(found.value.iterations).toBe(expected.iterations);
  // With a tolerance of 0 it never says so, not even of a fit that no longer changes.
  if (tolerance > 0) expect(converged).toBe(expected.converged);
  expect(singular).toEqual([]);
});

test('the sets differ in what is hard: units, components, weights, and how they end', () => {
  expect(cases).toHaveLength(50);
  const sizes = cases.flatMap(({ points }) => Math.abs(points[0]?.[0] ?? 0));
  expect(Math.max(...sizes) / Math.min(...sizes)).toBeGreaterThan(1e40);
  expect(new Set(cases.map(({ start }) => start.length))).toEqual(new Set([1, 2, 3, 4, 5]));
  expect(cases.filter(({ weights }) => weights !== undefined).length).toBeGreaterThan(5);
  expect(cases.filter(({ expected }) => expected.converged).length).toBeGreaterThan(20);
  expect(cases.filter(({ expected }) => !expected.converged).length).toBeGreaterThan(5);
});
