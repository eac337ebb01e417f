import type { Stream } from '../../../sim/random/stream.ts';
import { COUNTS, INK } from './digits.ts';
import { PIXELS, SHARES } from './world.ts';

/** Pictures in the album. */
export const PICTURES = COUNTS.reduce((sum, count) => sum + count, 0);

/** Levels of ink above white. */
const DARKEST = 16;

/** Every picture of the album, side by side: length 64 · 905. */
export const album = unpack();

/** The mode that each picture of the album is of. */
export const albumModes = Uint8Array.from(
  COUNTS.flatMap((count, mode) => new Array<number>(count).fill(mode)),
);

/** Where the pictures of each mode begin. */
const starts = COUNTS.map((_, mode) =>
  COUNTS.slice(0, mode).reduce<number>((sum, count) => sum + count, 0),
);

/**
 * Fills `out` with real pictures. The k-th one takes the stream's k-th pair of uniform numbers, so that it does not depend
 * on how many are drawn.
 *
 * @param out length 64n
 */
export function drawReal(stream: Stream, out: Float64Array): void {
  for (let at = 0; at < out.length; at += PIXELS) {
    const mode = modeAt(stream.uniform());
    const place = Math.floor(stream.uniform() * (COUNTS[mode] as number));
    const from = ((starts[mode] as number) + place) * PIXELS;
    out.set(album.subarray(from, from + PIXELS), at);
  }
}

/** The mode in whose part of the shares, laid side by side, u is. */
function modeAt(u: number): number {
  let left = u;
  for (let mode = 0; mode < SHARES.length - 1; mode++) {
    left -= SHARES[mode] as number;
    if (left < 0) return mode;
  }
  return SHARES.length - 1;
}

function unpack(): Float64Array {
  const pictures = new Float64Array(PICTURES * PIXELS);
  for (const [pixel, ink] of INK.entries()) {
    for (let k = 0; k < PICTURES; k++) {
      pictures[k * PIXELS + pixel] = Number.parseInt(ink.charAt(k), DARKEST + 1) / DARKEST;
    }
  }
  return pictures;
}
