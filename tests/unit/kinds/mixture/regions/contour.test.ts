/** Outlines of what is above a level, on a lattice. */
import { describe, expect, test } from 'vitest';
import {
  type Lattice,
  NOWHERE,
  regionAbove,
} from '../../../../../src/kinds/mixture/regions/contour.ts';
import type { Region } from '../../../../../src/kinds/mixture/regions/region.ts';
import { areaOf } from './outlines.ts';

/** A lattice from −reach to reach each way. */
function latticeOf(value: Lattice['value'], step: number, reach = 5): Lattice {
  const half = Math.round(reach / step);
  const side = 2 * half + 1;
  const values = Float64Array.from({ length: side * side }, (_, at) => {
    const [column, row] = [(at % side) - half, Math.floor(at / side) - half];
    return value(column * step, row * step);
  });
  return { step, column: -half, row: -half, columns: side, rows: side, values, value };
}

const cornersOf = (region: Region) =>
  region.flatMap(({ corners }) =>
    Array.from(
      { length: corners.length / 2 },
      (_, i) => [corners[2 * i] ?? 0, corners[2 * i + 1] ?? 0] as const,
    ),
  );

const paraboloid = (x: number, y: number) => -(x * x + y * y);

test('the outline of a disc is a ring of places on its edge, anticlockwise', () => {
  const region = regionAbove(-4, latticeOf(paraboloid, 0.1));
  expect(region).toHaveLength(1);
  expect(cornersOf(region).length).toBeGreaterThan(100);
  for (const [x, y] of cornersOf(region)) expect(Math.hypot(x, y)).toBeCloseTo(2, 4);
  expect(areaOf(region)).toBeGreaterThan(0);
  expect(Math.abs(areaOf(region) / (4 * Math.PI) - 1)).toBeLessThan(1e-3);
});

test('a lattice twice as fine has a fourth of the error', () => {
  const errorAt = (step: number) =>
    4 * Math.PI - areaOf(regionAbove(-4, latticeOf(paraboloid, step)));
  const ratios = [0.2, 0.1, 0.05].map((step) => errorAt(step) / errorAt(step / 2));
  for (const ratio of ratios) expect(ratio).toBeGreaterThan(3);
  for (const ratio of ratios) expect(ratio).toBeLessThan(5.3);
});

test('what bounds a region is known of its outline', () => {
  const [outline] = regionAbove(
    -4,
    latticeOf((x, y) => paraboloid(x - 1, 2 * y), 0.05),
  );
  expect(outline?.left).toBeCloseTo(-1, 2);
  expect(outline?.right).toBeCloseTo(3, 2);
  expect(outline?.bottom).toBeCloseTo(-1, 2);
  expect(outline?.top).toBeCloseTo(1, 2);
});

describe('parts and holes', () => {
  test('two discs are two outlines', () => {
    const two = (x: number, y: number) => Math.max(paraboloid(x - 2.5, y), paraboloid(x + 2.5, y));
    const region = regionAbove(-1, latticeOf(two, 0.05));
    expect(region).toHaveLength(2);
    expect(areaOf(region)).toBeCloseTo(2 * Math.PI, 1);
    for (const outline of region) expect(areaOf([outline])).toBeGreaterThan(3);
  });

  test('a ring is an outline and, clockwise, another one around the hole', () => {
    const ring = (x: number, y: number) => -Math.abs(x * x + y * y - 6);
    const region = regionAbove(-3, latticeOf(ring, 0.05));
    expect(region).toHaveLength(2);
    const areas = region.map((outline) => areaOf([outline])).toSorted((a, b) => a - b);
    expect(areas[0]).toBeCloseTo(-3 * Math.PI, 1);
    expect(areas[1]).toBeCloseTo(9 * Math.PI, 1);
  });

  test('where two parts touch at a corner of a cell, every outline is closed all the same', () => {
    const saddle = (x: number, y: number) => (x * x + y * y > 16 ? -1 : x * y);
    for (const step of [0.25, 0.1, 0.07]) {
      const region = regionAbove(1e-3, latticeOf(saddle, step));
      // Two quarters of a disc of radius 4, less slivers along the axes.
      expect(areaOf(region)).toBeGreaterThan(7.5 * Math.PI * (1 - 0.6 * step));
      expect(areaOf(region)).toBeLessThan(8 * Math.PI * (1 + 0.1 * step));
      expect(region.length).toBeLessThanOrEqual(2);
    }
  });

  test('of two diagonal cells each corner above the level is inside, each other one outside', () => {
    const checker = (x: number, y: number) => Math.sin(2.1 * x + 0.3) * Math.sin(1.9 * y - 0.2);
    const lattice = latticeOf((x, y) => (x * x + y * y < 16 ? checker(x, y) : -1), 0.13);
    const region = regionAbove(0.02, lattice);
    const wrong = [...lattice.values.entries()].filter(([at, value]) => {
      const x = (lattice.column + (at % lattice.columns)) * lattice.step;
      const y = (lattice.row + Math.floor(at / lattice.columns)) * lattice.step;
      return windings(region, x, y) !== (value > 0.02 ? 1 : 0);
    });
    expect(wrong).toEqual([]);
    expect(region.length).toBeGreaterThan(10);
  });
});

/** How often the outlines go around a place, anticlockwise. */
function windings(region: Region, x: number, y: number): number {
  let count = 0;
  for (const { corners } of region) {
    for (let i = 0; i < corners.length; i += 2) {
      const [x0, y0] = [corners.at(i - 2) ?? 0, corners.at(i - 1) ?? 0];
      const [x1, y1] = [corners[i] ?? 0, corners[i + 1] ?? 0];
      if (y0 > y === y1 > y) continue;
      const isRight = x0 + ((y - y0) / (y1 - y0)) * (x1 - x0) > x;
      if (isRight) count += y1 > y0 ? 1 : -1;
    }
  }
  return count;
}

test('nothing above the level is no outline', () => {
  expect(regionAbove(1, latticeOf(paraboloid, 0.5))).toEqual([]);
});

test('places that do not matter are below every level', () => {
  const lattice = latticeOf(paraboloid, 0.1);
  const values = lattice.values.map((value, at) => (at % lattice.columns > 55 ? NOWHERE : value));
  const region = regionAbove(-1000, { ...lattice, values });
  for (const [x] of cornersOf(region)) expect(x).toBeLessThanOrEqual(0.6);
});

test('the level at a corner of the lattice is not inside, and breaks nothing', () => {
  const region = regionAbove(-4, latticeOf(paraboloid, 0.5));
  expect(region).toHaveLength(1);
  expect(areaOf(region)).toBeGreaterThan(11.5);
  expect(areaOf(region)).toBeLessThan(4 * Math.PI);
});
