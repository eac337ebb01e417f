/** What a survival map may ask for, and what its axes make of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Axis,
  cellAt,
  checkMap,
  costPerCell,
  MAP_LIMITS,
  type MapParameter,
  SCALES,
  type SurvivalMap,
  settingsAt,
  valueAt,
} from '../../../../../src/kinds/gaussian/survival/survival-map.ts';
import { MAP } from './small-map.ts';

const valuesOf = (axis: Axis) => Array.from({ length: axis.steps }, (_, i) => valueAt(axis, i));

describe('an axis', () => {
  test('has equal steps', () => {
    expect(valuesOf(MAP.x)).toEqual([0, 10, 20, 30, 40, 50]);
    const spread: Axis = { parameter: 'spread', from: 0.8, to: 1.2, steps: 5, scale: 'linear' };
    const expected = [0.8, 0.9, 1, 1.1, 1.2];
    for (const [i, value] of valuesOf(spread).entries())
      expect(value).toBeCloseTo(expected[i] ?? 0, 14);
  });

  test('or equal ratios, from 0 those of the value plus 1', () => {
    expect(valuesOf(MAP.y)).toEqual([10, 100, 1000]);
    const real: Axis = { parameter: 'real', from: 0, to: 63, steps: 7, scale: 'logarithmic' };
    expect(valuesOf(real)).toEqual([0, 1, 3, 7, 15, 31, 63]);
  });

  test('has whole numbers where half of one makes no sense', () => {
    const real: Axis = { parameter: 'real', from: 0, to: 2, steps: 5, scale: 'linear' };
    expect(valuesOf(real)).toEqual([0, 1, 1, 2, 2]);
    expect(valuesOf({ ...real, parameter: 'spread' })).toEqual([0, 0.5, 1, 1.5, 2]);
  });

  test('of one step is its beginning', () => {
    expect(valuesOf({ ...MAP.y, steps: 1 })).toEqual([10]);
  });
});

/** Axes within the limits, and what is fixed. */
const parameters = ['real', 'n', 'spread', 'generations'] as const;
const numberFor = (parameter: MapParameter) => {
  const [min, max] = MAP_LIMITS[parameter];
  const special = fc.constantFrom(min, max);
  if (parameter === 'spread') return fc.oneof(special, fc.double({ min, max, noNaN: true }));
  return fc.oneof(special, fc.integer({ min, max }), fc.integer({ min, max: min + 20 }));
};
const axisOf = (parameter: MapParameter): fc.Arbitrary<Axis> =>
  fc
    .record({
      ends: fc.tuple(numberFor(parameter), numberFor(parameter)),
      steps: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 256 })),
      scale: fc.constantFrom(...SCALES),
    })
    .map(({ ends, ...more }) => ({
      parameter,
      from: Math.min(...ends),
      to: Math.max(...ends),
      ...more,
    }));
const anyMap = fc
  .shuffledSubarray([...parameters], { minLength: 2, maxLength: 2 })
  .chain(([one, other]) =>
    fc.record({
      x: axisOf(one ?? 'real'),
      y: axisOf(other ?? 'n'),
      fixed: fc.record({
        real: numberFor('real'),
        n: numberFor('n'),
        spread: numberFor('spread'),
        generations: numberFor('generations'),
      }),
      runs: fc.integer({ min: 1, max: 5 }),
      seed: fc.string({ unit: 'binary' }),
    }),
  );

describe('any map within the limits', () => {
  test('is let pass; its axes rise from end to end without leaving them', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        checkMap(map);
        for (const axis of [map.x, map.y]) {
          const values = valuesOf(axis);
          expect([values[0], values.at(-1)]).toEqual([
            axis.from,
            axis.steps === 1 ? axis.from : axis.to,
          ]);
          expect(values).toEqual(values.toSorted((a, b) => a - b));
          if (axis.parameter !== 'spread') expect(values.every(Number.isInteger)).toBe(true);
        }
      }),
    );
  });

  test('has settings in every cell that the loop allows, and values from 0 to 1', () => {
    const cell = fc.tuple(anyMap, fc.nat(), fc.nat());
    fc.assert(
      fc.property(cell, ([map, i, j]) => {
        const [column, row] = [i % map.x.steps, j % map.y.steps];
        const settings = settingsAt(map, column, row);
        const asked = {
          ...map.fixed,
          [map.x.parameter]: valueAt(map.x, column),
          [map.y.parameter]: valueAt(map.y, row),
        };
        expect(settings).toEqual({ ...asked, real: Math.min(asked.real, asked.n) });
        expect(settings.generations * map.runs).toBeLessThan(costPerCell(map));
        const value = cellAt(map, column, row);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});

const real = (values: Partial<Axis>): SurvivalMap => ({ ...MAP, x: { ...MAP.x, ...values } });

test.each<[string, SurvivalMap]>([
  ['real is on both axes', { ...MAP, y: MAP.x }],
  ['real cannot run from 10 down to 9', real({ from: 10, to: 9 })],
  ['real must be a whole number from 0 to 100000, not -1', real({ from: -1 })],
  ['real must be a whole number from 0 to 100000, not 100001', real({ to: 100_001 })],
  ['real must be a whole number from 0 to 100000, not 2.5', real({ to: 2.5 })],
  ['real must be a whole number from 0 to 100000, not NaN', real({ to: Number.NaN })],
  ['steps must be a whole number from 1 to 256, not 0', real({ steps: 0 })],
  ['steps must be a whole number from 1 to 256, not 257', real({ steps: 257 })],
  ['n must be a whole number from 2 to 100000, not 1', { ...MAP, fixed: { ...MAP.fixed, n: 1 } }],
  [
    'spread must be a number from 0 to 2, not 2.1',
    { ...MAP, fixed: { ...MAP.fixed, spread: 2.1 } },
  ],
  [
    'generations must be a whole number from 1 to 500, not 0',
    { ...MAP, y: { ...MAP.y, parameter: 'generations', from: 0 } },
  ],
  ['runs must be a whole number from 1 to 1000, not 1001', { ...MAP, runs: 1001 }],
])('%s', (sentence, map) => {
  expect(() => checkMap(map)).toThrow(new RangeError(sentence));
});

test('numbers outside the limits are never let pass', () => {
  const wild = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, 1, 2, 500, 501));
  const field = fc.constantFrom('from', 'to', 'steps');
  fc.assert(
    fc.property(anyMap, fc.constantFrom('x', 'y'), field, wild, (map, which, name, value) => {
      const axis: Axis = { ...map[which], [name]: value };
      const isWithin = ([least, most]: readonly [number, number]) =>
        value >= least && value <= most;
      const isFit =
        isWithin(MAP_LIMITS[name === 'steps' ? 'steps' : axis.parameter]) &&
        (Number.isInteger(value) || (axis.parameter === 'spread' && name !== 'steps')) &&
        axis.from <= axis.to;
      const check = () => checkMap({ ...map, [which]: axis });
      if (isFit) expect(check).not.toThrow();
      else expect(check).toThrow(RangeError);
    }),
    { numRuns: 2000 },
  );
});
