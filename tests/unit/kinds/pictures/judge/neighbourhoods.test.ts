/** Precision and recall at their edges; `standing.test.ts` compares them with NumPy. */
import { expect, test } from 'vitest';
import { PICTURES } from '../../../../../src/kinds/pictures/album/album.ts';
import { AXES } from '../../../../../src/kinds/pictures/judge/axes.ts';
import { albumPlaces } from '../../../../../src/kinds/pictures/judge/judge.ts';
import { precisionAndRecall } from '../../../../../src/kinds/pictures/judge/neighbourhoods.ts';

const far = (count: number) => new Float64Array(count * AXES).fill(1e3);
const placeAt = (k: number) => albumPlaces.slice(k * AXES, (k + 1) * AXES);
const repeated = (place: Float64Array, count: number) =>
  Float64Array.from({ length: count * AXES }, (_, k) => place[k % AXES] as number);

test('the album itself is all there, and nothing else is', () => {
  expect(precisionAndRecall(albumPlaces)).toEqual({ precision: 1, recall: 1 });
});

test('what is far from everything covers nothing, though each lies in the ball of the others', () => {
  expect(precisionAndRecall(far(100))).toEqual({ precision: 0, recall: 0 });
});

test('one real picture again and again is precise, and covers that picture alone', () => {
  const { precision, recall } = precisionAndRecall(repeated(placeAt(17), 50));
  expect(precision).toBe(1);
  expect(recall).toBeCloseTo(1 / PICTURES, 12);
});

test('three or fewer reach infinitely far: there is no third neighbour', () => {
  const { precision, recall } = precisionAndRecall(far(3));
  expect([precision, recall]).toEqual([0, 1]);
});

test('pictures beyond the 905th do not count', () => {
  const more = Float64Array.from([...albumPlaces, ...far(5)]);
  expect(precisionAndRecall(more)).toEqual({ precision: 1, recall: 1 });
});
