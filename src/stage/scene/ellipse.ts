import { triangularRoot } from '../../sim/math/symmetric.ts';
import type { Component } from '../../sim/models/mixture.ts';

/** From places of the plane to pixels; the same scale in both directions. */
export interface Chart {
  readonly toX: (x: number) => number;
  readonly toY: (y: number) => number;
  /** Pixels per unit. */
  readonly scale: number;
}

const STEPS = 48;
/** A component that has become a point or a line is still drawn this wide, in pixels. */
const LEAST_RADIUS = 2.2;

/** The ellipse `deviations` standard deviations around a component, as points in pixels, the first one not repeated. */
export function ellipsePoints(
  { mean, covariance }: Component,
  deviations: number,
  chart: Chart,
): number[] {
  const [rootX, slope, rootY] = triangularRoot(covariance);
  const least = LEAST_RADIUS / (chart.scale * deviations);
  const [wide, high] = [Math.max(rootX, least), Math.max(rootY, least)];
  return Array.from({ length: STEPS }, (_, i) => {
    const angle = (2 * Math.PI * i) / STEPS;
    const [u, v] = [deviations * Math.cos(angle), deviations * Math.sin(angle)];
    return [chart.toX(mean[0] + wide * u), chart.toY(mean[1] + slope * u + high * v)];
  }).flat();
}
