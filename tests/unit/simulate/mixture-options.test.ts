/** The command-line options of mixtures: how they are read, and what is refused. */
import { describe, expect, test } from 'vitest';
import { helpText, parseOptions } from '../../../scripts/simulate/options.ts';
import { PRESETS } from '../../../src/kinds/mixture/presets.ts';
import { expectRefused } from './simulate.ts';

const parse = (line: string) => parseOptions(line.split(' '));

test('a mixture is the archipelago, reseeded and fed by the world, unless said', () => {
  expect(parse('--model mixture --generations 2')).toEqual({
    model: 'mixture',
    synthetic: 'replace',
    realData: 'none',
    n: 100,
    real: [0, 0],
    generations: 2,
    runs: 1000,
    seed: 'tailkeeper',
    spread: 1,
    divisor: 'n',
    method: 'samples',
    format: 'json',
    each: false,
    preset: 'archipelago',
    reseed: 'on',
    from: 'world',
    stratumWeights: 'on',
  });
});

test('every option is read', () => {
  const line =
    '--model mixture --preset ring8 --reseed off --real-data fresh --real 4 --from 8 --stratum-weights off --generations 1 --method sufficient-statistics --divisor n';
  expect(parse(line)).toMatchObject({
    model: 'mixture',
    preset: 'ring8',
    reseed: 'off',
    realData: 'fresh',
    real: [4],
    from: 8,
    stratumWeights: 'off',
    method: 'sufficient-statistics',
  });
});

test('modes are counted from 1, and their samples are weighted unless said', () => {
  const from = (mode: number) => parse(`--model mixture --real-data fresh --from ${mode}`);
  for (const mode of [1, 2, 3, 4]) {
    expect(from(mode)).toMatchObject({ from: mode, stratumWeights: 'on' });
  }
  expect(parse('--model mixture --real-data fresh --from world')).toMatchObject({
    from: 'world',
  });
  const last = parse('--model mixture --preset grid25 --real-data fresh --from 25');
  expect(last).toMatchObject({ from: 25 });
});

test.each(Object.keys(PRESETS))('%s is a preset', (preset) => {
  expect(parse(`--model mixture --preset ${preset}`)).toMatchObject({ preset });
});

test('a Gaussian has none of these options', () => {
  expect(Object.keys(parse('--model gaussian') as object)).not.toContain('preset');
  for (const name of ['preset', 'reseed', 'from', 'stratumWeights']) {
    expect(parse('--n 10')).not.toHaveProperty(name);
  }
});

/** Arguments, the option that the message must name, and what it must say is allowed. */
test.each([
  ['--preset ring8', '--preset', '--model mixture'],
  ['--model gaussian --preset archipelago', '--preset', '--model mixture'],
  ['--reseed on', '--reseed', '--model mixture'],
  ['--from world', '--from', '--model mixture'],
  ['--from 1 --real-data fresh', '--from', '--model mixture'],
  ['--stratum-weights on', '--stratum-weights', '--model mixture'],
  ['--model mixture --divisor n-1', '--divisor', 'n with --model mixture'],
  ['--model mixture --preset islands', '--preset', 'even4 or archipelago or overlap'],
  ['--model mixture --preset Ring8', '--preset', 'not "Ring8"'],
  ['--model mixture --preset constructor', '--preset', 'not "constructor"'],
  ['--model mixture --reseed yes', '--reseed', 'on or off'],
  ['--model mixture --stratum-weights none', '--stratum-weights', 'on or off'],
  ['--model mixture --from 1', '--from', '--real-data fresh'],
  ['--model mixture --from 1 --real-data fixed', '--from', '--real-data fresh'],
  ['--model mixture --from 5 --real-data fresh', '--from', '1 to 4, not "5"'],
  ['--model mixture --preset needle --from 2 --real-data fresh', '--from', '1 to 1'],
  ['--model mixture --preset ring8 --from 9 --real-data fresh', '--from', '1 to 8'],
  ['--model mixture --from 0 --real-data fresh', '--from', 'not "0"'],
  ['--model mixture --from=-1 --real-data fresh', '--from', 'not "-1"'],
  ['--model mixture --from 1.5 --real-data fresh', '--from', 'not "1.5"'],
  ['--model mixture --from 100 --real-data fresh', '--from', 'not "100"'],
  ['--model mixture --from mode1 --real-data fresh', '--from', 'world or the number of a mode'],
  ['--model mixture --from', '--from', 'needs a value'],
  ['--model mixture --n 5000001', '--n', 'archipelago must be at most 20000000'],
  ['--model mixture --preset grid25 --n 800001', '--n', 'not 20000025'],
  ['--model mixture --real-data fresh --real 101', '--real', '0 to 100'],
  ['--model mixture --real-data fixed --real 1', '--real', 'at least 2'],
  [
    '--model mixture --method sufficient-statistics --synthetic accumulate-subsample',
    '--method',
    'samples',
  ],
])('%s is refused in one line that names %s and says what is allowed', expectRefused);

test('limits are allowed themselves', () => {
  expect(parse('--model mixture --n 5000000 --runs 1')).toMatchObject({ n: 5_000_000 });
  expect(parse('--model mixture --preset grid25 --n 800000')).toMatchObject({ n: 800_000 });
  expect(parse('--model mixture --runs 10000000 --each')).toMatchObject({ runs: 1e7 });
});

describe('help', () => {
  test.each([
    ['model', 'gaussian'],
    ['preset', 'archipelago'],
    ['reseed', 'on'],
    ['from', 'world'],
    ['stratum-weights', 'on'],
  ])('names --%s with its default', (name, fallback) => {
    const line = helpText()
      .split('\n')
      .find((each) => each.startsWith(`  --${name} `));
    expect(line?.endsWith(`[${fallback}]`)).toBe(true);
  });
});
