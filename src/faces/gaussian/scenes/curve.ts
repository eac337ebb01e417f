import type { Gaussian } from '../../../kinds/gaussian/model.ts';
import { TAIL_Z } from '../../../kinds/gaussian/tails.ts';

/** How far the pictures reach to either side, in standard deviations of the truth. */
export const REACH = 4.4;
/** Where the tails begin, in the same unit. */
export const TAIL_EDGE = TAIL_Z;

const PIXELS_PER_STEP = 4;

/** Height of a normal density; a point becomes a very narrow peak. */
export function density(model: Gaussian, x: number): number {
  const deviation = Math.sqrt(Math.max(model.variance, 1e-6));
  const z = (x - model.mean) / deviation;
  return Math.exp(-0.5 * z * z) / (deviation * Math.sqrt(2 * Math.PI));
}

/** A model part of the way from one to another. */
export function between(from: Gaussian, to: Gaussian, share: number): Gaussian {
  const mix = (one: number, other: number) => one + share * (other - one);
  const deviation = mix(Math.sqrt(from.variance), Math.sqrt(to.variance));
  return { mean: mix(from.mean, to.mean), variance: deviation * deviation };
}

/** How model values and densities become pixels. */
export interface Axes {
  readonly toX: (value: number) => number;
  readonly toY: (density: number) => number;
}

/** The horizontal scale of a picture, in pixels from its left edge. */
export function acrossWidth(width: number): Axes['toX'] {
  return (value) => ((value + REACH) / (2 * REACH)) * width;
}

/** Values where a curve is drawn, one every few pixels; both ends are among them. */
function valuesBetween(from: number, to: number, axes: Axes): number[] {
  const steps = Math.max(4, Math.round((axes.toX(to) - axes.toX(from)) / PIXELS_PER_STEP));
  return Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);
}

/** The curve of a density as points in pixels. */
export function curvePoints(model: Gaussian, axes: Axes, from = -REACH, to = REACH): number[] {
  return valuesBetween(from, to, axes).flatMap((x) => [axes.toX(x), axes.toY(density(model, x))]);
}

/** The area between a curve and the axis as points in pixels. */
export function areaPoints(model: Gaussian, axes: Axes, from = -REACH, to = REACH): number[] {
  const curve = curvePoints(model, axes, from, to);
  return [axes.toX(from), axes.toY(0), ...curve, axes.toX(to), axes.toY(0)];
}

/** The areas under a curve in the truth's left and right tail, as points in pixels. */
export function tailAreas(model: Gaussian, axes: Axes): readonly [number[], number[]] {
  return [areaPoints(model, axes, -REACH, -TAIL_EDGE), areaPoints(model, axes, TAIL_EDGE, REACH)];
}
