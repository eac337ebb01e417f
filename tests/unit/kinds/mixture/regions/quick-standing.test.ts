/** The fast standing against the exact one, on models that loops really come to, and on those of closed forms. */
import { describe, expect, test } from 'vitest';
import {
  beginMixtureEnsemble,
  nextMixtureEnsemble,
} from '../../../../../src/kinds/mixture/ensemble/ensemble.ts';
import { type Mixture, mixtureParameters } from '../../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../../src/kinds/mixture/presets.ts';
import { standingOf, surveyOf } from '../../../../../src/kinds/mixture/regions/landscape.ts';
import {
  QuickStanding,
  quickStandingOf,
} from '../../../../../src/kinds/mixture/regions/quick-standing.ts';
import { roundComponent } from '../../../../../src/kinds/mixture/round.ts';
import { modelOfRun } from '../../../../../src/kinds/mixture/runs.ts';
import { fidelity } from '../../../../../src/sim/fidelity.ts';
import { rootKey } from '../../../../../src/sim/random/key.ts';

/** Worlds whose modes each have a part of the core for themselves. */
const APART: Record<string, Mixture> = {
  even4: PRESETS.even4,
  archipelago: PRESETS.archipelago,
  ring8: PRESETS.ring8,
  needle: PRESETS.needle,
  // That of content/challenges/targeted.yaml.
  targeted: [
    roundComponent(0.56, -5, -2, 0.7),
    roundComponent(0.36, 1.6, -2.4, 0.6),
    roundComponent(0.04, -1.4, 2.4, 0.5),
    roundComponent(0.04, 5.4, 1.6, 0.5),
  ],
  'long and slanted': [
    { weight: 0.7, mean: [0, 0], covariance: [4, 1.5, 1] },
    { weight: 0.3, mean: [-2, 9], covariance: [0.3, -0.2, 0.4] },
  ],
};

/** Worlds whose modes share parts of the core; of the ring it has a hole. */
const TOGETHER: Record<string, Mixture> = {
  overlap: PRESETS.overlap,
  'a waist and a rare mode': [
    roundComponent(0.5, -2.2, 0, 1),
    roundComponent(0.46, 2.2, 0, 1),
    roundComponent(0.04, 6, 0, 0.8),
  ],
  'slanted neighbours': [
    { weight: 0.6, mean: [0, 0], covariance: [2, 1.2, 1] },
    { weight: 0.37, mean: [2.5, -1], covariance: [0.5, -0.2, 0.6] },
    { weight: 0.03, mean: [4, 4], covariance: [0.3, 0.1, 0.2] },
  ],
  ring: PRESETS.ring8.map((mode) => ({ ...mode, covariance: [0.8, 0, 0.8] })),
};

const LOOPS = [
  { n: 100, real: 0, spread: 1 },
  { n: 100, real: 10, spread: 1 },
  { n: 400, real: 40, spread: 1 },
  { n: 200, real: 8, spread: 0.9 },
  { n: 200, real: 8, spread: 1.1 },
] as const;
const RUNS = 12;
const GENERATIONS = [2, 6, 12, 20];

/** Models that loops come to: their numbers, and S of the outskirts and of each rare mode by `standingOf`. */
function modelsIn(truth: Mixture): { parameters: Float64Array; survival: number[] }[] {
  const landscape = surveyOf(truth);
  return LOOPS.flatMap(({ n, real, spread }, loop) => {
    const regime = { synthetic: 'replace', realData: 'fresh', n, spread } as const;
    let ensemble = beginMixtureEnsemble(RUNS, truth);
    return Array.from({ length: Math.max(...GENERATIONS) }, (_, i) => {
      ensemble = nextMixtureEnsemble(truth, regime, rootKey(`loop ${loop}`), ensemble, real);
      if (!GENERATIONS.includes(i + 1)) return [];
      return Array.from({ length: RUNS }, (_, run) => {
        const model = modelOfRun(ensemble.models, run, truth.length);
        const { outskirts, modes } = standingOf(model, landscape);
        const ofRare = landscape.rare.map((k) => modes[k]?.survival ?? Number.NaN);
        const parameters = Float64Array.from(mixtureParameters(model));
        return { parameters, survival: [outskirts, ...ofRare] };
      });
    }).flat();
  });
}

interface Errors {
  /** Of S in the outskirts where it is at most 1.5, of S of rare modes, of the fidelity of the worst tail. */
  readonly outskirts: number[];
  readonly rare: number[];
  readonly worst: number[];
}

function errorsIn(truth: Mixture): Errors {
  const quick = quickStandingOf(truth);
  const errors: Errors = { outskirts: [], rare: [], worst: [] };
  for (const { parameters, survival } of modelsIn(truth)) {
    quick.measure(parameters, 0);
    for (const [i, exact] of survival.entries()) {
      const error = Math.abs((quick.survival[i] ?? Number.NaN) - exact);
      if (i > 0) errors.rare.push(error);
      else if (exact <= 1.5) errors.outskirts.push(error);
    }
    const worst = Math.min(...survival.map(fidelity));
    errors.worst.push(Math.abs(quick.worstFidelity() - worst));
  }
  return errors;
}

/** The error that a share of all models stays below. */
function quantile(errors: readonly number[], share: number): number {
  const sorted = errors.toSorted((one, other) => one - other);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}

describe.each(Object.entries({ ...APART, ...TOGETHER }))('%s', (name, truth) => {
  const errors = errorsIn(truth);
  const isApart = name in APART;

  test('of the truth itself S is 1 in every tail', () => {
    const quick = quickStandingOf(truth);
    quick.measure(Float64Array.from(mixtureParameters(truth)), 0);
    expect(quick.survival[0]).toBeCloseTo(1, 6);
    for (const survival of quick.survival) expect(Math.abs(survival - 1)).toBeLessThan(0.005);
    expect(quick.worstFidelity()).toBeGreaterThan(0.995);
  });

  test('S of the outskirts is what it should be', () => {
    expect(errors.outskirts.length).toBeGreaterThan(80);
    expect(quantile(errors.outskirts, 0.95)).toBeLessThan(isApart ? 0.02 : 0.1);
    expect(quantile(errors.outskirts, 1)).toBeLessThan(0.2);
  });

  test('S of rare modes is what it should be', () => {
    expect(quantile(errors.rare, 0.95)).toBeLessThan(0.01);
    expect(quantile(errors.rare, 1)).toBeLessThan(0.05);
  });

  test('so is the fidelity of the worst tail', () => {
    expect(quantile(errors.worst, 0.95)).toBeLessThan(isApart ? 0.01 : 0.04);
    expect(quantile(errors.worst, 1)).toBeLessThan(0.2);
  });
});

describe('one normal, against a truth of one', () => {
  const quick = new QuickStanding(surveyOf(PRESETS.needle));
  const outskirts = (model: Mixture) => {
    quick.measure(Float64Array.from(mixtureParameters(model)), 0);
    return quick.survival[0];
  };

  test.each([0.3, 0.5, 0.9, 1, 1.5, 4])('of %d times the deviation', (deviation) => {
    const expected = 20 * 0.05 ** (1 / deviation ** 2);
    expect(outskirts([roundComponent(1, 0, 0, deviation)])).toBeCloseTo(expected, 2);
  });

  test('that has wandered out of sight is all outskirts', () => {
    expect(outskirts([roundComponent(1, 50, 0, 1)])).toBeCloseTo(20, 9);
    expect(quick.worstFidelity()).toBeCloseTo(0.05, 9);
  });

  test('that is a point or a line is inside, outside, or partly so', () => {
    const line = (x: number): Mixture => [{ weight: 1, mean: [x, 0], covariance: [0, 0, 1] }];
    expect(outskirts([roundComponent(1, 1, 1, 0)])).toBe(0);
    expect(outskirts([roundComponent(1, 2, 2, 0)])).toBe(20);
    expect(outskirts(line(3))).toBe(20);
    // Half a chord is √(6 − 4), and Φ(−√2) = 0.0786.
    expect(Math.abs((outskirts(line(2)) ?? 0) - 20 * 2 * 0.0786)).toBeLessThan(0.1);
  });
});

test('a rare mode counts whatever lies there, and nothing when nothing does', () => {
  const truth = PRESETS.archipelago;
  const landscape = surveyOf(truth);
  const quick = new QuickStanding(landscape);
  const rareSurvival = (model: Mixture) => {
    quick.measure(Float64Array.from(mixtureParameters(model)), 0);
    return [quick.survival[1] ?? Number.NaN, standingOf(model, landscape).modes[3]?.survival ?? 0];
  };
  const without = truth.map((mode, k) => ({ ...mode, weight: k === 3 ? 0 : mode.weight / 0.97 }));
  expect(rareSurvival(without)[0]).toBe(0);
  expect(quick.worstFidelity()).toBe(0);
  const broad = without.map((mode) => ({ ...mode, covariance: [9, 0, 9] as const }));
  const [found = 0, exact = 0] = rareSurvival(broad);
  expect(exact).toBeGreaterThan(0.4);
  expect(Math.abs(found - exact)).toBeLessThan(0.03);
  const [turned = 0] = rareSurvival(truth.toReversed());
  expect(turned).toBeCloseTo(rareSurvival(truth.toReversed())[1] ?? 0, 2);
});

test('one is made for each truth', () => {
  expect(quickStandingOf(PRESETS.needle)).toBe(quickStandingOf(PRESETS.needle));
});
