/** What is printed of mixtures, as JSON. */
import { describe, expect, test } from 'vitest';
import { mixtureFamily } from '../../../src/kinds/mixture/family.ts';
import { PRESETS } from '../../../src/kinds/mixture/presets.ts';
import { digestText } from '../../../src/sim/digest.ts';
import { simulateRun } from '../../../src/sim/loop.ts';
import { runKey } from '../../../src/sim/random/key.ts';
import { simulate } from './simulate.ts';

const STATISTICS = ['mean', 'sd', 'q05', 'q25', 'q50', 'q75', 'q95'];
const COMMON = ['modesAlive', 'modesCovered', 'rareModesCovered', 'outskirtsSurvival'];
const weights = (count: number) => Array.from({ length: count }, (_, k) => `weight${k + 1}`);
const LINE = '--model mixture --n 40 --real-data fresh --real 2,0,5 --generations 3 --seed print';

interface Printed {
  readonly settings: Record<string, unknown>;
  readonly generations: {
    readonly generation: number;
    readonly real: number;
    readonly model: { weight: number; mean: number[]; covariance: number[] }[];
    readonly survival: Record<string, number>;
    readonly fidelity: number;
    readonly digest: string;
    readonly quantities: Record<string, number | string>;
  }[];
}
interface Many {
  readonly settings: Record<string, unknown>;
  readonly generations: {
    readonly generation: number;
    readonly quantities: Record<string, Record<string, number>>;
  }[];
}
interface Each {
  readonly runs: { readonly run: number; readonly generations: Printed['generations'] }[];
}

const one = (more = ''): Printed => JSON.parse(simulate(`${LINE} --runs 1 ${more}`));
const many = (more = ''): Many => JSON.parse(simulate(`${LINE} --runs 7 ${more}`));
const each = (more = ''): Each => JSON.parse(simulate(`${LINE} --each --runs 7 ${more}`));

describe('one run', () => {
  const printed = one();

  test('prints its settings, so that it can be run again', () => {
    expect(printed.settings).toEqual({
      model: 'mixture',
      synthetic: 'replace',
      realData: 'fresh',
      n: 40,
      real: [2, 0, 5],
      generations: 3,
      runs: 1,
      seed: 'print',
      spread: 1,
      divisor: 'n',
      method: 'samples',
      preset: 'archipelago',
      reseed: 'on',
      from: 'world',
      stratumWeights: 'on',
    });
  });

  test('prints of each generation the model, its tails and its digest', () => {
    for (const [i, generation] of printed.generations.entries()) {
      expect(Object.keys(generation)).toEqual([
        'generation',
        'real',
        'model',
        'survival',
        'fidelity',
        'digest',
      ]);
      expect(generation.generation).toBe(i + 1);
      expect(generation.real).toBe([2, 0, 5][i]);
      expect(generation.model).toHaveLength(4);
      for (const component of generation.model) {
        expect(Object.keys(component)).toEqual(['weight', 'mean', 'covariance']);
      }
      const { outskirts = 0, mode4 = 0, ...rest } = generation.survival;
      expect(rest).toEqual({});
      const worst = Math.min(outskirts, 1 / outskirts, mode4, 1 / mode4);
      expect(generation.fidelity).toBeCloseTo(worst, 14);
    }
  });

  test('is the run of the loop, digest and all', () => {
    const regime = { synthetic: 'replace', realData: 'fresh', n: 40, spread: 1 } as const;
    const family = mixtureFamily(PRESETS.archipelago, 'on');
    const run = simulateRun(family, regime, runKey('print'), [2, 0, 5]);
    expect(printed.generations.map(({ model }) => model)).toEqual(run.map(({ model }) => model));
    expect(printed.generations.map(({ digest }) => digest)).toEqual(
      run.map(({ digest }) => digestText(digest)),
    );
  });

  test('is the first of many', () => {
    const [first] = each().runs;
    for (const [i, { quantities: _, ...rest }] of (first?.generations ?? []).entries()) {
      expect(rest).toEqual(printed.generations[i]);
    }
  });

  test.each(['--from 4', '--from 2 --stratum-weights off', '--reseed off', '--preset overlap'])(
    '%s is in its settings, and makes another run',
    (more) => {
      const other = one(more);
      expect(other.settings).not.toEqual(printed.settings);
      if (more !== '--reseed off') expect(other.generations).not.toEqual(printed.generations);
    },
  );
});

describe('quantities', () => {
  test.each([
    ['archipelago', weights(4)],
    ['ring8', weights(8)],
    ['needle', ['weight1', 'logDeterminant', 'eigenvalueRatio']],
  ])('of %s have the names of the design, with seven statistics each', (preset, own) => {
    const { generations } = many(`--preset ${preset}`);
    expect(generations.map(({ generation }) => generation)).toEqual([1, 2, 3]);
    for (const { quantities } of generations) {
      expect(Object.keys(quantities)).toEqual([...COMMON, ...own]);
      for (const statistics of Object.values(quantities)) {
        expect(Object.keys(statistics)).toEqual(STATISTICS);
      }
    }
  });

  test('are those of the models that --each prints', () => {
    const { runs } = each('--preset needle');
    for (const { model, quantities } of runs.flatMap(({ generations }) => generations)) {
      const [
        {
          weight,
          covariance: [xx = 0, xy = 0, yy = 0],
        } = { weight: 0, covariance: [] },
      ] = model;
      expect(quantities['weight1']).toBe(weight);
      expect(quantities['logDeterminant']).toBeCloseTo(Math.log(xx * yy - xy * xy), 12);
      const half = Math.hypot((xx - yy) / 2, xy);
      const ratio = ((xx + yy) / 2 + half) / ((xx + yy) / 2 - half);
      expect(Number(quantities['eigenvalueRatio']) / ratio).toBeCloseTo(1, 10);
    }
    for (const { model, quantities, survival } of each().runs.flatMap((run) => run.generations)) {
      expect(quantities['modesAlive']).toBe(model.filter(({ weight }) => weight > 0).length);
      expect(quantities['outskirtsSurvival']).toBe(survival['outskirts']);
      for (const [k, { weight }] of model.entries()) {
        expect(quantities[`weight${k + 1}`]).toBe(weight);
      }
    }
  });

  test('of many runs are the statistics of what --each prints', () => {
    const { runs } = each();
    for (const [i, { quantities }] of many().generations.entries()) {
      for (const [name, statistics] of Object.entries(quantities)) {
        const values = runs.map((run) => Number(run.generations[i]?.quantities[name]));
        const mean = values.reduce((sum, value) => sum + value, 0) / 7;
        expect(statistics['mean']).toBeCloseTo(mean, 12);
        expect(statistics['q50']).toBe(values.toSorted((a, b) => a - b)[3]);
      }
    }
  });

  test('of a single mode that is a point are told in words', () => {
    const line =
      '--model mixture --preset needle --n 2 --generations 800 --runs 1 --each --method sufficient-statistics';
    const printed: Each = JSON.parse(simulate(line));
    const last = printed.runs[0]?.generations.at(-1);
    expect(last?.model[0]?.covariance).toEqual([0, 0, 0]);
    expect(last?.quantities).toMatchObject({
      logDeterminant: 'below all numbers',
      eigenvalueRatio: 'above all numbers',
    });
  });
});
