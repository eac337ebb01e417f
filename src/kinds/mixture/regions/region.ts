import { expOfNegative } from '../../../sim/math/fast-exponential.ts';
import { normalCdfByTable as cdf, FAR } from '../../../sim/math/normal-table.ts';
import { type Triangular, triangularRoot } from '../../../sim/math/symmetric.ts';
import type { Component, Mixture } from '../model.ts';

/** A closed way around a part of the plane, which lies on its left; around a hole it runs clockwise. */
export interface Outline {
  /** Corners, x then y. */
  readonly corners: Float64Array;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** A region of the plane by its boundary; it may have parts and holes. */
export type Region = readonly Outline[];

/** @param corners x then y of each, at least three */
export function outlineFrom(corners: Float64Array): Outline {
  const xs = corners.filter((_, i) => i % 2 === 0);
  const ys = corners.filter((_, i) => i % 2 === 1);
  return {
    corners,
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  };
}

const INVERSE_TWO_PI = 0.15915494309189535;
/** An outline beyond so many standard deviations is not reached: 1e-8 of a component is there. */
const REACH = 6;
/** On a segment as short as this, in standard deviations, the mean of Φ at both ends will do. */
const SHORT = 0.05;
/** Longest piece of a segment, in standard deviations, on which the middle stands for the whole. */
const PIECE = 0.25;
/** A singular component counts as this wide, relative to its place and its longer axis. */
const THIN = 1e-9;

/** P(region) under a mixture, with the shares of its components. */
export function massInside(model: Mixture, region: Region): number {
  return model.reduce(
    (sum, component) =>
      component.weight === 0 ? sum : sum + component.weight * shareInside(component, region),
    0,
  );
}

/**
 * P(region) under one normal component: in coordinates u, v in which it is standard, the integral of Φ(u) φ(v) dv
 * along the boundary (Green's theorem, since ∂/∂u of that is the density). On each short piece Φ is taken at the
 * middle and φ is integrated exactly, so that a component much smaller than a segment is counted rightly too; the
 * term of second order, φ(u) φ(v) Δu Δv (u Δu + 2 v Δv)/24, is taken off.
 */
function shareInside({ mean, covariance }: Component, region: Region): number {
  const root = triangularRoot(covariance);
  const slope = root[1];
  const size = Math.abs(mean[0]) + Math.abs(mean[1]) + root[0] + Math.abs(slope) + root[2];
  const thin = THIN * Math.max(size, THIN);
  const rootX = Math.max(root[0], thin);
  const rootY = Math.max(root[2], thin);
  const reachX = REACH * rootX;
  const reachY = REACH * (Math.abs(slope) + rootY);
  let sum = 0;
  for (const outline of region) {
    // Around a part that the component does not reach, the integral is 0.
    if (outline.left > mean[0] + reachX || outline.right < mean[0] - reachX) continue;
    if (outline.bottom > mean[1] + reachY || outline.top < mean[1] - reachY) continue;
    sum += around(outline.corners, mean, [rootX, slope, rootY]);
  }
  return Math.min(1, Math.max(0, sum));
}

function around(
  corners: Float64Array,
  [meanX, meanY]: Component['mean'],
  [rootX, slope, rootY]: Triangular,
): number {
  const perX = 1 / rootX;
  const perY = 1 / rootY;
  let sum = 0;
  let u0 = ((corners.at(-2) as number) - meanX) * perX;
  let v0 = ((corners.at(-1) as number) - meanY - slope * u0) * perY;
  let belowU0 = cdf(u0);
  let belowV0 = cdf(v0);
  for (let i = 0; i < corners.length; i += 2) {
    const u1 = ((corners[i] as number) - meanX) * perX;
    const v1 = ((corners[i + 1] as number) - meanY - slope * u1) * perY;
    const belowU1 = cdf(u1);
    const belowV1 = cdf(v1);
    sum +=
      Math.abs(u1 - u0) < SHORT && Math.abs(v1 - v0) < SHORT
        ? 0.5 * (belowU0 + belowU1) * (belowV1 - belowV0)
        : alongSegment(u0, v0, u1, v1);
    u0 = u1;
    v0 = v1;
    belowU0 = belowU1;
    belowV0 = belowV1;
  }
  return sum;
}

/** ∫ Φ(u) φ(v) dv along a straight line. */
function alongSegment(u0: number, v0: number, u1: number, v1: number): number {
  if ((v0 > FAR && v1 > FAR) || (v0 < -FAR && v1 < -FAR) || (u0 < -FAR && u1 < -FAR)) return 0;
  if (u0 > FAR && u1 > FAR) return cdf(v1) - cdf(v0);
  const farthest = Math.max(Math.abs(u0), Math.abs(v0), Math.abs(u1), Math.abs(v1));
  return farthest <= FAR ? inPieces(u0, v0, u1, v1) : alongLongSegment(u0, v0, u1, v1);
}

/** The same for one that leads far away: where |v| > 8 there is nothing, where u > 8 Φ is 1, where u < −8 it is 0. */
function alongLongSegment(u0: number, v0: number, u1: number, v1: number): number {
  const uAt = (share: number) => u0 + share * (u1 - u0);
  const vAt = (share: number) => v0 + share * (v1 - v0);
  const [start, end] = shareWithin(v0, v1, 0, 1);
  if (start >= end) return 0;
  const [from, to] = shareWithin(u0, u1, start, end);
  let sum = 0;
  if (uAt(start) > FAR) sum += cdf(vAt(Math.min(from, end))) - cdf(vAt(start));
  if (uAt(end) > FAR) sum += cdf(vAt(end)) - cdf(vAt(Math.max(to, start)));
  return from >= to ? sum : sum + inPieces(uAt(from), vAt(from), uAt(to), vAt(to));
}

function inPieces(u0: number, v0: number, u1: number, v1: number): number {
  const pieces = Math.ceil(Math.max(Math.abs(u1 - u0), Math.abs(v1 - v0)) / PIECE);
  const stepU = (u1 - u0) / pieces;
  const stepV = (v1 - v0) / pieces;
  let sum = 0;
  let before = cdf(v0);
  for (let k = 1; k <= pieces; k++) {
    const after = cdf(v0 + k * stepV);
    const u = u0 + (k - 0.5) * stepU;
    const v = v0 + (k - 0.5) * stepV;
    const density = INVERSE_TWO_PI * expOfNegative(-0.5 * (u * u + v * v));
    sum += cdf(u) * (after - before) - (density * stepU * stepV * (u * stepU + 2 * v * stepV)) / 24;
    before = after;
  }
  return sum;
}

/** The part of [from, to] in which the way from `one` to `other` lies between −8 and 8; empty when it ends first. */
function shareWithin(one: number, other: number, from: number, to: number): [number, number] {
  const slope = other - one;
  if (slope === 0) return Math.abs(one) <= FAR ? [from, to] : [to, from];
  const low = (-FAR - one) / slope;
  const high = (FAR - one) / slope;
  return [Math.max(from, Math.min(low, high)), Math.min(to, Math.max(low, high))];
}
