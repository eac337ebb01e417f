import { expect, test } from 'vitest';
import { gaussianFamily } from '../../../src/kinds/gaussian/family.ts';
import { STANDARD_NORMAL } from '../../../src/kinds/gaussian/model.ts';
import { digestText, EMPTY_DIGEST, extendDigest } from '../../../src/sim/digest.ts';
import { simulateRun } from '../../../src/sim/loop.ts';
import { runKey } from '../../../src/sim/random/key.ts';

const digest = (...parameters: number[]) => digestText(extendDigest(EMPTY_DIGEST, parameters));

test('a digest is written with 16 hexadecimal digits, leading zeros included', () => {
  expect(digestText(EMPTY_DIGEST)).toBe('6a09e667f3bcc908');
  expect(digestText([1, -1, 5, 6])).toBe('00000001ffffffff');
  expect(digest(1, 2, 3)).toMatch(/^[0-9a-f]{16}$/);
});

test('a digest never changes: runs are compared by it across engines', () => {
  expect(digest(0)).toBe('95e64bcf2271802a');
  expect(digest(0.1, -2.5e-300)).toBe('64ab25dfe05e1328');
});

test('a digest tells numbers apart that differ in their last bit or only in their sign', () => {
  const numbers = [0, -0, 1, 1 + 2 ** -52, 1 - 2 ** -53, -1, 5e-324, Number.POSITIVE_INFINITY];
  expect(new Set(numbers.map((x) => digest(x))).size).toBe(numbers.length);
});

test('a digest depends on the order of numbers and on how many there are', () => {
  expect(digest(1, 2)).not.toBe(digest(2, 1));
  expect(digest(1, 0)).not.toBe(digest(1));
  expect(digest()).toBe(digestText(EMPTY_DIGEST));
});

test('numbers added one by one and at once give the same digest', () => {
  const oneByOne = extendDigest(extendDigest(EMPTY_DIGEST, [1]), [2, 3]);
  expect(oneByOne).toEqual(extendDigest(EMPTY_DIGEST, [1, 2, 3]));
});

test('the digest of a generation is that of the models so far: mean, then variance', () => {
  const family = gaussianFamily(STANDARD_NORMAL, 'n');
  const regime = { synthetic: 'replace', realData: 'fresh', n: 20, spread: 1 } as const;
  const run = simulateRun(family, regime, runKey('digest'), [3, 3, 3]);
  const parameters = run.flatMap(({ model }) => [model.mean, model.variance]);
  for (const [i, generation] of run.entries()) {
    expect(digestText(generation.digest)).toBe(digest(...parameters.slice(0, 2 * (i + 1))));
  }
});
