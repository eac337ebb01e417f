import seedrandom from 'seedrandom';

/**
 * A node in the tree of random streams: 128 bits as four 32-bit integers.
 *
 * The root of a tree is named by a text, its branches by integers (`seed / run / generation / purpose`).
 * seedrandom fills the root. It takes about 5 µs to set up, which is too long for every generation of every
 * run, so branches are derived from the root by 16 rounds of sfc32 (Doty-Humphrey, PractRand), about 0.1 µs.
 * A round permutes the 128-bit state, so siblings never share a key.
 */
export type Key = readonly [number, number, number, number];

const ROUNDS = 16;
/** Flips bits on the way down, so that a branch is never a later state of the stream of its parent. */
const BRANCH = 0x9e3779b9;

/**
 * What a stream is for. Numbers are part of every published link: add new ones, never change old ones.
 */
export const PURPOSE = {
  real: 1,
  synthetic: 2,
  subsample: 3,
  realMean: 4,
  realSumSquares: 5,
  syntheticMean: 6,
  syntheticSumSquares: 7,
  run: 8,
  ensemble: 9,
  screening: 10,
  forecast: 11,
  fit: 12,
} as const;

/**
 * The root of the tree that belongs to a seed text.
 *
 * @param seed any text; two texts that differ give unrelated trees
 */
export function rootKey(seed: string): Key {
  // seedrandom keeps eight bits of a character, so it gets UTF-8 bytes, escaped. ARC4 repeats a short key, so that
  // "ab" and "abab" would be the same; a sign at the end that no escaped text contains tells them apart.
  const generator = seedrandom(`${encodeURIComponent(seed.toWellFormed())}|`);
  return [generator.int32(), generator.int32(), generator.int32(), generator.int32()];
}

/**
 * The streams of one run of a seed: within it, a branch per generation, and in that a branch per purpose.
 *
 * @param index 0 for the run that a player plays; further runs for ensembles of raw samples
 */
export function runKey(seed: string, index = 0): Key {
  return childKey(rootKey(seed), PURPOSE.run, index);
}

/** The streams of an ensemble by sufficient statistics that belongs to a seed. */
export function ensembleKey(seed: string): Key {
  return childKey(rootKey(seed), PURPOSE.ensemble);
}

/**
 * The branch of `key` that the integers of `path` lead to.
 *
 * @param path one 32-bit integer per level, for example a run, then a generation, then a purpose
 */
export function childKey(key: Key, ...path: readonly number[]): Key {
  return path.reduce<Key>(branch, key);
}

function branch(key: Key, label: number): Key {
  let a = key[0] ^ BRANCH;
  let b = key[1];
  let c = (key[2] + label) | 0;
  let counter = key[3];
  for (let round = 0; round < ROUNDS; round++) {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
  }
  return [a, b, c, counter];
}
