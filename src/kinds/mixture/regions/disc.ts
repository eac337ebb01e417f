import { largestEigenvalue, triangularRoot } from '../../../sim/math/symmetric.ts';
import type { Component } from '../model.ts';
import { DIRECTIONS, PLACED_NUMBERS, type Placed, STRIDE, shareBeyond } from './rays.ts';

/** A circle that a part of the plane lies in. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
}

/** All places within `radius` standard deviations of a component's centre: an ellipse, and the circle around it. */
export interface Disc extends Circle {
  readonly radius: number;
  /** The lower triangle that turns places around the centre into standard deviations. */
  readonly perX: number;
  readonly slope: number;
  readonly perY: number;
}

/** The disc of so many standard deviations around a component. */
export function discAround({ mean, covariance }: Component, radius: number): Disc {
  const [rootX, slope, rootY] = triangularRoot(covariance);
  const [perX, perY] = [1 / rootX, 1 / rootY];
  const reach = radius * Math.sqrt(largestEigenvalue(...covariance));
  return { x: mean[0], y: mean[1], reach, radius, perX, slope: -slope * perX * perY, perY };
}

/** A distribution ends after so many standard deviations: 2e-4 of it is beyond a line so far away. */
const END = 3.5;
/** Near the edge is beyond this share of the radius, squared. */
const NEAR_EDGE = 0.5;
/** Gives a distribution that is a line or a point some width, so that rays lead somewhere. */
const THIN = 1e-12;

/** How far a component whose parameters begin at `at` reaches from its mean, at most. */
export function reachOf(parameters: Float64Array, at: number): number {
  return END * Math.sqrt((parameters[at + 3] as number) + (parameters[at + 5] as number));
}

/** Whether a distribution that reaches so far from its mean gets into a circle. */
export function isNear(placed: Placed, reach: number, circle: Circle): boolean {
  const x = (placed[0] as number) - circle.x;
  const y = (placed[1] as number) - circle.y;
  const far = reach + circle.reach;
  return x * x + y * y < far * far;
}

/** The distribution in the disc's own coordinates. */
const own = new Float64Array(PLACED_NUMBERS);

/** The share of a normal distribution that is in a disc, to about 0.01; to 1e-4 where the mean is well inside. */
export function shareInDisc(placed: Placed, disc: Disc): number {
  const { perX, slope, perY, radius } = disc;
  const right = (placed[0] as number) - disc.x;
  const x = perX * right;
  const y = slope * right + perY * ((placed[1] as number) - disc.y);
  const xx = perX * (placed[2] as number);
  const yx = slope * (placed[2] as number) + perY * (placed[3] as number);
  const yy = perY * (placed[4] as number);
  const away = x * x + y * y;
  const gap = radius - Math.sqrt(away);
  if (gap > 0) {
    if (gap * gap > END * END * (xx * xx + yx * yx + yy * yy)) return 1;
  } else {
    // The disc is beyond a line across the way there: only the deviation along the way counts.
    const along = x * xx + y * yx;
    if (gap * gap * away > END * END * (along * along + y * yy * (y * yy))) return 0;
  }
  own[0] = x;
  own[1] = y;
  own[2] = xx;
  own[3] = yx;
  own[4] = yy;
  return shareNearCentre(radius * radius, away);
}

/** The share of `own` that is in the disc around 0 with this radius, squared; `away` is how far off its mean is. */
function shareNearCentre(squared: number, away: number): number {
  const x = own[0] as number;
  const y = own[1] as number;
  const xx = own[2] as number;
  const yx = own[3] as number;
  const yy = own[4] as number;
  const inwards = squared - away;
  const stride = away > NEAR_EDGE * squared ? STRIDE.all : STRIDE.few;
  let sum = 0;
  for (let i = 0; i < DIRECTIONS.length; i += stride) {
    const cosine = DIRECTIONS[i] as number;
    const across = xx * cosine;
    const up = yx * cosine + yy * (DIRECTIONS[i + 1] as number);
    // Where the line meets the circle: the roots of ρ² + 2 half ρ − inwards·scale = 0.
    const scale = 1 / (across * across + up * up + THIN);
    const half = (x * across + y * up) * scale;
    const discriminant = half * half + inwards * scale;
    if (discriminant < 0) continue;
    const root = Math.sqrt(discriminant);
    const ahead = shareBeyond((root - half) * (root - half));
    const behind = shareBeyond((root + half) * (root + half));
    // From outside, a line is in the disc between the two, both on the same side.
    sum += inwards > 0 ? ahead + behind : Math.abs(ahead - behind);
  }
  const share = (sum * stride) / (2 * DIRECTIONS.length);
  return inwards > 0 ? 1 - share : share;
}
