import { childKey, type Key } from './random/key.ts';

/** A running hash of a run: four 32-bit words, folded with the same mixing that derives random streams. */
export type Digest = Key;

/** Where every digest starts: 64 bits each of the fractional parts of √2 and √3 (as in SHA-512). */
export const EMPTY_DIGEST: Digest = [0x6a09e667, 0xf3bcc908, 0xbb67ae85, 0x84caa73b];

const word = new DataView(new ArrayBuffer(8));

/** Adds the raw bits of numbers (binary64, big-endian words) to a digest. */
export function extendDigest(digest: Digest, parameters: readonly number[]): Digest {
  return parameters.reduce((folded, parameter) => {
    word.setFloat64(0, parameter);
    return childKey(folded, word.getInt32(0), word.getInt32(4));
  }, digest);
}

/** The first 64 bits of a digest as 16 hexadecimal digits. */
export function digestText(digest: Digest): string {
  return digest
    .slice(0, 2)
    .map((bits) => (bits >>> 0).toString(16).padStart(8, '0'))
    .join('');
}
