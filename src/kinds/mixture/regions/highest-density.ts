import { smallestEigenvalue } from '../../../sim/math/symmetric.ts';
import type { Component, Mixture } from '../model.ts';
import { type Lattice, NOWHERE, regionAbove } from './contour.ts';
import { logDensityOf } from './log-density.ts';
import { massInside, type Region } from './region.ts';

/** Side of a lattice cell, in the smallest standard deviation. */
const CELL = 0.15;
/** How far from each centre the boundary may lie, in standard deviations of the component. */
const REACH = 5;
/** The level is right when the region's mass is, to this. */
const PRECISION = 1e-8;
const MOST_STEPS = 60;

/**
 * The highest-density region of a mixture that holds a given share of it (Hyndman 1996): all points where the density
 * is above a level. It takes tens of milliseconds, once per truth.
 *
 * @param truth no singular covariances
 * @param share of the mixture inside, between 0 and 1
 */
export function highestDensityRegion(truth: Mixture, share: number): Region {
  const logDensity = logDensityOf(truth);
  const lattice = latticeAround(truth, logDensity);
  const peaks = truth.map(({ mean }) => logDensity(mean[0], mean[1]));
  // The region's mass falls as the level rises. Regula falsi, with the Illinois rule against a side that stays.
  let high = Math.max(...peaks);
  let low = Math.min(...peaks) - 0.5 * REACH * REACH;
  let atHigh = -share;
  let atLow = 1 - share;
  let side = 0;
  for (let step = 0; ; step++) {
    const level = low + ((high - low) * atLow) / (atLow - atHigh);
    const region = regionAbove(level, lattice);
    const excess = massInside(truth, region) - share;
    if (Math.abs(excess) < PRECISION || step === MOST_STEPS) return region;
    if (excess > 0) {
      low = level;
      atLow = excess;
      if (side > 0) atHigh /= 2;
    } else {
      high = level;
      atHigh = excess;
      if (side < 0) atLow /= 2;
    }
    side = excess;
  }
}

/** A lattice fine enough for the narrowest component, with values near all of them. */
function latticeAround(truth: Mixture, value: (x: number, y: number) => number): Lattice {
  const variances = truth.map(({ covariance }) => smallestEigenvalue(...covariance));
  const step = CELL * Math.sqrt(Math.min(...variances));
  const boxes = truth.map((component) => boxAround(component, step));
  // A margin of one corner all around closes every outline.
  const column = Math.min(...boxes.map(({ left }) => left)) - 1;
  const row = Math.min(...boxes.map(({ bottom }) => bottom)) - 1;
  const columns = Math.max(...boxes.map(({ right }) => right)) - column + 2;
  const rows = Math.max(...boxes.map(({ top }) => top)) - row + 2;
  const values = new Float64Array(columns * rows).fill(NOWHERE);
  for (const { left, right, bottom, top } of boxes) {
    for (let y = bottom; y <= top; y++) {
      for (let x = left; x <= right; x++) {
        const at = (y - row) * columns + (x - column);
        if (values[at] === NOWHERE) values[at] = value(x * step, y * step);
      }
    }
  }
  return { step, column, row, columns, rows, values, value };
}

/** The corners around a component, counted in steps. */
function boxAround({ mean, covariance }: Component, step: number) {
  const across = REACH * Math.sqrt(covariance[0]);
  const up = REACH * Math.sqrt(covariance[2]);
  return {
    left: Math.floor((mean[0] - across) / step),
    right: Math.ceil((mean[0] + across) / step),
    bottom: Math.floor((mean[1] - up) / step),
    top: Math.ceil((mean[1] + up) / step),
  };
}
