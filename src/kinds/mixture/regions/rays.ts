import { exp } from '../../../sim/math/exponential.ts';

/**
 * How much of a normal distribution lies in a region, fast: along rays from its mean. Of what lies in one direction,
 * exp(−ρ²/2) is farther out than ρ standard deviations, so the share outside is the mean of that over all directions,
 * ρ leading to the edge. Over evenly spread directions such a mean converges geometrically (Trefethen & Weideman
 * 2014), unless the distribution's mean is near the edge.
 */

/** A normal distribution in the plane: mean x and y, then the lower triangle that makes it of a standard one. */
export type Placed = Float64Array;
export const PLACED_NUMBERS = 5;

/** Writes the distribution of a component whose parameters, as in `mixtureParameters`, begin at `at`. */
export function place(parameters: Float64Array, at: number, out: Placed): void {
  const rootX = Math.sqrt(parameters[at + 3] as number);
  const slope = rootX === 0 ? 0 : (parameters[at + 4] as number) / rootX;
  out[0] = parameters[at + 1] as number;
  out[1] = parameters[at + 2] as number;
  out[2] = rootX;
  out[3] = slope;
  out[4] = Math.sqrt(Math.max(0, (parameters[at + 5] as number) - slope * slope));
}

/** Lines through the mean, each with two opposite rays. */
const LINES = 24;
/** Cosine and sine of each line. */
export const DIRECTIONS = overHalfCircle();
/** Every so many entries of `DIRECTIONS` there is a line: 6 lines; near the edge twice as many, or all of them. */
export const STRIDE = { few: 8, more: 4, all: 2 } as const;

const PER_UNIT = 32;
/** Beyond √34 standard deviations there is nothing left that counts (4e-8). */
const LAST = 34 * PER_UNIT;
const beyond = Float64Array.from({ length: LAST + 1 }, (_, i) => exp((-0.5 * i) / PER_UNIT));

/** exp(−ρ²/2), to 4e-5 of itself, by a table: half the time of `expOfNegative`. */
export function shareBeyond(squared: number): number {
  const position = squared * PER_UNIT;
  if (!(position < LAST)) return 0;
  const i = position | 0;
  const start = beyond[i] as number;
  return start + (position - i) * ((beyond[i + 1] as number) - start);
}

/** By turning again and again, so that no sine is needed. */
function overHalfCircle(): Float64Array {
  // 30°, 15°, 7.5°: half of an angle has the cosine √((1 + cos)/2).
  const cosine = Math.sqrt((1 + Math.sqrt((1 + Math.sqrt(0.75)) / 2)) / 2);
  const sine = Math.sqrt(1 - cosine * cosine);
  const found = new Float64Array(2 * LINES);
  let [x, y] = [1, 0];
  for (let i = 0; i < found.length; i += 2) {
    found[i] = x;
    found[i + 1] = y;
    [x, y] = [x * cosine - y * sine, x * sine + y * cosine];
  }
  return found;
}
