import { exp, ln } from '../math/special.ts';
import { fillNormals, nextNormal } from './normal.ts';
import type { Stream } from './stream.ts';

/**
 * Fills `out` with the next χ² numbers of a stream: each is twice a gamma number of half the shape.
 *
 * @param degreesOfFreedom any real number > 0
 * @throws RangeError when it is not
 */
export function fillChiSquared(stream: Stream, degreesOfFreedom: number, out: Float64Array): void {
  if (!(degreesOfFreedom > 0 && degreesOfFreedom < Infinity)) {
    throw new RangeError(`χ² needs degrees of freedom > 0, not ${degreesOfFreedom}`);
  }
  const shape = degreesOfFreedom / 2;
  if (shape >= 1) {
    fillGammas(stream, shape, 2, out);
    return;
  }
  fillGammas(stream, shape + 1, 2, out);
  for (let i = 0; i < out.length; i++) {
    // G(a) = G(a + 1) U^(1/a), the boost of the same paper.
    out[i] = (out[i] as number) * exp(ln(1 - stream.uniform()) / shape);
  }
}

/** Gamma numbers of shape ≥ 1 times `scale`: rejection from a cubed normal (Marsaglia & Tsang 2000). */
function fillGammas(stream: Stream, shape: number, scale: number, out: Float64Array): void {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  const scaled = scale * d;
  fillNormals(stream, out);
  for (let i = 0; i < out.length; i++) {
    let z = out[i] as number;
    let root = 1 + c * z;
    while (!(root > 0 && isAccepted(1 - stream.uniform(), d, z, root * root * root))) {
      z = nextNormal(stream);
      root = 1 + c * z;
    }
    out[i] = scaled * root * root * root;
  }
}

function isAccepted(u: number, d: number, z: number, v: number): boolean {
  const square = z * z;
  if (u < 1 - 0.0331 * square * square) return true;
  return ln(u) < 0.5 * square + d * (1 - v + ln(v));
}
