/** What is known of a linear autoencoder: at its best it is principal component analysis (Baldi & Hornik 1989). */
import { describe, expect, test } from 'vitest';
import { album, PICTURES } from '../../../../../src/kinds/pictures/album/album.ts';
import { PIXELS } from '../../../../../src/kinds/pictures/album/world.ts';
import { vectorEngine } from '../../../../../src/kinds/pictures/kernel/engine.ts';
import { Adam } from '../../../../../src/kinds/pictures/network/adam.ts';
import { plainEngine } from '../../../../../src/kinds/pictures/network/engine.ts';
import { BATCH, CODE } from '../../../../../src/kinds/pictures/network/gradient.ts';
import { initialWeights } from '../../../../../src/kinds/pictures/network/initial.ts';
import { linear } from '../../../../../src/kinds/pictures/network/linear.ts';
import fixture from '../../../../fixtures/pictures.json' with { type: 'json' };

const engine = vectorEngine() ?? plainEngine;
const gradient = linear.gradient(engine);

/** The gradient of the whole album, batch by batch. */
function gradientOfAlbum(weights: Float64Array): Float64Array {
  const total = new Float64Array(weights.length);
  for (let from = 0; from < PICTURES; from += BATCH) {
    const rows = Math.min(BATCH, PICTURES - from);
    gradient.pictures.set(album.subarray(from * PIXELS, (from + rows) * PIXELS));
    gradient.compute(weights, rows);
    for (const [k, slope] of gradient.byWeights.entries()) {
      total[k] = (total[k] as number) + (slope * rows) / PICTURES;
    }
  }
  return total;
}

/** The mean over the album of the squared distance from a picture to what is drawn of it. */
function lossOf(weights: Float64Array): number {
  const drawn = new Float64Array(album.length);
  linear.decode(weights, linear.encode(weights, album), drawn);
  return drawn.reduce((sum, ink, k) => sum + (ink - (album[k] as number)) ** 2, 0) / PICTURES;
}

/** All variance that is not along the four main axes; scikit-learn has n − 1 below. */
const least =
  (fixture.axes.variances.slice(CODE).reduce((sum, each) => sum + each, 0) * (PICTURES - 1)) /
  PICTURES;

describe('trained on the whole album at once', () => {
  const STEPS = 1000;
  const RATE = 0.05;
  const weights = engine.allocate(580);
  weights.set(initialWeights(linear));
  const adam = new Adam(weights.length);
  for (let step = 0; step < STEPS; step++) {
    adam.step(weights, gradientOfAlbum(weights), RATE * (1 - step / STEPS));
  }

  test('it leaves what the four main axes leave, and no less', () => {
    const excess = lossOf(weights) / least - 1;
    expect(excess).toBeGreaterThan(-1e-12);
    expect(excess).toBeLessThan(2e-5);
  });

  test('it draws the mean picture, changed along these axes alone', () => {
    const { mean, first } = fixture.axes;
    const codes = new Float64Array(2 * CODE);
    codes.set([3, -1, 2, 5], CODE);
    const drawn = new Float64Array(2 * PIXELS);
    linear.decode(weights, codes, drawn);
    for (const from of [0, PIXELS]) {
      const apart = mean.map((ink, i) => (drawn[from + i] as number) - ink);
      for (let axis = 0; axis < CODE; axis++) {
        const own = first.slice(axis * PIXELS, (axis + 1) * PIXELS);
        const along = own.reduce((sum, x, i) => sum + x * (apart[i] as number), 0);
        for (const [i, x] of own.entries()) apart[i] = (apart[i] as number) - along * x;
      }
      expect(Math.hypot(...apart)).toBeLessThan(0.02);
    }
  });
});

test('beginning at the optimum it stays there', () => {
  const { mean, first } = fixture.axes;
  const weights = engine.allocate(580);
  const [toCode, toPixels] = linear.layers;
  if (toCode === undefined || toPixels === undefined) throw new Error('there are two layers');
  for (let axis = 0; axis < CODE; axis++) {
    for (let i = 0; i < PIXELS; i++) {
      const x = first[axis * PIXELS + i] as number;
      weights[toCode.at + i * CODE + axis] = x;
      weights[toPixels.at + axis * PIXELS + i] = x;
    }
    const own = first.slice(axis * PIXELS, (axis + 1) * PIXELS);
    weights[toCode.biasesAt + axis] = -own.reduce((sum, x, i) => sum + x * (mean[i] as number), 0);
  }
  weights.set(mean, toPixels.biasesAt);
  expect(lossOf(weights) / least).toBeCloseTo(1, 12);
  expect(Math.max(...gradientOfAlbum(weights).map(Math.abs))).toBeLessThan(1e-10);
});
