/** Modes that die in a loop: for ever without reseeding, and not with it. */
import { describe, expect, test } from 'vitest';
import type { Reseed } from '../../../../src/kinds/mixture/em/reseed.ts';
import { mixtureFamily } from '../../../../src/kinds/mixture/family.ts';
import type { Mixture } from '../../../../src/kinds/mixture/model.ts';
import { PRESETS } from '../../../../src/kinds/mixture/presets.ts';
import type { Source } from '../../../../src/sim/collection.ts';
import { simulateRun } from '../../../../src/sim/loop.ts';
import { runKey } from '../../../../src/sim/random/key.ts';
import { regimeOf } from '../../sim/nine-regimes.ts';
import { componentOf, modelsOf, placeAt } from './regions/making.ts';

const GENERATIONS = 40;
const RUNS = 40;

const runsWith = (reseed: Reseed, source: Source = 'world') => {
  const family = mixtureFamily(PRESETS.archipelago, reseed);
  const plan = new Array<number>(GENERATIONS).fill(12);
  return Array.from({ length: RUNS }, (_, index) =>
    simulateRun(family, regimeOf(['replace', 'fresh'], 120), runKey('reseed', index), plan, source),
  );
};
const off = runsWith('off');
const on = runsWith('on');
const weightOf = (model: Mixture | undefined, k: number) => componentOf(model, k).weight;

/** How often a component that had no weight had one in the next generation. */
function returns(runs: typeof on): number {
  return runs.reduce(
    (count, run) =>
      count +
      run
        .slice(1)
        .flatMap(({ model }, i) =>
          model.filter(({ weight }, k) => weight > 0 && weightOf(run[i]?.model, k) === 0),
        ).length,
    0,
  );
}

test('without reseeding a dead component stays dead, where it was, whatever is collected there', () => {
  expect(returns(off)).toBe(0);
  let dead = 0;
  for (const run of off) {
    for (const [i, { model }] of run.slice(1).entries()) {
      for (const [k, component] of model.entries()) {
        const before = componentOf(run[i]?.model, k);
        if (before.weight > 0) continue;
        expect(component).toEqual(before);
        dead += 1;
      }
    }
  }
  expect(dead).toBeGreaterThan(400);
});

test('with it components do come back', () => {
  expect(returns(on)).toBeGreaterThan(10);
});

test('both runs are the same until the first component dies or becomes singular', () => {
  for (const [index, run] of on.entries()) {
    const other = off[index] ?? [];
    const isWhole = ({ model }: (typeof run)[number]) =>
      model.every(
        ({ weight, covariance: [xx, xy, yy] }) => weight > 0 && xx * yy - xy * xy > 1e-6 * xx * yy,
      );
    const end = run.findIndex((generation) => !isWhole(generation));
    const same = end === -1 ? run.length : end;
    expect(run.slice(0, same)).toEqual(other.slice(0, same));
  }
});

test('a rare mode that is collected from lives on in every generation', () => {
  for (const isWeighted of [true, false]) {
    for (const run of runsWith('on', { mode: 3, isWeighted })) {
      for (const { model } of run) {
        const { weight, mean } = componentOf(model, 3);
        expect(weight).toBeGreaterThan(0);
        // Weighted samples are light: they keep the mode alive, but do not hold it in place as unweighted ones do.
        if (!isWeighted) expect(Math.hypot(mean[0] - 3, mean[1] - 3)).toBeLessThan(1.5);
      }
    }
  }
});

test('collected from after it died, it comes back at once with reseeding, never without', () => {
  const family = (reseed: Reseed) => mixtureFamily(PRESETS.archipelago, reseed);
  let deaths = 0;
  for (let index = 0; index < 60; index++) {
    const at = (reseed: Reseed, real: number) =>
      simulateRun(
        family(reseed),
        regimeOf(['replace', 'fresh'], 40),
        runKey('lost', index),
        [...new Array<number>(6).fill(0), real],
        { mode: 3, isWeighted: true },
      );
    const lost = at('on', 0);
    if (weightOf(lost[5]?.model, 3) > 0) continue;
    deaths += 1;
    expect(weightOf(at('off', 8)[6]?.model, 3)).toBe(0);
    const back = componentOf(at('on', 8)[6]?.model, 3);
    expect(back.weight).toBeGreaterThan(0);
    expect(Math.hypot(back.mean[0] - 3, back.mean[1] - 3)).toBeLessThan(1.5);
  }
  expect(deaths).toBeGreaterThan(20);
});

describe('component k stays mode k', () => {
  test.each(['even4', 'archipelago', 'grid25'] as const)('of %s without real data', (name) => {
    const truth = PRESETS[name];
    const settings = { truth, n: 8 * truth.length, generations: 30, runs: 20 };
    const at = modelsOf(settings, 'samples');
    for (const t of [1, 10, 30]) {
      for (const model of at(t)) {
        for (const [k, { weight, mean }] of model.entries()) {
          if (weight === 0) continue;
          const distances = truth.map(({ mean: [x, y] }) => Math.hypot(x - mean[0], y - mean[1]));
          expect(distances.indexOf(Math.min(...distances))).toBe(k);
        }
      }
    }
  });

  test('and no two living components are ever the same one', () => {
    const settings = { realData: 'fresh', n: 60, real: 6, generations: 40, runs: 25 } as const;
    for (const truth of [PRESETS.archipelago, PRESETS.ring8]) {
      const at = modelsOf({ ...settings, truth }, 'samples');
      for (let t = 1; t <= settings.generations; t++) {
        for (const model of at(t)) {
          const means = model.filter(({ weight }) => weight > 0).map(({ mean }) => mean.join());
          expect(new Set(means).size, `generation ${t}`).toBe(means.length);
        }
      }
    }
  });
});

test('a training set of a targeted generation begins with real samples of that mode', () => {
  const [run] = runsWith('on', { mode: 2, isWeighted: true });
  for (const { trainingSet } of run ?? []) {
    for (let i = 0; i < 12; i++) {
      const [x, y] = placeAt(trainingSet.values, i);
      expect(Math.hypot(x + 3, y - 3)).toBeLessThan(3);
    }
  }
});
