/** Precision and recall at their edges, and against their definition. */
import { expect, test } from 'vitest';
import { PICTURES } from '../../../../../src/kinds/pictures/album/album.ts';
import { AXES } from '../../../../../src/kinds/pictures/judge/axes.ts';
import { albumPlaces } from '../../../../../src/kinds/pictures/judge/judge.ts';
import { precisionAndRecall } from '../../../../../src/kinds/pictures/judge/neighbourhoods.ts';
import { bellNumbers } from '../making.ts';

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
  const more = Float64Array.from([...albumPlaces, ...far(95)]);
  expect(precisionAndRecall(more)).toEqual({ precision: 1, recall: 1 });
  const other = Float64Array.from([...far(PICTURES), ...albumPlaces]);
  expect(precisionAndRecall(other)).toEqual({ precision: 0, recall: 0 });
});

test('both are what their definition says of scattered places', () => {
  const noise = bellNumbers(8, 300 * AXES);
  const drawn = noise.map((z, i) => 0.6 * z + 0.7 * (albumPlaces[i] as number));
  const split = (places: Float64Array) =>
    Array.from({ length: places.length / AXES }, (_, k) => [
      ...places.subarray(k * AXES, (k + 1) * AXES),
    ]);
  const [ours, real] = [split(drawn), split(albumPlaces)];
  const distance = (one: readonly number[], other: readonly number[]) =>
    Math.hypot(...one.map((x, axis) => x - (other[axis] as number)));
  const radii = (all: readonly number[][]) =>
    all.map((one) => all.map((other) => distance(one, other)).sort((a, b) => a - b)[3] as number);
  const within = (places: readonly number[][], centres: readonly number[][]) => {
    const reach = radii(centres);
    const inside = places.filter((place) =>
      centres.some((centre, k) => distance(place, centre) <= (reach[k] as number)),
    );
    return inside.length / places.length;
  };
  const { precision, recall } = precisionAndRecall(drawn);
  expect(precision).toBeCloseTo(within(ours, real), 12);
  expect(recall).toBeCloseTo(within(real, ours), 12);
  expect(precision).toBeGreaterThan(0.05);
  expect(recall).toBeGreaterThan(0.05);
});
