import { describe, expect, test } from 'vitest';
import { gaussianFamily } from '../../../src/kinds/gaussian/family.ts';
import { STANDARD_NORMAL } from '../../../src/kinds/gaussian/model.ts';
import { digestText } from '../../../src/sim/digest.ts';
import { simulateRun } from '../../../src/sim/loop.ts';
import { runKey } from '../../../src/sim/random/key.ts';
import { simulate } from './simulate.ts';

type Statistics = Record<'mean' | 'sd' | 'q05' | 'q25' | 'q50' | 'q75' | 'q95', number>;
interface OneRun {
  readonly generation: number;
  readonly real: number;
  readonly model: { readonly mean: number; readonly variance: number };
  readonly survival: { readonly left: number; readonly right: number };
  readonly fidelity: number;
  readonly digest: string;
}
interface OneOfMany extends OneRun {
  readonly quantities: Record<string, number | string>;
}

const QUANTITIES = [
  'mean',
  'variance',
  'squaredMeanError',
  'logStandardDeviation',
  'survivalLeft',
  'survivalRight',
  'fidelity',
];
const LINE = '--n 20 --real-data fresh --real 2,0,5 --generations 3 --seed json';

const many = (
  more: string,
): {
  settings: object;
  generations: { generation: number; quantities: Record<string, Statistics> }[];
} => JSON.parse(simulate(`${LINE} ${more}`));
const one = (more: string): { settings: object; generations: OneRun[] } =>
  JSON.parse(simulate(`${LINE} --runs 1 ${more}`));
const each = (
  more: string,
): { settings: object; runs: { run: number; generations: OneOfMany[] }[] } =>
  JSON.parse(simulate(`${LINE} --each ${more}`));
const withoutQuantities = (generations: readonly OneOfMany[] = []) =>
  generations.map(({ quantities: _, ...rest }): OneRun => rest);

describe('many runs', () => {
  const printed = many('--runs 9');

  test('print the settings and every quantity of every generation', () => {
    expect(Object.keys(printed)).toEqual(['settings', 'generations']);
    expect(printed.settings).toEqual({
      model: 'gaussian',
      synthetic: 'replace',
      realData: 'fresh',
      n: 20,
      real: [2, 0, 5],
      generations: 3,
      runs: 9,
      seed: 'json',
      spread: 1,
      divisor: 'n',
      method: 'samples',
    });
    expect(printed.generations.map(({ generation }) => generation)).toEqual([1, 2, 3]);
    for (const { quantities } of printed.generations) {
      expect(Object.keys(quantities)).toEqual(QUANTITIES);
      for (const statistics of Object.values(quantities)) {
        expect(Object.keys(statistics)).toEqual(['mean', 'sd', 'q05', 'q25', 'q50', 'q75', 'q95']);
      }
    }
  });

  test('print statistics of the runs that --each prints one by one', () => {
    const { runs } = each('--runs 9');
    for (const [i, { quantities }] of printed.generations.entries()) {
      for (const name of QUANTITIES) {
        const values = runs.map((run) => Number(run.generations[i]?.quantities[name]));
        const sorted = values.toSorted((a, b) => a - b);
        const mean = values.reduce((sum, value) => sum + value, 0) / 9;
        const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        expect(quantities[name]?.mean).toBeCloseTo(mean, 12);
        expect(quantities[name]?.sd).toBeCloseTo(Math.sqrt(squares / 8), 12);
        // Of nine runs the quartiles are the third, fifth and seventh.
        expect([quantities[name]?.q25, quantities[name]?.q50, quantities[name]?.q75]).toEqual([
          sorted[2],
          sorted[4],
          sorted[6],
        ]);
      }
    }
  });
});

describe('one run', () => {
  const KEYS = ['generation', 'real', 'model', 'survival', 'fidelity', 'digest'];
  const printed = one('');

  test('prints every generation: its model, tails and digest', () => {
    expect(Object.keys(printed)).toEqual(['settings', 'generations']);
    for (const generation of printed.generations) expect(Object.keys(generation)).toEqual(KEYS);
    expect(printed.generations.map(({ generation }) => generation)).toEqual([1, 2, 3]);
    expect(printed.generations.map(({ real }) => real)).toEqual([2, 0, 5]);
    for (const { survival, fidelity, digest } of printed.generations) {
      const worst = Math.min(survival.left, 1 / survival.left, survival.right, 1 / survival.right);
      expect(fidelity).toBeCloseTo(worst, 15);
      expect(digest).toMatch(/^[0-9a-f]{16}$/);
    }
  });

  test('is the run of the loop, digest and all', () => {
    const regime = { synthetic: 'replace', realData: 'fresh', n: 20, spread: 1 } as const;
    const family = gaussianFamily(STANDARD_NORMAL, 'n');
    const run = simulateRun(family, regime, runKey('json'), [2, 0, 5]);
    expect(printed.generations.map(({ model }) => model)).toEqual(run.map(({ model }) => model));
    expect(printed.generations.map(({ digest }) => digest)).toEqual(
      run.map(({ digest }) => digestText(digest)),
    );
  });

  test('is the first of many', () => {
    expect(withoutQuantities(each('--runs 4').runs[0]?.generations)).toEqual(printed.generations);
  });

  test('with --each is a list of one, with the quantities of every generation', () => {
    const { runs, settings } = each('--runs 1');
    expect(settings).toEqual(printed.settings);
    expect(runs.map(({ run }) => run)).toEqual([0]);
    expect(withoutQuantities(runs[0]?.generations)).toEqual(printed.generations);
    for (const generation of runs[0]?.generations ?? []) {
      expect(Object.keys(generation)).toEqual([...KEYS, 'quantities']);
    }
  });
});

test('--each prints the quantities of every generation', () => {
  const generations = each('--runs 4').runs.flatMap((run) => run.generations);
  expect(generations).toHaveLength(12);
  for (const { model, survival, fidelity, quantities } of generations) {
    expect(Object.keys(quantities)).toEqual(QUANTITIES);
    expect(quantities).toMatchObject({
      mean: model.mean,
      variance: model.variance,
      squaredMeanError: model.mean * model.mean,
      survivalLeft: survival.left,
      survivalRight: survival.right,
      fidelity,
    });
    expect(quantities['logStandardDeviation']).toBeCloseTo(0.5 * Math.log(model.variance), 14);
  }
});

test('--each numbers the runs from 0', () => {
  expect(each('--runs 4').runs.map(({ run }) => run)).toEqual([0, 1, 2, 3]);
});

test('real samples are counted as they are collected: all n in the first generation of accumulate', () => {
  const count = (line: string) => {
    const printed: { generations: OneRun[] } = JSON.parse(
      simulate(`${line} --n 20 --generations 3 --runs 1`),
    );
    return printed.generations.map(({ real }) => real);
  };
  expect(count('--synthetic accumulate')).toEqual([20, 0, 0]);
  for (const synthetic of ['accumulate', 'accumulate-subsample']) {
    expect(count(`--synthetic ${synthetic} --real-data fresh --real 4`)).toEqual([20, 4, 4]);
    expect(count(`--synthetic ${synthetic} --real-data fixed --real 4`)).toEqual([20, 0, 0]);
  }
  expect(count('--real-data fixed --real 4')).toEqual([4, 4, 4]);
  expect(count('--synthetic replace')).toEqual([0, 0, 0]);
});

test('the logarithm of a point is told in words', () => {
  const line = '--n 2 --generations 800 --runs 1 --each --method sufficient-statistics';
  const printed: { runs: { generations: OneOfMany[] }[] } = JSON.parse(simulate(line));
  const last = printed.runs[0]?.generations.at(-1);
  expect(last?.model.variance).toBe(0);
  expect(last?.quantities).toMatchObject({
    logStandardDeviation: 'below all numbers',
    fidelity: 0,
  });
});

test.each(['accumulate', 'accumulate-subsample'])(
  '%s prints the same models with fixed real data as with none',
  (synthetic) => {
    const models = (realData: string) => {
      const line = `--synthetic ${synthetic} --real-data ${realData} --real 4 --n 20 --runs 1`;
      const printed: { generations: OneRun[] } = JSON.parse(simulate(line));
      return printed.generations.map(({ model, digest }) => ({ model, digest }));
    };
    expect(models('fixed')).toEqual(models('none'));
    expect(models('fresh')).not.toEqual(models('none'));
  },
);

test('the same seed prints the same, another seed something else', () => {
  for (const method of ['samples', 'sufficient-statistics']) {
    const line = `--n 10 --generations 3 --runs 5 --method ${method}`;
    expect(simulate(`${line} --seed x`)).toBe(simulate(`${line} --seed x`));
    expect(simulate(`${line} --seed x`)).not.toBe(
      simulate(`${line} --seed y`).replace('"y"', '"x"'),
    );
  }
});
