import { outlineFrom, type Region } from './region.ts';

/** Values of a function at the corners of a square lattice. */
export interface Lattice {
  /** Side of a cell. */
  readonly step: number;
  /** Place of the first corner, in steps. */
  readonly column: number;
  readonly row: number;
  /** Corners in a row, and rows of corners. */
  readonly columns: number;
  readonly rows: number;
  /** Row by row; `NOWHERE` where the function does not matter. */
  readonly values: Float64Array;
  /** The function anywhere. */
  readonly value: (x: number, y: number) => number;
}

/** Below every level. */
export const NOWHERE = -1e9;

/** A place where the boundary crosses an edge between two corners. */
interface Crossing {
  /** Which edge: twice the index of its first corner, one more when it leads up. */
  readonly edge: number;
  readonly x: number;
  readonly y: number;
  /** Whether the walk around the cell, anticlockwise, comes into the region here. */
  readonly comesIn: boolean;
}

/** The corners of a cell, anticlockwise. */
const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;

/**
 * The region where a function is above a level, by marching squares (Lorensen & Cline 1987 in the plane). Where the
 * boundary crosses an edge is found by two steps of regula falsi.
 */
export function regionAbove(level: number, lattice: Lattice): Region {
  const { columns, rows, values } = lattice;
  /** For the edge where a piece of the boundary begins: that place, and the edge where the piece ends. */
  const pieces = new Map<number, { readonly from: Crossing; readonly to: number }>();
  const isAbove = (at: number) => (values[at] as number) > level;
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const at = row * columns + column;
      const isOneSided =
        isAbove(at) === isAbove(at + 1) &&
        isAbove(at) === isAbove(at + columns) &&
        isAbove(at) === isAbove(at + columns + 1);
      if (isOneSided) continue;
      const crossings = crossingsOf(column, row, level, lattice);
      for (const [i, crossing] of crossings.entries()) {
        if (!crossing.comesIn) continue;
        // Around the cell the region reaches from here to where the walk goes out; the boundary leads back.
        const out = crossings[(i + 1) % crossings.length] as Crossing;
        pieces.set(out.edge, { from: out, to: crossing.edge });
      }
    }
  }
  return joinedUp(pieces).map((corners) => outlineFrom(refined(corners, level, lattice)));
}

/** Pieces of boundaries, each joined to the one that begins where it ends, until the way is closed. */
function joinedUp(
  pieces: Map<number, { readonly from: Crossing; readonly to: number }>,
): number[][] {
  const ways: number[][] = [];
  for (const start of pieces.keys()) {
    const corners: number[] = [];
    for (let piece = pieces.get(start); piece !== undefined; piece = pieces.get(piece.to)) {
      corners.push(piece.from.x, piece.from.y);
      pieces.delete(piece.from.edge);
    }
    ways.push(corners);
  }
  return ways;
}

function crossingsOf(column: number, row: number, level: number, lattice: Lattice): Crossing[] {
  const found: Crossing[] = [];
  for (let side = 0; side < 4; side++) {
    const [fromX, fromY] = CORNERS[side] as readonly [number, number];
    const [toX, toY] = CORNERS[(side + 1) % 4] as readonly [number, number];
    const from = valueAt(lattice, column + fromX, row + fromY) - level;
    const to = valueAt(lattice, column + toX, row + toY) - level;
    if (from > 0 === to > 0) continue;
    const xAt = (share: number) =>
      (lattice.column + column + fromX + share * (toX - fromX)) * lattice.step;
    const yAt = (share: number) =>
      (lattice.row + row + fromY + share * (toY - fromY)) * lattice.step;
    const guess = crossing(0, from, 1, to);
    const there = lattice.value(xAt(guess), yAt(guess)) - level;
    const share =
      there > 0 === to > 0 ? crossing(0, from, guess, there) : crossing(guess, there, 1, to);
    const first = (row + Math.min(fromY, toY)) * lattice.columns + column + Math.min(fromX, toX);
    const edge = 2 * first + (fromX === toX ? 1 : 0);
    found.push({ edge, x: xAt(share), y: yAt(share), comesIn: to > 0 });
  }
  return found;
}

/** Halvings of each straight piece: a curve between two of its points is then 16 times as near. */
const HALVINGS = 2;

/** A closed way with more corners: the middle of each piece, moved onto the contour, twice over. */
function refined(corners: readonly number[], level: number, lattice: Lattice): Float64Array {
  let finer = Float64Array.from(corners);
  for (let halving = 0; halving < HALVINGS; halving++) {
    const coarse = finer;
    finer = new Float64Array(2 * coarse.length);
    for (let i = 0; i < coarse.length; i += 2) {
      const next = (i + 2) % coarse.length;
      const [x0, y0] = [coarse[i] as number, coarse[i + 1] as number];
      const [x1, y1] = [coarse[next] as number, coarse[next + 1] as number];
      finer.set([x0, y0, ...onContour(x0, y0, x1, y1, level, lattice)], 2 * i);
    }
  }
  return finer;
}

/** The middle of a piece, moved across it to where the function has the level, by a step of the secant method. */
function onContour(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  level: number,
  { value }: Lattice,
): readonly [number, number] {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  // A sixteenth of the piece, across it.
  const [acrossX, acrossY] = [(y1 - y0) / 16, (x0 - x1) / 16];
  const here = value(x, y) - level;
  const there = value(x + acrossX, y + acrossY) - level;
  const share = here === there ? 0 : here / (here - there);
  // The bend of a piece is a small part of its length; anything else is a kink, and stays straight.
  if (!(Math.abs(share) < 4)) return [x, y];
  return [x + share * acrossX, y + share * acrossY];
}

/** Where a straight line through two values crosses zero. */
function crossing(from: number, valueFrom: number, to: number, valueTo: number): number {
  return from + ((to - from) * valueFrom) / (valueFrom - valueTo);
}

function valueAt({ values, columns }: Lattice, column: number, row: number): number {
  return values[row * columns + column] as number;
}
