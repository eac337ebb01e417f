/** What scripts/fixtures/pictures.py makes as well: numbers by a formula, weights, batches and sets of pictures. */
import { expect } from 'vitest';
import { album, albumModes, PICTURES } from '../../../../src/kinds/pictures/album/album.ts';
import { DIGITS, PIXELS, SIDE } from '../../../../src/kinds/pictures/album/world.ts';
import { ARCHITECTURES } from '../../../../src/kinds/pictures/draw.ts';
import type { NetworkName } from '../../../../src/kinds/pictures/experiment.ts';
import type { Engine } from '../../../../src/kinds/pictures/network/engine.ts';
import { BATCH, CODE, type Gradient } from '../../../../src/kinds/pictures/network/gradient.ts';
import { sizeOf } from '../../../../src/kinds/pictures/network/layers.ts';

/** Uniform in [0, 1), by a congruential generator. */
export function uniformNumbers(seed: number, count: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32;
  });
}

/** Sums of four uniform numbers, less 2. */
export function bellNumbers(seed: number, count: number): Float64Array {
  const numbers = uniformNumbers(seed, 4 * count);
  return Float64Array.from(
    { length: count },
    (_, k) => [0, 1, 2, 3].reduce((sum, i) => sum + (numbers[4 * k + i] as number), 0) - 2,
  );
}

/** As much of a long list as the fixture holds. */
export interface Summary {
  readonly some: readonly number[];
  readonly sums: readonly number[];
}

const STEP = 41;

/** Compares every 41st number, and eight sums to which every number adds, relative to the size of all. */
export function expectSummary(values: Float64Array, due: Summary, tolerance: number): void {
  const size = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  const near = (value: number, expected: number | undefined, what: string) =>
    expect(Math.abs(value - (expected ?? Number.NaN)) / size, what).toBeLessThan(tolerance);
  const some = values.filter((_, k) => k % STEP === 0);
  expect(some).toHaveLength(due.some.length);
  for (const [i, value] of some.entries()) near(value, due.some[i], `number ${STEP * i}`);
  const coefficients = uniformNumbers(99, 8 * values.length);
  for (const [i, expected] of due.sums.entries()) {
    const coefficientOf = (k: number) => 2 * (coefficients[i * values.length + k] as number) - 1;
    const total = values.reduce((sum, value, k) => sum + coefficientOf(k) * value, 0);
    near(total, expected, `sum ${i}`);
  }
}

export function startWeights(network: NetworkName): Float64Array {
  const size = sizeOf(ARCHITECTURES[network].layers);
  return uniformNumbers(1, size).map((u) => 0.5 * u - 0.25);
}

export interface Batch {
  readonly pictures: Float64Array;
  readonly noise: Float64Array;
  readonly counts: Float64Array;
}

export function batchOf(rows: number, step = 0, isWeighted = false): Batch {
  const chosen = Array.from({ length: rows }, (_, row) => (43 * row + 11 * step) % PICTURES);
  return {
    pictures: picturesAt(chosen),
    noise: bellNumbers(2 + step, CODE * rows),
    counts: Float64Array.from(chosen, (_, row) => (isWeighted ? 0.25 + 0.5 * (row % 5) : 1)),
  };
}

/** A gradient by an engine; what stands behind the rows of its batch must not matter. */
export function gradientOf(
  network: NetworkName,
  engine: Engine,
  weights: Float64Array,
  { pictures, noise, counts }: Batch,
): Float64Array {
  const gradient = ARCHITECTURES[network].gradient(engine);
  const own = engine.allocate(weights.length);
  own.set(weights);
  fill(gradient, BATCH, { pictures: album, noise: bellNumbers(9, CODE * BATCH), counts });
  gradient.compute(own, BATCH);
  fill(gradient, counts.length, { pictures, noise, counts });
  gradient.compute(own, counts.length);
  return gradient.byWeights.slice();
}

function fill(gradient: Gradient, rows: number, { pictures, noise, counts }: Batch): void {
  gradient.pictures.set(pictures.subarray(0, rows * PIXELS));
  gradient.noise.set(noise.subarray(0, rows * CODE));
  gradient.counts.set(counts.subarray(0, rows));
}

export function picturesAt(indices: readonly number[]): Float64Array {
  return Float64Array.from(indices.flatMap((k) => [...pictureAt(album, k)]));
}

export function pictureAt(pictures: Float64Array, k: number): Float64Array {
  return pictures.subarray(k * PIXELS, (k + 1) * PIXELS);
}

/** The mean of some pictures of the album. */
function meanWhere(isMeant: (mode: number) => boolean): Float64Array {
  const meant = [...albumModes.keys()].filter((k) => isMeant(albumModes[k] as number));
  const sums = new Float64Array(PIXELS);
  for (const k of meant)
    for (let i = 0; i < PIXELS; i++) sums[i] = at(sums, i) + at(pictureAt(album, k), i);
  return sums.map((sum) => sum / meant.length);
}

const at = (numbers: Float64Array, i: number) => numbers[i] as number;

/** Each pixel is the mean of itself and its four neighbours; outside it is white. */
function blurred(pictures: Float64Array): Float64Array {
  return pictures.map((ink, k) => {
    const pixel = k % PIXELS;
    const [row, column] = [Math.floor(pixel / SIDE), pixel % SIDE];
    const above = row > 0 ? at(pictures, k - SIDE) : 0;
    const below = row < SIDE - 1 ? at(pictures, k + SIDE) : 0;
    const left = column > 0 ? at(pictures, k - 1) : 0;
    const right = column < SIDE - 1 ? at(pictures, k + 1) : 0;
    return (ink + above + below + left + right) / 5;
  });
}

/** The sets that the fixture tells the standing of, by name. */
export function setsOfPictures(): Readonly<Record<string, Float64Array>> {
  const chosen = Array.from({ length: 800 }, (_, k) => (7 * k) % PICTURES);
  const pictures = picturesAt(chosen);
  const noise = bellNumbers(5, pictures.length);
  const centres = DIGITS.map((_, mode) => meanWhere((each) => each === mode));
  const middle = meanWhere(() => true);
  const centreOf = (k: number) =>
    centres[albumModes[chosen[k] as number] as number] as Float64Array;
  const halfWayTo = (meanOf: (k: number) => Float64Array) =>
    pictures.map((ink, i) => 0.5 * ink + 0.5 * at(meanOf(Math.floor(i / PIXELS)), i % PIXELS));
  return {
    'pictures of the album': pictures,
    blurred: blurred(pictures),
    'half way to the mean of their digit': halfWayTo(centreOf),
    'half way to the mean of all': halfWayTo(() => middle),
    'with noise': pictures.map((ink, i) => ink + 0.25 * at(noise, i)),
    'only the first digit': album.slice(0, 160 * PIXELS),
    mirrored: pictures.map((_, i) => at(pictures, i - (i % SIDE) + (SIDE - 1 - (i % SIDE)))),
    'turned to black': pictures.map((ink) => 1 - ink),
  };
}
