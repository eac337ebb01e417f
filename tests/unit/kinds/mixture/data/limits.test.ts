/** What has no density, or no number: told, and never silently wrong. */
import { describe, expect, test } from 'vitest';
import {
  type DataFit,
  type DataProblem,
  fitData,
} from '../../../../../src/kinds/mixture/data/fit-data.ts';
import { PRESETS } from '../../../../../src/kinds/mixture/presets.ts';
import { drawn, type Place, placesOf, samplesAt } from '../regions/making.ts';
import { scaledBy } from './units.ts';

const stopping = { iterations: 100, tolerance: 1e-6 };

const tried = (points: readonly Place[], components = 1, starts = 1) =>
  fitData(samplesAt(points), { stopping, components, starts, seed: 'limits' });

function fitted(points: readonly Place[], components = 1, starts = 1): DataFit {
  const found = tried(points, components, starts);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

function problemIn(points: readonly Place[], components = 1): DataProblem {
  const found = tried(points, components);
  if (found.ok) throw new Error('it was fitted');
  return found.error;
}

const cloud = placesOf(drawn(PRESETS.overlap, 120, 'limits'));

describe('points without a density have no log-likelihood, in any units', () => {
  const line = (slope: number) => cloud.map(([x]): Place => [x, slope * x + 0.3]);
  const far = (points: readonly Place[]) => points.map(([x, y]): Place => [x + 1e8, y + 1e8]);
  test.each<[string, Place[], 'point' | 'line']>([
    ['one', [[3, 4]], 'point'],
    ['identical ones', Array<Place>(9).fill([0.1, 1e9]), 'point'],
    ['identical ones at the origin', Array<Place>(5).fill([0, 0]), 'point'],
    [
      'two',
      [
        [1, 1],
        [2, 5],
      ],
      'line',
    ],
    ['on a level line', cloud.map(([x]) => [x, 7]), 'line'],
    ['on an upright line', cloud.map(([, y]) => [0.1, y]), 'line'],
    ['on a slanting line', line(0.7), 'line'],
    ['on a steep line', line(-1e5), 'line'],
    ['on a line far from the origin', far(line(1 / 3)), 'line'],
  ])('%s', (_, points, shape) => {
    for (const units of [
      [1, 1],
      [1e60, 1e-60],
      [1e-7, 3],
    ] as const) {
      const { logLikelihood, singular } = fitted(scaledBy(points, units));
      expect({ logLikelihood, singular }).toEqual({
        logLikelihood: null,
        singular: [{ component: 0, shape }],
      });
    }
  });

  test('one component of several, with its number', () => {
    const points = [...cloud, ...Array<Place>(30).fill([40, 40])];
    const { model, singular, logLikelihood } = fitted(points, 2);
    expect(logLikelihood).toBeNull();
    expect(singular).toHaveLength(1);
    expect(singular[0]?.shape).toBe('point');
    const [x, y] = model[singular[0]?.component ?? 9]?.mean ?? [];
    expect([x, y]).toEqual([40, 40]);
  });
});

test.each([
  ['a narrow strip', 1e-5],
  ['a strip a millionth as wide as it is long', 1e-6],
])('%s has a density', (_, width) => {
  const strip = cloud.map(([x, y]): Place => [x + width * y, x - width * y]);
  const { singular, logLikelihood } = fitted(strip);
  expect(singular).toEqual([]);
  // Turned by 45° and stretched by √2 along and across: ln |det| = ln 2 + ln width.
  const due = (fitted(cloud).logLikelihood ?? Number.NaN) - Math.log(2 * width);
  expect(logLikelihood).toBeCloseTo(due, 3);
});

describe('coordinates whose squares are no numbers', () => {
  test.each([150, 153])('as large as 1e%d they are fitted', (power) => {
    const fit = fitted(scaledBy(cloud, [Number(`1e${power}`), 1]), 3);
    expect(JSON.stringify(fit.model)).not.toMatch(/null/);
    const plain = fitted(cloud, 3);
    expect(fit.logLikelihood).toBeCloseTo(
      (plain.logLikelihood ?? Number.NaN) - power * Math.LN10,
      6,
    );
  });

  test('as large as 1e155 but close together they are fitted', () => {
    const there = cloud.map(([x, y]): Place => [9e154 + x * 1e152, y]);
    const [component] = fitted(there).model;
    const [plain] = fitted(cloud).model;
    const ratio = (component?.covariance[0] ?? 0) / 1e304 / (plain?.covariance[0] ?? 0);
    expect(ratio).toBeCloseTo(1, 9);
  });

  test.each<[string, Place, DataProblem['code'], 'x' | 'y']>([
    ['1e-160', [1e-160, 1], 'narrow', 'x'],
    ['1e-310', [1, 1e-310], 'narrow', 'y'],
    ['1e155 apart', [3e154, 1], 'wide', 'x'],
    ['1e160', [1, 1e160], 'far', 'y'],
    ['1e300', [1e300, 1e300], 'far', 'x'],
    ['-1e300', [-1e300, 1], 'far', 'x'],
  ])('%s are refused', (_, units, code, axis) => {
    expect(problemIn(scaledBy(cloud, units), 2)).toMatchObject({ code, axis });
  });

  test('the first one that is too large is named', () => {
    expect(problemIn([...cloud, [1, -2e155]])).toEqual({ code: 'far', point: 120, axis: 'y' });
  });
});

test('a start that has nothing to do with the data is refused', () => {
  const [one] = PRESETS.needle;
  if (one === undefined) throw new Error('the preset is gone');
  const start = [
    { ...one, weight: 0.5 },
    { ...one, weight: 0.5, mean: [0, 1e120] as const },
  ];
  const found = fitData(samplesAt(cloud), { stopping, start });
  expect(found).toEqual({ ok: false, error: { code: 'start', component: 1 } });
});

describe('many starts', () => {
  const ring = placesOf(drawn(PRESETS.ring8, 400, 'starts'));

  test('the best one wins, and how many reached it is told', () => {
    const one = fitted(ring, 8);
    const many = fitted(ring, 8, 12);
    expect(one.starts).toEqual({ made: 1, best: 1, reached: 1 });
    expect(many.starts.made).toBe(12);
    expect(many.starts.reached).toBeGreaterThan(0);
    expect(many.logLikelihood).toBeGreaterThanOrEqual(one.logLikelihood ?? Number.NaN);
    expect(fitted(ring, 8, 12)).toEqual(many);
  });

  test('a fit without a component on a point is better than any with one', () => {
    const points = [...cloud, ...Array<Place>(3).fill([0.5, 0.25])];
    const fits = [1, 2, 5, 20].map((starts) => fitted(points, 4, starts));
    expect(fits.at(-1)?.singular).toEqual([]);
    expect(fits.at(-1)?.logLikelihood).not.toBeNull();
  });
});
