/** The axes of the album against scikit-learn's PCA; see scripts/fixtures/pictures.py. */
import { expect, test } from 'vitest';
import { album } from '../../../../../src/kinds/pictures/album/album.ts';
import { PIXELS } from '../../../../../src/kinds/pictures/album/world.ts';
import {
  AXES,
  axes,
  axisVariances,
  meanPicture,
  placesOf,
} from '../../../../../src/kinds/pictures/judge/axes.ts';
import fixture from '../../../../fixtures/pictures.json' with { type: 'json' };

const { mean, variances, first } = fixture.axes;

/** Of numbers that are rounded to 15 decimals there. */
const ROUNDING = 2e-15;
/** Of variances, as a share of the largest. */
const PRECISION = 2e-14;

test('the mean picture and the variances along all 64 axes are those of scikit-learn', () => {
  expect(axisVariances).toHaveLength(PIXELS);
  const largest = Math.max(...variances);
  for (const [i, due] of mean.entries()) {
    expect(Math.abs((meanPicture[i] as number) - due)).toBeLessThan(ROUNDING);
  }
  for (const [axis, due] of variances.entries()) {
    const error = Math.abs((axisVariances[axis] as number) - due);
    expect(error, `axis ${axis}`).toBeLessThan(PRECISION * largest);
  }
});

test('so are the first twelve axes, up to their sign', () => {
  expect(first).toHaveLength(AXES * PIXELS);
  for (let axis = 0; axis < AXES; axis++) {
    const own = axes.subarray(axis * PIXELS, (axis + 1) * PIXELS);
    const due = first.slice(axis * PIXELS, (axis + 1) * PIXELS);
    const along = own.reduce((sum, x, i) => sum + x * (due[i] as number), 0);
    for (const [i, x] of own.entries()) {
      expect(Math.abs(Math.sign(along) * x - (due[i] as number)), `axis ${axis}`).toBeLessThan(
        1e-11,
      );
    }
  }
});

test('along them the album has its variances, and no two go together', () => {
  const places = placesOf(album);
  const count = places.length / AXES;
  const at = (k: number, axis: number) => places[k * AXES + axis] as number;
  for (let one = 0; one < AXES; one++) {
    for (let other = 0; other <= one; other++) {
      let sum = 0;
      for (let k = 0; k < count; k++) sum += at(k, one) * at(k, other);
      const due = one === other ? (variances[one] as number) : 0;
      expect(Math.abs(sum / (count - 1) - due), `${one} and ${other}`).toBeLessThan(1e-13);
    }
  }
});
