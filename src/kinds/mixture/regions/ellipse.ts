import { triangularRoot } from '../../../sim/math/symmetric.ts';
import type { Component } from '../model.ts';
import { outlineFrom, type Region } from './region.ts';

/** Doublings of the four quarter points: 128 corners. */
const DOUBLINGS = 5;

/** Corners of the unit circle, anticlockwise, by halving arcs: no sine is needed. */
const corners = circleCorners();

/** The ellipse `deviations` standard deviations around a component: a polygon of the same area. */
export function ellipseAround({ mean, covariance }: Component, deviations: number): Region {
  const root = triangularRoot(covariance);
  // A polygon inside the circle has the area n/2 · sin(2π/n) instead of π.
  const [, sine] = corners[1] as Corner;
  const radius = deviations * Math.sqrt(Math.PI / ((corners.length / 2) * sine));
  const places = corners.flatMap(([x, y]) => [
    mean[0] + radius * root[0] * x,
    mean[1] + radius * (root[1] * x + root[2] * y),
  ]);
  return [outlineFrom(Float64Array.from(places))];
}

type Corner = readonly [x: number, y: number];

function circleCorners(): Corner[] {
  let found: Corner[] = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ];
  for (let k = 0; k < DOUBLINGS; k++) {
    found = found.flatMap((corner, i) => [corner, between(corner, found[(i + 1) % found.length])]);
  }
  return found;
}

/** The middle of the shorter arc from one corner to the next. */
function between([x0, y0]: Corner, [x1, y1]: Corner = [1, 0]): Corner {
  const [x, y] = [x0 + x1, y0 + y1];
  const length = Math.sqrt(x * x + y * y);
  return [x / length, y / length];
}
