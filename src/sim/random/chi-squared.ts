import { exp, ln } from '../math/exponential.ts';
import { fillNormals, nextNormal } from './normal.ts';
import type { Stream } from './stream.ts';

/** Where χ² numbers come from. What rejection costs is drawn apart, so that it does not depend on how many are wanted. */
export interface ChiSquaredStreams {
  readonly chooser: Stream;
  readonly booster: Stream;
  readonly normals: Stream;
}

/** The streams that one stream is split into for its χ² numbers. */
export function chiSquaredStreams(stream: Stream): ChiSquaredStreams {
  return { chooser: stream.split(), booster: stream.split(), normals: stream };
}

/**
 * Fills `out` with the next χ² numbers of a stream: each is twice a gamma number of half the shape. A longer array
 * begins with the same numbers.
 *
 * @param degreesOfFreedom any real number > 0
 * @throws RangeError when it is not
 */
export function fillChiSquared(stream: Stream, degreesOfFreedom: number, out: Float64Array): void {
  fillNextChiSquared(chiSquaredStreams(stream), degreesOfFreedom, out);
}

/** The same from streams that have given some already: two arrays after each other hold what one of both lengths would. */
export function fillNextChiSquared(
  { chooser, booster, normals }: ChiSquaredStreams,
  degreesOfFreedom: number,
  out: Float64Array,
): void {
  if (!(degreesOfFreedom > 0 && degreesOfFreedom < Infinity)) {
    throw new RangeError(`χ² needs degrees of freedom > 0, not ${degreesOfFreedom}`);
  }
  const shape = degreesOfFreedom / 2;
  fillNormals(normals, out);
  fillGammas(chooser, shape < 1 ? shape + 1 : shape, out);
  if (shape >= 1) return;
  for (let i = 0; i < out.length; i++) {
    // G(a) = G(a + 1) U^(1/a), the boost of the same paper.
    out[i] = (out[i] as number) * exp(ln(1 - booster.uniform()) / shape);
  }
}

/**
 * The next χ² number of a stream that is used for other things as well.
 *
 * @param degreesOfFreedom a whole number ≥ 0; with 0 it is 0
 */
export function nextChiSquared(stream: Stream, degreesOfFreedom: number): number {
  if (degreesOfFreedom === 0) return 0;
  const z = nextNormal(stream);
  if (degreesOfFreedom === 1) return z * z;
  return nextGamma(stream, z, degreesOfFreedom / 2);
}

/** Turns normal numbers into doubled gamma numbers of shape ≥ 1. */
function fillGammas(chooser: Stream, shape: number, out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = nextGamma(chooser, out[i] as number, shape);
}

/** A doubled gamma number of shape ≥ 1 from a normal number, by rejection (Marsaglia & Tsang 2000). */
function nextGamma(chooser: Stream, normal: number, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  let z = normal;
  let root = 1 + c * z;
  while (!(root > 0 && isAccepted(1 - chooser.uniform(), d, z, root * root * root))) {
    z = nextNormal(chooser);
    root = 1 + c * z;
  }
  return 2 * d * root * root * root;
}

function isAccepted(u: number, d: number, z: number, v: number): boolean {
  const square = z * z;
  if (u < 1 - 0.0331 * square * square) return true;
  return ln(u) < 0.5 * square + d * (1 - v + ln(v));
}
