import { describe, expect, test } from 'vitest';
import type { Mixture } from '../../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../../src/kinds/mixture/presets.ts';
import {
  mixtureQuantities,
  mixtureQuantityNames,
  mixtureSurvival,
} from '../../../../../src/kinds/mixture/quantities.ts';
import { standingOf, surveyOf } from '../../../../../src/kinds/mixture/regions/landscape.ts';
import { roundComponent } from '../../../../../src/kinds/mixture/round.ts';
import { modelsOf } from '../regions/making.ts';

const archipelago = surveyOf(PRESETS.archipelago);
const needle = surveyOf(PRESETS.needle);
const COMMON = ['modesAlive', 'modesCovered', 'rareModesCovered', 'outskirtsSurvival'];

test('names are those of the design, weights by mode, shapes with a single mode only', () => {
  expect(mixtureQuantityNames(archipelago)).toEqual([
    ...COMMON,
    'weight1',
    'weight2',
    'weight3',
    'weight4',
  ]);
  expect(mixtureQuantityNames(needle)).toEqual([
    ...COMMON,
    'weight1',
    'logDeterminant',
    'eigenvalueRatio',
  ]);
  expect(Object.keys(mixtureQuantities(PRESETS.needle, needle))).toEqual(
    mixtureQuantityNames(needle),
  );
  expect(Object.keys(mixtureQuantities(PRESETS.archipelago, archipelago))).toEqual(
    mixtureQuantityNames(archipelago),
  );
});

test('the truth has all its modes, covered, and S = 1', () => {
  const measured = mixtureQuantities(PRESETS.archipelago, archipelago);
  expect(measured).toMatchObject({
    modesAlive: 4,
    modesCovered: 4,
    rareModesCovered: 1,
    weight1: 0.55,
    weight4: 0.03,
  });
  expect(measured['outskirtsSurvival']).toBeCloseTo(1, 5);
});

describe('a model that lost modes', () => {
  const model: Mixture = PRESETS.archipelago.map((each, k) => ({
    ...each,
    weight: [0.6, 0.398, 0.002, 0][k] ?? 0,
  }));

  test('has those alive that have a weight, and those covered that hold a fifth of theirs', () => {
    expect(mixtureQuantities(model, archipelago)).toMatchObject({
      modesAlive: 3,
      modesCovered: 2,
      rareModesCovered: 0,
      weight3: 0.002,
      weight4: 0,
    });
  });

  test('has the survival of the outskirts and of rare modes by number', () => {
    const survival = mixtureSurvival(standingOf(model, archipelago), archipelago);
    expect(Object.keys(survival)).toEqual(['outskirts', 'mode4']);
    expect(survival['mode4']).toBeLessThan(1e-6);
    const half = PRESETS.archipelago.map((each, k) =>
      k === 3 ? { ...each, weight: 0.015 } : { ...each, weight: (each.weight * 0.985) / 0.97 },
    );
    expect(mixtureSurvival(standingOf(half, archipelago), archipelago)['mode4']).toBeCloseTo(
      0.5,
      6,
    );
  });
});

describe('the shape of a single mode', () => {
  const shapeOf = (covariance: Mixture[number]['covariance']) =>
    mixtureQuantities([{ weight: 1, mean: [0, 0], covariance }], needle);

  test('is the logarithm of its determinant and how much longer than wide it is', () => {
    const shape = shapeOf([2, 1, 2]);
    expect(shape['logDeterminant']).toBeCloseTo(Math.log(3), 14);
    expect(shape['eigenvalueRatio']).toBeCloseTo(3, 14);
  });

  test.each([[[1, 1, 1]], [[0, 0, 2]], [[0, 0, 0]]] as const)(
    'of a line or a point is −∞ and ∞: %j',
    (covariance) => {
      expect(shapeOf(covariance)).toMatchObject({
        logDeterminant: Number.NEGATIVE_INFINITY,
        eigenvalueRatio: Number.POSITIVE_INFINITY,
      });
    },
  );

  test('is −∞ and ∞ at once, also where rounding decides what is singular', () => {
    for (let i = 1; i <= 200; i++) {
      const [x, y] = [Math.sin(i), Math.cos(2.3 * i)];
      const shape = shapeOf([x * x, x * y, y * y]);
      const isLine = shape['logDeterminant'] === Number.NEGATIVE_INFINITY;
      expect(shape['eigenvalueRatio'] === Number.POSITIVE_INFINITY).toBe(isLine);
    }
  });

  test('is told however small it has become', () => {
    for (const scale of [1e-20, 1e-100, 1e-170, 1e-250]) {
      const shape = shapeOf([2 * scale, 0.5 * scale, scale]);
      // det = 1.75 and the eigenvalues are 1.5 ± √0.5, times the scale.
      expect(shape['logDeterminant']).toBeCloseTo(Math.log(1.75) + 2 * Math.log(scale), 9);
      const ratio = (1.5 + Math.SQRT1_2) / (1.5 - Math.SQRT1_2);
      expect(shape['eigenvalueRatio']).toBeCloseTo(ratio, 9);
    }
  });
});

test('modes alive and covered are counts between none and all in any run', () => {
  const landscape = surveyOf(PRESETS.ring8);
  const at = modelsOf({ truth: PRESETS.ring8, n: 30, generations: 10, runs: 100 });
  for (const model of at(10)) {
    const { modesAlive = -1, modesCovered = -1 } = mixtureQuantities(model, landscape);
    expect(modesAlive).toBe(model.filter(({ weight }) => weight > 0).length);
    expect(modesCovered).toBeLessThanOrEqual(8);
    expect(modesCovered).toBeGreaterThanOrEqual(1);
    expect(modesAlive).toBeGreaterThanOrEqual(1);
  }
});

test('a single round model somewhere covers no mode of others but its own', () => {
  const measured = mixtureQuantities([roundComponent(1, -3, 3, 0.6)], archipelago);
  expect(measured).toMatchObject({ modesAlive: 1, modesCovered: 1, rareModesCovered: 0 });
});
