import { eigenvectorsOf } from '../../../sim/math/eigenvectors.ts';
import { album, PICTURES } from '../album/album.ts';
import { PIXELS } from '../album/world.ts';

/**
 * The main axes of the whole album (principal components; Pearson 1901), largest first, fixed for ever. Pictures are
 * compared and mapped along them. Lengths along them are not scaled: in all 64 they are distances between pictures.
 */

/** How many of them the judge looks along: they hold 84 % of the variance of the album. */
export const AXES = 12;

/** The mean picture of the album. */
export const meanPicture = meanOf(album, PICTURES);

const { values, vectors } = eigenvectorsOf(covarianceOf(), PIXELS);

/** The variance of the album along every axis. */
export const axisVariances = values;

/** Every axis, 64 numbers each. */
export const axes = vectors;

/**
 * Where pictures are along the first axes.
 *
 * @param pictures length 64n
 * @returns 12 numbers a picture
 */
export function placesOf(pictures: Float64Array): Float64Array {
  const count = pictures.length / PIXELS;
  const places = new Float64Array(count * AXES);
  const apart = new Float64Array(PIXELS);
  for (let k = 0; k < count; k++) {
    const from = k * PIXELS;
    for (let pixel = 0; pixel < apart.length; pixel++) {
      apart[pixel] = (pictures[from + pixel] as number) - (meanPicture[pixel] as number);
    }
    for (let axis = 0; axis < AXES; axis++) {
      const start = axis * apart.length;
      let along = 0;
      for (let pixel = 0; pixel < apart.length; pixel++) {
        along += (apart[pixel] as number) * (axes[start + pixel] as number);
      }
      places[k * AXES + axis] = along;
    }
  }
  return places;
}

/** The mean of pictures. */
function meanOf(pictures: Float64Array, count: number): Float64Array {
  const mean = new Float64Array(PIXELS);
  for (let at = 0; at < count * PIXELS; at++) {
    const pixel = at % PIXELS;
    mean[pixel] = (mean[pixel] as number) + (pictures[at] as number);
  }
  return mean.map((sum) => sum / count);
}

/** With n − 1 below, as scikit-learn has it. */
function covarianceOf(): Float64Array {
  const sums = new Float64Array(PIXELS * PIXELS);
  for (let k = 0; k < PICTURES; k++) {
    for (let i = 0; i < PIXELS; i++) {
      const ink = (album[k * PIXELS + i] as number) - (meanPicture[i] as number);
      for (let j = 0; j < PIXELS; j++) {
        const other = (album[k * PIXELS + j] as number) - (meanPicture[j] as number);
        sums[i * PIXELS + j] = (sums[i * PIXELS + j] as number) + ink * other;
      }
    }
  }
  return sums.map((sum) => sum / (PICTURES - 1));
}
