/** How a model stands to the modes and the outskirts of the truth. */
import { describe, expect, test } from 'vitest';
import type { Mixture } from '../../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../../src/kinds/mixture/presets.ts';
import { standingOf, surveyOf } from '../../../../../src/kinds/mixture/regions/landscape.ts';
import { roundComponent } from '../../../../../src/kinds/mixture/round.ts';
import fixture from '../../../../fixtures/mixture-regions.json' with { type: 'json' };
import { drawn, placesOf } from './making.ts';

const surveys = Object.fromEntries(
  Object.entries(PRESETS).map(([name, truth]) => [name, surveyOf(truth)]),
) as Record<keyof typeof PRESETS, ReturnType<typeof surveyOf>>;
/** What is within 3 standard deviations of a round normal's centre. */
const WITHIN_3 = 1 - Math.exp(-4.5);
const PROMISED = 1e-4;

describe.each(Object.entries(surveys))('%s', (_, landscape) => {
  test('the truth has 5 % in the outskirts, all its modes and S = 1 everywhere', () => {
    const { outskirts, modes } = standingOf(landscape.truth, landscape);
    expect(outskirts).toBeCloseTo(1, 5);
    for (const { survival, isCovered } of modes) {
      expect(survival).toBe(1);
      expect(isCovered).toBe(true);
    }
  });
});

test.each(['even4', 'archipelago', 'grid25', 'needle'] as const)(
  '%s: a mode far from the others holds 98.9 % of its weight within 3 deviations',
  (name) => {
    for (const [k, { trueMass }] of surveys[name].modes.entries()) {
      expect(trueMass).toBeCloseTo((PRESETS[name][k]?.weight ?? 0) * WITHIN_3, 6);
    }
  },
);

test('neighbours that overlap count within each other’s reach', () => {
  // P(χ² of 2 degrees, noncentral by the squared distance, ≤ 9) by SciPy, at 2.5 and at √(1.25² + 2.2²).
  const expected = 0.4 * WITHIN_3 + 0.35 * 0.623010143397 + 0.25 * 0.611877839448;
  expect(surveys.overlap.modes[0]?.trueMass).toBeCloseTo(expected, 6);
});

test('a mode is rare with at most 5 % of the truth', () => {
  expect(surveys.archipelago.rare).toEqual([3]);
  expect(surveys.even4.rare).toEqual([]);
  expect(surveys.grid25.rare).toHaveLength(25);
  const truth = [0.05, 0.0501, 0.8999].map((w, i) => roundComponent(w, 20 * i, 0, 1));
  expect(surveyOf(truth).rare).toEqual([0]);
});

describe('a model of one normal, against a truth of one', () => {
  const truth = [roundComponent(1, 0, 0, 1)];
  const landscape = surveyOf(truth);
  const radius = Math.sqrt(-2 * Math.log(0.05));

  test.each([0.2, 0.5, 0.9, 1, 1.5, 4])('of %d times the deviation', (deviation) => {
    const { outskirts, modes } = standingOf([roundComponent(1, 0, 0, deviation)], landscape);
    expect(outskirts).toBeCloseTo(Math.exp(-((radius / deviation) ** 2) / 2) / 0.05, 3);
    const within = 1 - Math.exp(-4.5 / deviation ** 2);
    expect(Math.abs((modes[0]?.mass ?? 0) - within)).toBeLessThan(PROMISED);
    expect(modes[0]?.survival).toBeCloseTo(within / WITHIN_3, 3);
  });

  test('that has wandered out of sight is all outskirts: S is 20, and the mode is lost', () => {
    const { outskirts, modes } = standingOf([roundComponent(1, 50, 0, 1)], landscape);
    expect(outskirts).toBeCloseTo(20, 9);
    expect(modes[0]).toEqual({ mass: 0, survival: 0, isCovered: false });
  });

  test('that is a point in the middle has no outskirts at all', () => {
    const { outskirts, modes } = standingOf([roundComponent(1, 0, 0, 0)], landscape);
    expect(outskirts).toBeCloseTo(0, 9);
    expect(modes[0]?.mass).toBeCloseTo(1, 9);
  });
});

describe('a mode is covered', () => {
  const truth = PRESETS.archipelago;
  const withFourth = (share: number): Mixture =>
    truth.map((each, k) => ({
      ...each,
      weight: k === 3 ? share : (each.weight * (1 - share)) / 0.97,
    }));
  const fourth = (model: Mixture) => standingOf(model, surveys.archipelago).modes[3];

  test('while a fifth of its true weight is left there', () => {
    const least = (0.2 * 0.03) / WITHIN_3;
    expect(fourth(withFourth(least * 1.001))?.isCovered).toBe(true);
    expect(fourth(withFourth(least * 0.999))?.isCovered).toBe(false);
    expect(fourth(withFourth(0.015))?.survival).toBeCloseTo(0.5, 6);
    expect(fourth(withFourth(0))?.survival).toBeLessThan(1e-9);
    expect(fourth(withFourth(0))?.isCovered).toBe(false);
  });

  test('by whatever lies there: which component it is plays no part', () => {
    const turned = truth.toReversed();
    for (const { survival } of standingOf(turned, surveys.archipelago).modes) {
      expect(survival).toBeCloseTo(1, 12);
    }
    const one = standingOf([roundComponent(1, 3, 3, 0.6)], surveys.archipelago);
    expect(one.modes.map(({ isCovered }) => isCovered)).toEqual([false, false, false, true]);
  });
});

test('masses are those that counting a million samples gives, to what counting can tell', () => {
  const model: Mixture = [
    { weight: 0.5, mean: [-1, 0.4], covariance: [1.2, 0.5, 0.6] },
    { weight: 0.5, mean: [2, 2], covariance: [0.3, 0, 2] },
  ];
  const count = 300_000;
  const { modes, outskirts } = standingOf(model, surveys.overlap);
  const places = placesOf(drawn(model, count, 'counting'));
  for (const [k, { mean }] of PRESETS.overlap.entries()) {
    const share =
      places.filter(([x, y]) => (x - mean[0]) ** 2 + (y - mean[1]) ** 2 <= 9).length / count;
    const error = Math.sqrt((share * (1 - share)) / count);
    expect(Math.abs((modes[k]?.mass ?? 0) - share)).toBeLessThan(4.5 * error);
  }
  const level = fixture.worlds.find(({ name }) => name === 'overlap')?.level ?? Number.NaN;
  const density = (x: number, y: number) =>
    PRESETS.overlap.reduce(
      (sum, { weight, mean }) =>
        sum + (weight * Math.exp(-((x - mean[0]) ** 2 + (y - mean[1]) ** 2) / 2)) / (2 * Math.PI),
      0,
    );
  const outside = places.filter(([x, y]) => density(x, y) < level).length / count;
  const error = Math.sqrt((outside * (1 - outside)) / count);
  expect(Math.abs(0.05 * outskirts - outside)).toBeLessThan(4.5 * error);
});
