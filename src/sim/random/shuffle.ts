import type { Stream } from './stream.ts';

/**
 * `count` different whole numbers below `size`, in random order, each set and order equally likely
 * (Fisher–Yates, stopped after `count` steps). `sampleIndices(stream, n, n)` is a shuffle.
 *
 * @throws RangeError unless 0 ≤ count ≤ size and both are whole numbers
 */
export function sampleIndices(stream: Stream, count: number, size: number): Uint32Array {
  if (!Number.isSafeInteger(count) || !Number.isSafeInteger(size) || count < 0 || count > size) {
    throw new RangeError(`cannot draw ${count} of ${size} without replacement`);
  }
  const indices = new Uint32Array(size);
  for (let i = 0; i < size; i++) indices[i] = i;
  for (let i = 0; i < count; i++) {
    const other = i + Math.floor(stream.uniform() * (size - i));
    const drawn = indices[other] as number;
    indices[other] = indices[i] as number;
    indices[i] = drawn;
  }
  return indices.slice(0, count);
}
