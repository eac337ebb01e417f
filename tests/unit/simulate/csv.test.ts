import { expect, test } from 'vitest';
import { readCsv, simulate } from './simulate.ts';

const QUANTITIES =
  'mean variance squaredMeanError logStandardDeviation survivalLeft survivalRight fidelity'.split(
    ' ',
  );
const STATISTICS = ['mean', 'sd', 'q05', 'q25', 'q50', 'q75', 'q95'];
const LINE = '--n 20 --real-data fresh --real 2,0,5 --generations 3 --seed csv';

const headOf = (text: string) => text.split('\n')[0]?.split(',');

test('many runs give a row per generation and a column per quantity and statistic', () => {
  const text = simulate(`${LINE} --runs 9 --format csv`);
  expect(headOf(text)).toEqual([
    'generation',
    ...QUANTITIES.flatMap((name) => STATISTICS.map((each) => `${name}.${each}`)),
  ]);
  expect(readCsv(text).map(({ generation }) => generation)).toEqual(['1', '2', '3']);
  expect(text.endsWith('\n')).toBe(false);
});

test('the numbers are those of the JSON, to the last digit', () => {
  const { generations } = JSON.parse(simulate(`${LINE} --runs 9`));
  for (const [i, row] of readCsv(simulate(`${LINE} --runs 9 --format csv`)).entries()) {
    for (const name of QUANTITIES) {
      for (const each of STATISTICS) {
        expect(Number(row[`${name}.${each}`])).toBe(generations[i].quantities[name][each]);
      }
    }
  }
});

test.each(['--runs 1', '--runs 1 --each'])(
  '%s gives a row per generation with its digest',
  (more) => {
    const text = simulate(`${LINE} --format csv ${more}`);
    expect(headOf(text)).toEqual(['run', 'generation', 'real', ...QUANTITIES, 'digest']);
    const rows = readCsv(text);
    expect(rows.map(({ run, generation, real }) => [run, generation, real])).toEqual([
      ['0', '1', '2'],
      ['0', '2', '0'],
      ['0', '3', '5'],
    ]);
    const { runs } = JSON.parse(simulate(`${LINE} --runs 1 --each`));
    for (const [i, row] of rows.entries()) {
      const generation = runs[0].generations[i];
      expect(row.digest).toBe(generation.digest);
      for (const name of QUANTITIES) expect(Number(row[name])).toBe(generation.quantities[name]);
    }
  },
);

test('--each gives a row per run and generation', () => {
  const text = simulate(`${LINE} --runs 4 --each --format csv`);
  const rows = readCsv(text);
  expect(rows.map(({ run, generation }) => `${run}.${generation}`)).toEqual(
    [0, 1, 2, 3].flatMap((run) => [1, 2, 3].map((generation) => `${run}.${generation}`)),
  );
  expect(new Set(rows.map(({ digest }) => digest)).size).toBe(12);
  expect(text.startsWith(simulate(`${LINE} --runs 1 --format csv`))).toBe(true);
});

test('the logarithm of a point is told in words', () => {
  const line = '--n 2 --generations 800 --runs 1 --method sufficient-statistics --format csv';
  expect(readCsv(simulate(line)).at(-1)).toMatchObject({
    variance: '0',
    logStandardDeviation: 'below all numbers',
  });
});
