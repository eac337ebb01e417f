import { describe, expect, test } from 'vitest';
import { coarseToFine } from '../../../src/kinds/gaussian/survival/cell-order.ts';
import { checkMap } from '../../../src/kinds/gaussian/survival/survival-map.ts';
import { planOf } from '../../../src/lab/plan.ts';
import { DEFAULT_STATE } from '../../../src/lab/state.ts';
import { contourLines } from '../../../src/lab/survival/contour.ts';
import { csvOfMap, jsonOfMap } from '../../../src/lab/survival/files.ts';
import { mapOf, withParameter, withPoint } from '../../../src/lab/survival/settings.ts';
import { mapShapes } from '../../../src/lab/survival/shapes.ts';
import { MapValues } from '../../../src/lab/survival/values.ts';
import {
  axisTicks,
  fixedWords,
  mapTable,
  placeWords,
  pointWords,
} from '../../../src/lab/survival/words.ts';
import { labWith } from './states.ts';

const map = mapOf(labWith({ 'map.steps': '17', 'map.runs': '20' }));
/** Fidelity that grows to the right and upwards, so that every place has its own. */
const slope = (cell: number) => (cell % 17) / 32 + Math.floor(cell / 17) / 32;

function known(most = Number.POSITIVE_INFINITY): MapValues {
  const values = new MapValues(map);
  for (const { size, cells } of [...coarseToFine(17, 17)].slice(0, most)) {
    values.add(cells, Float64Array.from(cells, slope), size);
  }
  return values;
}

describe('values', () => {
  test('stand for squares until finer ones come', () => {
    const values = known(1);
    expect(values.at(3, 3)).toBe(slope(0));
    expect(values.at(16, 16)).toBe(slope(16 * 17 + 16));
    expect([values.isExact(0, 0), values.isExact(3, 3)]).toEqual([true, false]);
  });

  test('are each cell’s own in the end, whatever the order they came in', () => {
    const values = known();
    for (let cell = 0; cell < 17 * 17; cell++) expect(values.values[cell]).toBe(slope(cell));
    const reversed = new MapValues(map);
    for (const { size, cells } of [...coarseToFine(17, 17)].toReversed()) {
      reversed.add(cells, Float64Array.from(cells, slope), size);
    }
    expect(reversed.values).toEqual(values.values);
  });
});

describe('words', () => {
  test('of a point', () => {
    expect(pointWords(new MapValues(map), { column: 0, row: 0 })).toBe(
      'n = 10, r = 0, after 100 generations: not known yet.',
    );
    expect(pointWords(known(1), { column: 9, row: 9 })).toMatch(
      /the median fidelity is 50% nearby; this point is still to come\.$/,
    );
    expect(pointWords(known(), { column: 16, row: 8 })).toMatch(/the median fidelity is 75%\.$/);
  });

  test('of its sliders, the axes and what stands still', () => {
    expect(placeWords(map, { column: 16, row: 0 })).toEqual([
      'real samples in each training set, r: 50',
      'samples in each training set, n: 10',
    ]);
    expect(axisTicks(map.x)).toEqual(['0', '13', '25', '38', '50']);
    expect(axisTicks(map.y).at(-1)).toBe('1,000');
    expect(fixedWords(map)).toBe('λ = 1, after 100 generations, 20 runs each');
  });

  test('the table has every eighth column and row, the upper end on top', () => {
    const { head, rows } = mapTable(known());
    expect(head).toEqual(['n \\ r', '0', '25', '50']);
    expect(rows.map(([first]) => first)).toEqual(['1,000', '100', '10']);
    expect(rows[0]?.at(-1)).toBe('100%');
    expect(rows[2]).toEqual(['10', '0%', '25%', '50%']);
  });
});

describe('lines of equal fidelity', () => {
  test('lie where the values cross the level', () => {
    const [line = [], ...others] = contourLines(known(), 0.4);
    expect(others).toEqual([]);
    for (let i = 0; i < line.length; i += 2) {
      expect(((line[i] ?? 0) + (line[i + 1] ?? 0)) / 32).toBeCloseTo(0.4, 12);
    }
    // From edge to edge of the map.
    expect(Math.min(...line)).toBe(0);
    expect(line.length).toBeGreaterThan(20);
  });

  test('close around a hill, and stay away from what is not known', () => {
    const values = Float64Array.from({ length: 81 }, (_, i) => {
      const [x, y] = [(i % 9) - 4, Math.floor(i / 9) - 4];
      return Math.exp(-(x * x + y * y) / 6);
    });
    const lines = contourLines({ columns: 9, rows: 9, values }, 0.5);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.slice(0, 2)).toEqual(lines[0]?.slice(-2));
    const unknown = values.map(() => Number.NaN);
    expect(contourLines({ columns: 9, rows: 9, values: unknown }, 0.5)).toEqual([]);
  });
});

test('alike neighbours are one shape', () => {
  const values = known();
  values.values.fill(1);
  expect(mapShapes(values, 10)).toHaveLength(17);
});

test('the files have every loop of the map once', () => {
  const lines = csvOfMap(known()).split('\n');
  // Real samples from 0 to 50, but no more than n, which goes from 10 to 1,000; whole numbers of both.
  const steps = Array.from({ length: 17 }, (_, i) => i / 16);
  const loops = steps.flatMap((up) => {
    const n = Math.round(10 * 100 ** up);
    return steps.map((across) => `${n},${Math.min(n, Math.round(50 * across))},1,100`);
  });
  expect(lines[0]).toBe('n,real,spread,generations,medianFidelity');
  expect(lines[1]).toBe('10,0,1,100,0');
  expect(lines.slice(1).map((line) => line.slice(0, line.lastIndexOf(',')))).toEqual([
    ...new Set(loops),
  ]);
});

test('only what is known goes into the files', () => {
  const { settings, cells } = JSON.parse(jsonOfMap(known(1)));
  expect(settings).toEqual(map);
  // The lower row has n = 10, where 25 and 50 real samples are as many as there are.
  expect(cells).toHaveLength(8);
});

describe('axes', () => {
  test('another parameter brings its own range', () => {
    const next = withParameter(DEFAULT_STATE.map, 'x', 'spread');
    expect([next.x, next.xFrom, next.xTo]).toEqual(['spread', 0.8, 1.1]);
    expect(() => checkMap(mapOf({ ...DEFAULT_STATE, map: next }))).not.toThrow();
  });

  test('a parameter that is on the other axis changes places', () => {
    const { map: before } = DEFAULT_STATE;
    const turned = withParameter(before, 'x', before.y);
    expect([turned.x, turned.y]).toEqual([before.y, before.x]);
    expect([turned.xTo, turned.yTo]).toEqual([before.yTo, before.xTo]);
    expect(withParameter(turned, 'y', 'n')).toEqual(before);
  });
});

test('a point opens as run A, and nothing else of run A is left', () => {
  const before = labWith({ model: 'mixture', 'a.detector': 'on', 'a.spread': '0.5' });
  const state = withPoint(before, mapOf(before), { column: 32, row: 63 });
  const { order } = planOf(state, 'a');
  expect(order.experiment).toMatchObject({
    model: 'gaussian',
    regime: { synthetic: 'replace', realData: 'fresh', n: 1000, spread: 1 },
  });
  expect(order.experiment.realPerGeneration).toEqual(new Array(100).fill(25));
  expect(state.own.b).toBe(before.own.b);
});
