import { describe, expect, test } from 'vitest';
import type { Mixture } from '../../../../src/kinds/mixture/model.ts';
import { PRESET_NAMES, PRESETS, type PresetName } from '../../../../src/kinds/mixture/presets.ts';
import { faultsOf } from './regions/making.ts';

/** Distances between centres, in the standard deviation of a mode, ascending. */
function distances(truth: Mixture): number[] {
  const deviation = Math.sqrt(truth[0]?.covariance[0] ?? Number.NaN);
  return truth
    .flatMap(({ mean: [x, y] }, i) =>
      truth.slice(i + 1).map(({ mean }) => Math.hypot(x - mean[0], y - mean[1]) / deviation),
    )
    .toSorted((a, b) => a - b);
}

test('there are six, by name', () => {
  expect(PRESET_NAMES).toEqual(['even4', 'archipelago', 'overlap', 'ring8', 'grid25', 'needle']);
  expect(Object.keys(PRESETS)).toEqual(PRESET_NAMES);
});

describe.each(Object.entries(PRESETS))('%s', (_, truth) => {
  test('is a mixture of round modes, all alike', () => {
    expect(faultsOf(truth)).toEqual([]);
    for (const { weight, covariance } of truth) {
      expect(weight).toBeGreaterThan(0);
      expect(covariance).toEqual(truth[0]?.covariance);
      expect(covariance[1]).toBe(0);
      expect(covariance[2]).toBe(covariance[0]);
    }
  });
});

const weightsOf = (name: PresetName) => PRESETS[name].map(({ weight }) => weight);

test('the archipelago and even4 are the same four corners, with other weights', () => {
  expect(weightsOf('archipelago')).toEqual([0.55, 0.3, 0.12, 0.03]);
  expect(weightsOf('even4')).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(PRESETS.even4.map(({ mean }) => mean)).toEqual(
    PRESETS.archipelago.map(({ mean }) => mean),
  );
  const [nearest, , , fourth, farthest] = distances(PRESETS.even4);
  expect(nearest).toBeCloseTo(10, 12);
  expect(fourth).toBeCloseTo(10, 12);
  expect(farthest).toBeCloseTo(10 * Math.SQRT2, 12);
});

test('in overlap neighbours are 2.5 deviations apart', () => {
  for (const distance of distances(PRESETS.overlap)) expect(distance).toBeCloseTo(2.5, 1);
});

test('ring8 is on a circle of radius 4, its modes the same way apart', () => {
  for (const { mean, weight } of PRESETS.ring8) {
    expect(Math.hypot(...mean)).toBeCloseTo(4, 14);
    expect(weight).toBe(0.125);
  }
  const chord = (8 * Math.sin(Math.PI / 8)) / 0.5;
  for (const distance of distances(PRESETS.ring8).slice(0, 8)) {
    expect(distance).toBeCloseTo(chord, 12);
  }
});

test('grid25 is five by five, 2 apart, with deviation 0.05', () => {
  const places = PRESETS.grid25.map(({ mean }) => mean.join());
  expect(new Set(places).size).toBe(25);
  for (const x of [-4, -2, 0, 2, 4]) {
    for (const y of [-4, -2, 0, 2, 4]) expect(places).toContain(`${x},${y}`);
  }
  expect(PRESETS.grid25[0]?.covariance[0]).toBeCloseTo(0.0025, 15);
  expect(new Set(weightsOf('grid25'))).toEqual(new Set([0.04]));
});

test('needle is one standard normal', () => {
  expect(PRESETS.needle).toEqual([{ weight: 1, mean: [0, 0], covariance: [1, 0, 1] }]);
});
