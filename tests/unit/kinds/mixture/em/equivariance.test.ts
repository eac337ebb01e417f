/** What may change about samples without changing the fit, or changing it only likewise. */
import { describe, expect, test } from 'vitest';
import {
  fitMixture,
  meanLogLikelihood,
  STOPPING,
} from '../../../../../src/kinds/mixture/em/fit.ts';
import type { Component, Mixture } from '../../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../../src/kinds/mixture/presets.ts';
import { drawn, farthest, type Place, placesOf, samplesAt } from '../regions/making.ts';

const FIXED = { iterations: 20, tolerance: 0 };
const TOLERANCE = 1e-9;
const start = PRESETS.overlap;
const samples = drawn(start, 300, 'equivariance');

/** x ↦ A x + b. */
interface Affine {
  readonly matrix: readonly [number, number, number, number];
  readonly shift: Place;
}

function moved([x, y]: Place, { matrix: [a, b, c, d], shift }: Affine): Place {
  return [a * x + b * y + shift[0], c * x + d * y + shift[1]];
}

function mixtureMoved(model: Mixture, affine: Affine): Mixture {
  const [a, b, c, d] = affine.matrix;
  return model.map(
    ({ weight, mean, covariance: [xx, xy, yy] }): Component => ({
      weight,
      mean: moved(mean, affine),
      covariance: [
        a * a * xx + 2 * a * b * xy + b * b * yy,
        a * c * xx + (a * d + b * c) * xy + b * d * yy,
        c * c * xx + 2 * c * d * xy + d * d * yy,
      ],
    }),
  );
}

const turn = (angle: number, scale = 1): Affine['matrix'] => {
  const [c, s] = [scale * Math.cos(angle), scale * Math.sin(angle)];
  return [c, -s, s, c];
};

describe('a fit moves with its samples', () => {
  test.each<[string, Affine, number]>([
    ['shifted', { matrix: turn(0), shift: [5, -7] }, 1],
    ['turned', { matrix: turn(0.6), shift: [0, 0] }, 1],
    ['a million times as large', { matrix: turn(0, 1e6), shift: [0, 0] }, 1e12],
    ['a millionth as large', { matrix: turn(0, 1e-6), shift: [0, 0] }, 1e-12],
    ['mirrored, turned, scaled and shifted', { matrix: [0, 3, 2, 0], shift: [1, 1] }, 1],
    ['sheared', { matrix: [1, 4, 0, 1], shift: [0, 0] }, 1],
  ])('%s', (_, affine, scale) => {
    const plain = fitMixture(samples, start, FIXED);
    const there = samplesAt(placesOf(samples).map((place) => moved(place, affine)));
    const fit = fitMixture(there, mixtureMoved(start, affine), FIXED);
    expect(farthest(fit.model, mixtureMoved(plain.model, affine), scale)).toBeLessThan(TOLERANCE);
    const [a, b, c, d] = affine.matrix;
    const stretched = Math.log(Math.abs(a * d - b * c));
    expect(fit.logLikelihood).toBeCloseTo(plain.logLikelihood - stretched, 9);
  });
});

describe('weights', () => {
  const counts = placesOf(samples).map((_, i) => (i * 7) % 4);
  const repeated = placesOf(samples).flatMap((place, i) =>
    new Array<Place>(counts[i] ?? 0).fill(place),
  );
  const weighted = fitMixture(samplesAt(placesOf(samples), counts), start, FIXED);

  test('of whole numbers are the same as samples that often', () => {
    const fit = fitMixture(samplesAt(repeated), start, FIXED);
    expect(farthest(weighted.model, fit.model, 1e-3)).toBeLessThan(TOLERANCE);
    expect(weighted.logLikelihood).toBeCloseTo(fit.logLikelihood, 10);
    expect(meanLogLikelihood(samplesAt(placesOf(samples), counts), weighted.model)).toBeCloseTo(
      meanLogLikelihood(samplesAt(repeated), weighted.model),
      10,
    );
  });

  test('all multiplied by a number change nothing', () => {
    const scaled = counts.map((count) => count * 0.37);
    const fit = fitMixture(samplesAt(placesOf(samples), scaled), start, FIXED);
    expect(farthest(fit.model, weighted.model, 1e-3)).toBeLessThan(TOLERANCE);
    expect(fit.logLikelihood).toBeCloseTo(weighted.logLikelihood, 10);
  });

  test('all equal are none', () => {
    const ones = new Array<number>(samples.count).fill(1);
    const fit = fitMixture(samplesAt(placesOf(samples), ones), start, FIXED);
    const plain = fitMixture(samples, start, FIXED);
    expect(farthest(fit.model, plain.model, 1e-3)).toBeLessThan(1e-12);
  });

  test('a sample of weight 0 might as well not be there', () => {
    const places: Place[] = [...placesOf(samples), [40, 40], [-3, 2]];
    const weights = [...new Array<number>(samples.count).fill(1), 0, 0];
    const fit = fitMixture(samplesAt(places, weights), start, FIXED);
    const plain = fitMixture(samples, start, FIXED);
    expect(farthest(fit.model, plain.model, 1e-3)).toBeLessThan(TOLERANCE);
  });
});

test('the order of samples and of components plays no part', () => {
  const plain = fitMixture(samples, start, FIXED);
  const backwards = fitMixture(samplesAt(placesOf(samples).toReversed()), start, FIXED);
  expect(farthest(backwards.model, plain.model, 1e-3)).toBeLessThan(TOLERANCE);
  const renamed = fitMixture(samples, start.toReversed(), FIXED);
  expect(farthest(renamed.model.toReversed(), plain.model, 1e-3)).toBeLessThan(TOLERANCE);
});

test('the weights of a start need not add up to 1', () => {
  const plain = fitMixture(samples, start, FIXED);
  const doubled = start.map((component) => ({ ...component, weight: 2 * component.weight }));
  const fit = fitMixture(samples, doubled, FIXED);
  expect(farthest(fit.model, plain.model, 1e-3)).toBeLessThan(TOLERANCE);
});

test('samples and start are left as they are', () => {
  const copy = structuredClone({ samples, start });
  fitMixture(samples, start, STOPPING);
  expect({ samples, start }).toEqual(copy);
});

test('a fit that stopped by tolerance stays where it is', () => {
  const { model, iterations } = fitMixture(samples, start, { iterations: 5000, tolerance: 1e-12 });
  expect(iterations).toBeLessThan(5000);
  const again = fitMixture(samples, model, { iterations: 5, tolerance: 0 });
  expect(farthest(again.model, model, 1e-3)).toBeLessThan(1e-4);
});
