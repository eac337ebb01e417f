/** Whatever the options, every number that is printed has digits or is named in words. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseOptions } from '../../../scripts/simulate/options.ts';
import { ArgumentError } from '../../../src/experiment/options.ts';
import { FILE_WITHOUT } from '../numbers.ts';
import { readCsv, simulate } from './simulate.ts';

test('a loop that overflows says so in words', () => {
  const line = '--spread 4.64 --generations 484 --divisor n-1 --runs 20';
  const rows = readCsv(simulate(`${line} --format csv`));
  const largest = rows.map((row) => row['variance.q95']);
  expect(Number(largest[400])).toBeGreaterThan(1e200);
  expect(largest).toContain('above all numbers');
  expect(rows.at(-1)).toMatchObject({ 'variance.mean': 'no number', 'fidelity.sd': 'no number' });
  const { generations } = JSON.parse(simulate(line));
  for (const [i, row] of rows.entries()) {
    const { q95 } = generations[i].quantities.variance;
    expect(String(q95)).toBe(row['variance.q95']);
  }
});

test('a model that overflows is a model without numbers, of islands too', () => {
  const line = '--model mixture --n 3 --spread 100 --generations 400 --runs 1 --seed overflow';
  const { generations } = JSON.parse(simulate(line));
  expect(generations.at(-1).model[0].mean).toEqual(['no number', 'no number']);
  expect(generations.at(-1).fidelity).toBe('no number');
});

const option = (name: string, ...values: readonly string[]) =>
  fc
    .option(fc.constantFrom(...values), { nil: null })
    .map((value) => (value === null ? '' : `--${name} ${value}`));
const flag = (name: string) => fc.constantFrom('', '', `--${name}`);

/** Lines of arguments, at the ends of what is allowed and between them; some do not go together. */
const anyLine = fc
  .tuple(
    fc.constantFrom('--model gaussian', '--model mixture', '--model mixture --preset needle'),
    fc.constantFrom(1, 2, 40, 150, 500).map((generations) => `--generations ${generations}`),
    fc.constantFrom('--n 2', '--n 3', '--n 12'),
    fc.constantFrom('--runs 1', '--runs 3'),
    option('spread', '1e-300', '0.001', '0.7', '1.5', '4.64', '100'),
    option('synthetic', 'replace', 'accumulate', 'accumulate-subsample'),
    fc.constantFrom('', '--real-data fresh --real 1', '--real-data fixed --real 2'),
    option('divisor', 'n', 'n-1'),
    option('method', 'samples', 'sufficient-statistics'),
    option('tail-weight', '1e-6', '0.5', '1000'),
    option('real-weight', 'best', '0.0001', '1'),
    option('contamination', '0', '1'),
    option('detector', '1,1', '0,1', '1,0'),
    option('format', 'json', 'csv'),
    flag('each'),
    flag('refill'),
  )
  .map((parts) => parts.filter((part) => part !== '').join(' '))
  // A pool of hundreds of generations takes seconds.
  .map((line) =>
    line.includes('accumulate') ? line.replace(/--generations \d{3}/, '--generations 40') : line,
  );

function isAllowed(line: string): boolean {
  try {
    parseOptions(line.split(' '));
    return true;
  } catch (error) {
    if (error instanceof ArgumentError) return false;
    throw error;
  }
}

test('at all ends of all options', () => {
  fc.assert(
    fc.property(anyLine.filter(isAllowed), (line) => {
      const text = simulate(line);
      expect(FILE_WITHOUT.exec(text)?.[0]).toBeUndefined();
      expect(/"(?:left|right|outskirts|mode\d+|fidelity)": -/.exec(text)).toBeNull();
    }),
    { numRuns: 60 },
  );
});
