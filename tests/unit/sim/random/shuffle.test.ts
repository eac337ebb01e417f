import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rootKey } from '../../../../src/sim/random/key.ts';
import { sampleIndices } from '../../../../src/sim/random/shuffle.ts';
import { Stream } from '../../../../src/sim/random/stream.ts';
import { expectCounts } from '../../../support/statistics.ts';

/** A stream whose uniform numbers are all the same. */
class ConstantStream extends Stream {
  readonly value: number;

  constructor(value: number) {
    super([0, 0, 0, 0]);
    this.value = value;
  }

  override uniform(): number {
    return this.value;
  }
}

const SEEDS = ['one', 'two', 'three'];
const stream = (seed: string) => new Stream(rootKey(seed));

test('the indices differ, are in range, and there are as many as asked for', () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), fc.string(), (one, other, seed) => {
      const [count, size] = one < other ? [one, other] : [other, one];
      const indices = sampleIndices(stream(seed), count, size);
      expect(indices).toHaveLength(count);
      expect(new Set(indices).size).toBe(count);
      expect(indices.every((index) => index < size)).toBe(true);
    }),
    { seed: 1 },
  );
});

test('as many as there are is a shuffle', () => {
  const shuffled = sampleIndices(stream('one'), 1000, 1000);
  expect([...shuffled].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
  expect([...shuffled]).not.toEqual([...shuffled].sort((a, b) => a - b));
});

test.each(SEEDS)('every index is as likely as any other, at every place, with seed %s', (seed) => {
  const [count, size, draws] = [6, 20, 60_000];
  const source = stream(seed);
  const places = new Array<number>(count * size).fill(0);
  for (let draw = 0; draw < draws; draw++) {
    for (const [place, index] of sampleIndices(source, count, size).entries()) {
      const cell = place * size + index;
      places[cell] = (places[cell] ?? 0) + 1;
    }
  }
  for (let place = 0; place < count; place++) {
    const cells = places.slice(place * size, (place + 1) * size);
    expectCounts(
      cells,
      cells.map(() => 1),
      `place ${place}`,
    );
  }
});

test.each([
  [4, 4, 24],
  [2, 5, 20],
  [3, 6, 120],
])('every ordered choice of %d out of %d is equally likely', (count, size, choices) => {
  for (const seed of SEEDS) {
    const source = stream(seed);
    const seen = new Map<string, number>();
    for (let draw = 0; draw < 30_000; draw++) {
      const choice = sampleIndices(source, count, size).join();
      seen.set(choice, (seen.get(choice) ?? 0) + 1);
    }
    expect(seen.size).toBe(choices);
    const counts = [...seen.values()];
    expectCounts(
      counts,
      counts.map(() => 1),
      seed,
    );
  }
});

test('fewer indices of one stream begin like more', () => {
  const many = sampleIndices(stream('one'), 30, 40);
  expect(sampleIndices(stream('one'), 10, 40)).toEqual(many.slice(0, 10));
});

test('each index has the same share of the uniform numbers, up to the last bit', () => {
  const first = (u: number, size: number) => sampleIndices(new ConstantStream(u), 1, size)[0];
  for (const size of [1, 2, 7, 8, 100]) {
    expect(first(0, size)).toBe(0);
    expect(first(1 - 2 ** -53, size)).toBe(size - 1);
  }
  for (let k = 1; k < 8; k++) {
    expect(first(k / 8, 8)).toBe(k);
    expect(first(k / 8 - 2 ** -53, 8)).toBe(k - 1);
  }
});

test('nothing can be drawn from nothing', () => {
  expect(sampleIndices(stream('one'), 0, 0)).toHaveLength(0);
  expect(sampleIndices(stream('one'), 0, 5)).toHaveLength(0);
});

test.each([
  [6, 5],
  [-1, 5],
  [1.5, 5],
  [1, 5.5],
  [Number.NaN, 5],
])('refuses to draw %d of %d', (count, size) => {
  expect(() => sampleIndices(stream('one'), count, size)).toThrow(RangeError);
});
