import { describe, expect, test } from 'vitest';
import { concatenate, NO_SAMPLES, pick, type Samples } from '../../../src/sim/samples.ts';

const samples = (real: number, ...values: number[]): Samples => ({
  values: Float64Array.from(values),
  count: values.length,
  real,
});

test('two sets in one keep their order, real samples first', () => {
  const both = concatenate(samples(2, 1, 2, 10), samples(1, 3, 11, 12));
  expect(both).toEqual(samples(3, 1, 2, 3, 10, 11, 12));
});

test('two sets of points in the plane are not torn apart', () => {
  const one: Samples = { values: Float64Array.of(1, 1.5, 10, 10.5), count: 2, real: 1 };
  const other: Samples = { values: Float64Array.of(2, 2.5, 11, 11.5), count: 2, real: 1 };
  expect(concatenate(one, other)).toEqual({
    values: Float64Array.of(1, 1.5, 2, 2.5, 10, 10.5, 11, 11.5),
    count: 4,
    real: 2,
  });
});

test('nothing added to a set, or a set to nothing, is the set', () => {
  const set = samples(1, 5, 6);
  expect(concatenate(set, NO_SAMPLES)).toEqual(set);
  expect(concatenate(NO_SAMPLES, set)).toEqual(set);
  expect(concatenate(NO_SAMPLES, NO_SAMPLES)).toEqual(NO_SAMPLES);
});

test('neither set is changed, and the new one is not theirs', () => {
  const [one, other] = [samples(1, 1, 2), samples(1, 3, 4)];
  const both = concatenate(one, other);
  both.values.fill(0);
  expect(one).toEqual(samples(1, 1, 2));
  expect(other).toEqual(samples(1, 3, 4));
});

test('picked samples keep the order asked for, but for real ones, which come first', () => {
  const set = samples(3, 1, 2, 3, 10, 11);
  expect(pick(set, Uint32Array.of(4, 2, 3, 0))).toEqual(samples(2, 3, 1, 11, 10));
  expect(pick(set, Uint32Array.of(3))).toEqual(samples(0, 10));
  expect(set).toEqual(samples(3, 1, 2, 3, 10, 11));
});

test('picked points in the plane are whole', () => {
  const set: Samples = { values: Float64Array.of(1, 1.5, 2, 2.5, 10, 10.5), count: 3, real: 2 };
  expect(pick(set, Uint32Array.of(2, 1))).toEqual({
    values: Float64Array.of(2, 2.5, 10, 10.5),
    count: 2,
    real: 1,
  });
});

describe('weights', () => {
  const weighted = (real: number, ...pairs: [value: number, weight: number][]): Samples => ({
    ...samples(real, ...pairs.map(([value]) => value)),
    weights: Float64Array.from(pairs, ([, weight]) => weight),
  });

  test('stay with their samples when two sets become one', () => {
    const one = weighted(2, [1, 0.1], [2, 0.2], [10, 5]);
    const other = weighted(1, [3, 0.3], [11, 6], [12, 7]);
    expect(concatenate(one, other)).toEqual(
      weighted(3, [1, 0.1], [2, 0.2], [3, 0.3], [10, 5], [11, 6], [12, 7]),
    );
  });

  test('of a set without any are 1', () => {
    const one = weighted(1, [1, 0.1], [10, 5]);
    const plain = samples(1, 2, 11);
    expect(concatenate(one, plain)).toEqual(weighted(2, [1, 0.1], [2, 1], [10, 5], [11, 1]));
    expect(concatenate(plain, one)).toEqual(weighted(2, [2, 1], [1, 0.1], [11, 1], [10, 5]));
  });

  test('are not made up where nobody has any', () => {
    expect(concatenate(samples(1, 1), samples(1, 2)).weights).toBeUndefined();
    expect(pick(samples(1, 1, 2), Uint32Array.of(1)).weights).toBeUndefined();
  });

  test('are kept when nothing is added', () => {
    const set = weighted(1, [1, 0.1], [10, 5]);
    expect(concatenate(set, NO_SAMPLES)).toEqual(set);
    expect(concatenate(NO_SAMPLES, set)).toEqual(set);
  });

  test('go with picked samples', () => {
    const set = weighted(2, [1, 0.1], [2, 0.2], [10, 5], [11, 6]);
    expect(pick(set, Uint32Array.of(3, 1, 2))).toEqual(weighted(1, [2, 0.2], [11, 6], [10, 5]));
  });

  test('go one by one with points in the plane', () => {
    const set: Samples = {
      values: Float64Array.of(1, 1.5, 2, 2.5, 10, 10.5),
      count: 3,
      real: 2,
      weights: Float64Array.of(0.1, 0.2, 5),
    };
    expect(pick(set, Uint32Array.of(2, 1))).toEqual({
      values: Float64Array.of(2, 2.5, 10, 10.5),
      count: 2,
      real: 1,
      weights: Float64Array.of(0.2, 5),
    });
    const plain: Samples = { values: Float64Array.of(3, 3.5), count: 1, real: 0 };
    expect(concatenate(plain, set)).toEqual({
      values: Float64Array.of(1, 1.5, 2, 2.5, 3, 3.5, 10, 10.5),
      count: 4,
      real: 2,
      weights: Float64Array.of(0.1, 0.2, 1, 5),
    });
  });

  test('neither set is changed, and the new weights are not theirs', () => {
    const [one, other] = [weighted(1, [1, 0.1]), weighted(1, [2, 0.2])];
    concatenate(one, other).weights?.fill(0);
    pick(one, Uint32Array.of(0)).weights?.fill(0);
    expect(one).toEqual(weighted(1, [1, 0.1]));
    expect(other).toEqual(weighted(1, [2, 0.2]));
  });
});
