import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { helpText, parseOptions } from '../../../scripts/simulate/options.ts';

const parse = (line: string) => parseOptions(line === '' ? [] : line.split(' '));

test('without arguments a thousand runs of replace are simulated', () => {
  expect(parse('')).toEqual({
    model: 'gaussian',
    synthetic: 'replace',
    realData: 'none',
    n: 100,
    real: new Array(50).fill(0),
    generations: 50,
    runs: 1000,
    seed: 'tailkeeper',
    spread: 1,
    divisor: 'n',
    method: 'samples',
    format: 'json',
    each: false,
  });
});

test('every option is read', () => {
  const line =
    '--model gaussian --synthetic accumulate --real-data fresh --n 20 --real 3 --generations 2 --runs 7 --seed s --spread 0.5 --divisor n-1 --method sufficient-statistics --format csv --each';
  expect(parse(line)).toEqual({
    model: 'gaussian',
    synthetic: 'accumulate',
    realData: 'fresh',
    n: 20,
    real: [3, 3],
    generations: 2,
    runs: 7,
    seed: 's',
    spread: 0.5,
    divisor: 'n-1',
    method: 'sufficient-statistics',
    format: 'csv',
    each: true,
  });
});

test('a value may follow an equals sign', () => {
  expect(parse('--n=30 --synthetic=accumulate')).toMatchObject({ n: 30, synthetic: 'accumulate' });
});

describe('real samples', () => {
  test('are 10 in every generation unless said', () => {
    expect(parse('--real-data fresh --generations 3')).toMatchObject({ real: [10, 10, 10] });
  });

  test('may be a list with one number per generation', () => {
    expect(parse('--real-data fresh --generations 4 --real 10,0,100,5')).toMatchObject({
      real: [10, 0, 100, 5],
    });
    const spaced = parseOptions(['--real-data', 'fresh', '--generations', '2', '--real', '1, 2']);
    expect(spaced).toMatchObject({ real: [1, 2] });
  });

  test('may be a list for a fixed set when all are equal', () => {
    const line = '--real-data fixed --generations 3 --real 4,4,4';
    expect(parse(line)).toMatchObject({ real: [4, 4, 4] });
  });

  test('play no part without real data', () => {
    expect(parse('--real 40 --generations 2')).toMatchObject({ real: [0, 0] });
  });
});

test.each([
  ['0.5', 0.5],
  ['.5', 0.5],
  ['1', 1],
  ['100', 100],
  ['1e-3', 0.001],
  ['2.5e1', 25],
])('a spread may be written as %s', (text, spread) => {
  expect(parse(`--spread ${text}`)).toMatchObject({ spread });
});

test('limits are allowed themselves', () => {
  expect(parse('--n 2 --generations 1 --runs 1')).toMatchObject({ n: 2, generations: 1, runs: 1 });
  expect(parse('--n 10000000 --runs 10000000 --each')).toMatchObject({ n: 1e7, runs: 1e7 });
  expect(parse('--generations 1000000 --runs 10000000 --each')).toMatchObject({
    generations: 1e6,
    runs: 1e7,
  });
  expect(parse('--first-run 4294967295 --runs 1')).toMatchObject({ firstRun: 4_294_967_295 });
  expect(
    parse('--method sufficient-statistics --generations 20001 --runs 24 --each'),
  ).toMatchObject({ generations: 20_001 });
});

test('any text is a seed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (seed) => {
      expect(parseOptions([`--seed=${seed}`])).toMatchObject({ seed });
    }),
    { seed: 1 },
  );
});

describe('help', () => {
  test.each(['--help', '-h', '--n 1 --help'])('is given for %s', (line) => {
    expect(parse(line)).toBe('help');
  });

  test('names every option with its default', () => {
    const options = {
      model: 'gaussian',
      synthetic: 'replace',
      'real-data': 'none',
      n: '100',
      real: '10',
      generations: '50',
      runs: '1000',
      'first-run': '0',
      seed: 'tailkeeper',
      spread: '1',
      divisor: 'n',
      method: 'samples',
      format: 'json',
    };
    for (const [name, fallback] of Object.entries(options)) {
      const line = helpText()
        .split('\n')
        .find((each) => each.startsWith(`  --${name} `));
      expect(line, name).toBeDefined();
      expect(line?.endsWith(`[${fallback}]`), name).toBe(true);
    }
    expect(helpText()).toContain('--each');
    expect(helpText()).toContain('--help');
  });

  test('says what accumulate does with fixed real data, and how much may be simulated', () => {
    const lines = helpText().split('\n');
    expect(lines).toContain(
      'Accumulate with --real-data fixed is the same as none: the first n draws stay in the pool.',
    );
    expect(helpText()).toContain('any number of runs fits');
    expect(helpText()).toContain('may keep 128 MB');
  });
});
