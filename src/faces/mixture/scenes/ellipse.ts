import type { Component } from '../../../kinds/mixture/model.ts';
import { triangularRoot } from '../../../sim/math/symmetric.ts';
import { type Corner, ellipseOutline } from '../../../stage/scene/shapes.ts';

/** From places of the plane to pixels; the same scale in both directions. */
export interface Chart {
  readonly toX: (x: number) => number;
  readonly toY: (y: number) => number;
  /** Pixels per unit. */
  readonly scale: number;
}

/** A component that has become a point or a line is still drawn this wide, in pixels. */
const LEAST_RADIUS = 2.2;

/** An ellipse in pixels; see the shape of that name. */
export interface Ellipse {
  readonly centre: Corner;
  readonly u: Corner;
  readonly v: Corner;
}

/** The ellipse `deviations` standard deviations around a component. */
export function ellipseOf(
  { mean, covariance }: Component,
  deviations: number,
  chart: Chart,
): Ellipse {
  const [rootX, slope, rootY] = triangularRoot(covariance);
  const pixels = deviations * chart.scale;
  return {
    centre: [chart.toX(mean[0]), chart.toY(mean[1])],
    u: [Math.max(rootX * pixels, LEAST_RADIUS), -slope * pixels],
    v: [0, -Math.max(rootY * pixels, LEAST_RADIUS)],
  };
}

/** Its outline as points, closed. */
export function outlineOf({ centre, u, v }: Ellipse): number[] {
  const points = ellipseOutline(centre, u, v);
  return [...points, ...points.slice(0, 2)];
}
