import { expect, test } from 'vitest';
import { gaussianFamily } from '../../../../src/kinds/gaussian/family.ts';
import {
  drawGaussian,
  type Gaussian,
  STANDARD_NORMAL,
} from '../../../../src/kinds/gaussian/model.ts';
import { rootKey } from '../../../../src/sim/random/key.ts';
import { fillNormals } from '../../../../src/sim/random/normal.ts';
import { Stream } from '../../../../src/sim/random/stream.ts';
import { fitted } from '../../../support/fitted.ts';
import { expectShape } from '../../../support/statistics.ts';

function draw(model: Gaussian, spread: number, count: number): Float64Array {
  const out = new Float64Array(count);
  drawGaussian(model, spread, new Stream(rootKey('draw')), out);
  return out;
}

function normals(count: number): Float64Array {
  const out = new Float64Array(count);
  fillNormals(new Stream(rootKey('draw')), out);
  return out;
}

test('draws of the standard normal model are the normal numbers of the stream', () => {
  expect(draw(STANDARD_NORMAL, 1, 1000)).toEqual(normals(1000));
});

test('the k-th draw is the mean and the deviation times the k-th normal number', () => {
  expect(draw({ mean: -3, variance: 4 }, 1, 1000)).toEqual(normals(1000).map((z) => -3 + 2 * z));
});

test.each([0.25, 1, 2.25])(
  'a spread of %d multiplies the variance, not the deviation',
  (spread) => {
    const values = draw({ mean: 2, variance: 9 }, spread, 200_000);
    expectShape(values, { mean: 2, variance: 9 * spread, skewness: 0, kurtosis: 3 });
  },
);

test('a point, or a spread of 0, draws nothing but its mean', () => {
  expect(new Set(draw({ mean: 7, variance: 0 }, 1, 100))).toEqual(new Set([7]));
  expect(new Set(draw({ mean: 7, variance: 3 }, 0, 100))).toEqual(new Set([7]));
});

test('the family of normal models has its truth, one number per sample, and two parameters', () => {
  const truth = { mean: 1, variance: 2 };
  const family = gaussianFamily(truth, 'n-1');
  expect(family.truth).toBe(truth);
  expect(family.dimension).toBe(1);
  expect(family.parameters({ mean: 3, variance: 4 })).toEqual([3, 4]);
  const samples = { values: Float64Array.of(1, 2, 3, 6), count: 4, real: 1 };
  expect(fitted(family, samples, truth)).toEqual({ mean: 3, variance: 14 / 3 });
  expect(fitted(gaussianFamily(truth, 'n'), samples, truth)).toEqual({ mean: 3, variance: 3.5 });
});
