import { smallestEigenvalue } from '../../../sim/math/symmetric.ts';
import type { Mixture } from '../model.ts';
import { logDensityOf } from './log-density.ts';
import { DIRECTIONS, type Placed, STRIDE, shareBeyond } from './rays.ts';
import type { Region } from './region.ts';

/** How far a truth's log density is above that on the boundary of its core, at the corners of a square lattice. */
export interface LevelMap {
  /** Place of the first corner. */
  readonly left: number;
  readonly bottom: number;
  /** Cells per unit of length. */
  readonly perUnit: number;
  /** Corners in a row, and rows. */
  readonly columns: number;
  readonly rows: number;
  /** Row by row. */
  readonly values: Float64Array;
}

/** Side of a cell, in the smallest standard deviation, unless there would be more than so many in a row. */
const CELL = 0.25;
const MOST_CELLS = 256;
/** How far the map reaches beyond the core, in cells. */
const MARGIN = 4;

/** @param core a region that the truth's density bounds: it is the same all along the outlines */
export function levelMapOf(truth: Mixture, core: Region): LevelMap {
  const logDensity = logDensityOf(truth);
  const [x = 0, y = 0] = core[0]?.corners ?? [];
  const level = logDensity(x, y);
  const west = Math.min(...core.map(({ left }) => left));
  const south = Math.min(...core.map(({ bottom }) => bottom));
  const width = Math.max(...core.map(({ right }) => right)) - west;
  const height = Math.max(...core.map(({ top }) => top)) - south;
  const variance = Math.min(...truth.map(({ covariance }) => smallestEigenvalue(...covariance)));
  const step = Math.max(CELL * Math.sqrt(variance), Math.max(width, height) / MOST_CELLS);
  const left = west - MARGIN * step;
  const bottom = south - MARGIN * step;
  const columns = Math.ceil(width / step) + 2 * MARGIN + 1;
  const rows = Math.ceil(height / step) + 2 * MARGIN + 1;
  const values = Float64Array.from({ length: columns * rows }, (_, i) => {
    const row = Math.floor(i / columns);
    return logDensity(left + (i - row * columns) * step, bottom + row * step) - level;
  });
  return { left, bottom, perUnit: 1 / step, columns, rows, values };
}

/** Rays are followed for so many standard deviations, one at a time. */
const STEPS = 4;
/** Near the edge is where the density is less than e times that on it. */
const NEAR_EDGE = 1;

/** The share of a normal distribution that is in the core, to about 0.02. */
export function shareInCore(placed: Placed, map: LevelMap): number {
  const level = levelAt(map, placed[0] as number, placed[1] as number);
  const stride = level > NEAR_EDGE ? STRIDE.few : STRIDE.more;
  let sum = 0;
  for (let i = 0; i < DIRECTIONS.length; i += stride) {
    const cosine = DIRECTIONS[i] as number;
    const across = (placed[2] as number) * cosine;
    const up =
      (placed[3] as number) * cosine + (placed[4] as number) * (DIRECTIONS[i + 1] as number);
    sum += leftAlong(map, placed, level, across, up) + leftAlong(map, placed, level, -across, -up);
  }
  const outside = (sum * stride) / (2 * DIRECTIONS.length);
  return level > 0 ? 1 - outside : -outside;
}

/** exp(−ρ²/2), summed over the places where a ray leaves the core, less those where it comes in. */
function leftAlong(
  map: LevelMap,
  placed: Placed,
  level: number,
  across: number,
  up: number,
): number {
  const x = placed[0] as number;
  const y = placed[1] as number;
  let sum = 0;
  let before = level;
  for (let step = 1; step <= STEPS; step++) {
    const after = levelAt(map, x + step * across, y + step * up);
    if (before > 0 !== after > 0) {
      const guess = before / (before - after);
      const distance = step - 1 + guess;
      const there = levelAt(map, x + distance * across, y + distance * up);
      const correction =
        there > 0 === after > 0
          ? (guess * there) / (before - there)
          : ((1 - guess) * there) / (there - after);
      const crossing = distance + correction;
      const share = shareBeyond(crossing * crossing);
      sum += before > 0 ? share : -share;
    }
    before = after;
  }
  return sum;
}

/** Linear between corners, in both directions; beyond the map as on its edge. */
function levelAt(map: LevelMap, x: number, y: number): number {
  const { columns, values } = map;
  const column = Math.max(0, Math.min(columns - 1, (x - map.left) * map.perUnit));
  const row = Math.max(0, Math.min(map.rows - 1, (y - map.bottom) * map.perUnit));
  // The last corner belongs to the cell before it.
  const i = Math.min(columns - 2, column | 0);
  const j = Math.min(map.rows - 2, row | 0);
  const at = j * columns + i;
  const share = column - i;
  const low = values[at] as number;
  const high = values[at + columns] as number;
  const below = low + share * ((values[at + 1] as number) - low);
  const above = high + share * ((values[at + columns + 1] as number) - high);
  return below + (row - j) * (above - below);
}
