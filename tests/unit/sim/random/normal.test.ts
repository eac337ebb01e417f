import { expect, test } from 'vitest';
import { normalCdf } from '../../../../src/sim/math/normal-distribution.ts';
import { rootKey } from '../../../../src/sim/random/key.ts';
import { fillNormals, nextNormal } from '../../../../src/sim/random/normal.ts';
import { Stream } from '../../../../src/sim/random/stream.ts';
import {
  expectCounts,
  expectDistribution,
  expectShape,
  STANDARD_ERRORS,
  scaledCorrelation,
} from '../../../support/statistics.ts';

const SEEDS = ['one', 'two', 'three'];
const DRAWS = 120_000;
const CELLS = 2000;

function normals(seed: string, count = DRAWS): Float64Array {
  const values = new Float64Array(count);
  fillNormals(new Stream(rootKey(seed)), values);
  return values;
}

test.each(SEEDS)('normal numbers of the seed %s are standard normal', (seed) => {
  const values = normals(seed);
  expectShape(values, { mean: 0, variance: 1, skewness: 0, kurtosis: 3 });
  expectDistribution(values, normalCdf);
});

test.each(SEEDS)(
  'two and a half million normal numbers of the seed %s fill 2,000 equally likely cells evenly',
  (seed) => {
    const cells = new Float64Array(CELLS);
    for (const z of normals(seed, 2_500_000)) {
      const cell = Math.floor(CELLS * normalCdf(z));
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
    expectCounts(
      cells,
      cells.map(() => 1),
    );
  },
);

test.each(SEEDS)('neighbouring normal numbers of the seed %s are not correlated', (seed) => {
  const values = normals(seed);
  const square = (z: number) => z * z;
  for (const apart of [1, 2, 3]) {
    const [one, other] = [values.subarray(apart), values.subarray(0, -apart)];
    const errors = scaledCorrelation(one, other);
    const ofSquares = scaledCorrelation(one.map(square), other.map(square));
    expect(Math.abs(errors), `${apart} apart`).toBeLessThan(STANDARD_ERRORS);
    expect(Math.abs(ofSquares), `squares ${apart} apart`).toBeLessThan(STANDARD_ERRORS);
  }
});

test('numbers drawn one by one are those of an array at once', () => {
  const stream = new Stream(rootKey('one'));
  const values = normals('one', 20_000);
  expect(Float64Array.from({ length: 20_000 }, () => nextNormal(stream))).toEqual(values);
});

test('a longer array begins with a shorter one', () => {
  expect(normals('one', 1000).subarray(0, 137)).toEqual(normals('one', 137));
});

test('two halves drawn from one stream are those of the whole', () => {
  const stream = new Stream(rootKey('two'));
  const halves = new Float64Array(5000);
  fillNormals(stream, halves.subarray(0, 2499));
  fillNormals(stream, halves.subarray(2499));
  expect(halves).toEqual(normals('two', 5000));
});

test('an empty array takes nothing from the stream', () => {
  const stream = new Stream(rootKey('one'));
  fillNormals(stream, new Float64Array(0));
  expect(nextNormal(stream)).toBe(normals('one', 1)[0]);
});

/** The inverse of 9 modulo 2³². */
const NINTH = 954_437_177;

test.each([0, 1, 2 ** 20, 2 ** 21 - 1])(
  'a normal number has 53 bits: the last 21 are %d here',
  (rest) => {
    // With b = 0 and a counter of −1 the first step of sfc32 gives a − 1, and the second 9c. The second holds the
    // layer (here 1, as wide as the beginning of the tail) in its 8 lowest bits and the rest in its 21 highest.
    const high = 2 ** 29;
    const low = rest * 2 ** 11 + 1;
    const stream = new Stream([high + 1, 0, Math.imul(low, NINTH), -1]);
    const position = (high + rest / 2 ** 21) / 2 ** 31;
    expect(nextNormal(stream)).toBe(position * 3.6541528853610088);
  },
);
