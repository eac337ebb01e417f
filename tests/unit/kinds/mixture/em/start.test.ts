import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startFrom } from '../../../../../src/kinds/mixture/em/start.ts';
import { componentOf, faultsOf, type Place, samplesAt } from '../regions/making.ts';

const square: Place[] = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
];
const at = (x: number, y: number) => square.map(([dx, dy]): Place => [x + dx, y + dy]);

test('one component begins with the moments of all samples', () => {
  const [only] = startFrom(samplesAt(at(3, 5)), 1);
  expect(only).toEqual({ weight: 1, mean: [3, 5], covariance: [0.5, 0, 0.5] });
});

test('clouds far apart get a component each, with their share and moments', () => {
  const places = [...at(0, 0), ...at(100, 0), ...at(100, 0), ...at(0, 90)];
  const start = startFrom(samplesAt(places), 3);
  expect(start.map(({ weight }) => weight).toSorted((a, b) => a - b)).toEqual([0.25, 0.25, 0.5]);
  const expected = [
    { weight: 0.25, mean: [0, 0], covariance: [0.5, 0, 0.5] },
    { weight: 0.5, mean: [100, 0], covariance: [0.5, 0, 0.5] },
    { weight: 0.25, mean: [0, 90], covariance: [0.5, 0, 0.5] },
  ];
  for (const component of expected) expect(start).toContainEqual(component);
});

test('the first centre is the sample nearest to the mean, the next ones the farthest from all before', () => {
  const places: Place[] = [
    [0, 0],
    [10, 0],
    [-6, 0],
    [1, 1],
    [9, 1],
  ];
  const start = startFrom(samplesAt(places), 3);
  // The mean is (2.8, 0.4): (1, 1) is nearest to it, (10, 0) farthest from that, (−6, 0) from both.
  expect(start.map(({ weight }) => weight)).toEqual([0.4, 0.4, 0.2]);
  expect(componentOf(start, 1).mean).toEqual([9.5, 0.5]);
  expect(componentOf(start, 2)).toEqual({ weight: 0.2, mean: [-6, 0], covariance: [0, 0, 0] });
});

test('with fewer different samples than components, the rest are dead', () => {
  const places = [...at(0, 0), ...at(0, 0)];
  const start = startFrom(samplesAt(places), 7);
  expect(start.filter(({ weight }) => weight > 0)).toHaveLength(4);
  expect(start.slice(4).map(({ weight }) => weight)).toEqual([0, 0, 0]);
});

describe('weights', () => {
  test('count in shares and moments', () => {
    const places = [...at(0, 0), ...at(100, 0)];
    const start = startFrom(samplesAt(places, [3, 1, 0, 0, 2, 2, 2, 2]), 2);
    const first = start.find(({ mean }) => mean[0] < 50);
    expect(first).toEqual({ weight: 1 / 3, mean: [-0.5, 0], covariance: [0.75, 0, 0] });
  });

  test('of 0 keep a sample out: it takes no component', () => {
    const places: Place[] = [...at(0, 0), ...at(100, 0), [50, 1000]];
    const weights = places.map(([, y]) => (y === 1000 ? 0 : 1));
    const without = startFrom(samplesAt(places.slice(0, -1)), 2);
    expect(startFrom(samplesAt(places, weights), 2)).toEqual(without);
  });
});

test('any samples give a start with a living component and finite numbers, the same each time', () => {
  const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  const places = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: 32 }), (list, components) => {
      const start = startFrom(samplesAt(list), components);
      expect(start).toHaveLength(components);
      expect(faultsOf(start)).toEqual([]);
      expect(startFrom(samplesAt(list), components)).toEqual(start);
    }),
  );
});
