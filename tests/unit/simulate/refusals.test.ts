import { expect, test } from 'vitest';
import { expectRefused, refusal } from './simulate.ts';

/** Arguments, the option that the message must name, and what it must say is allowed. */
test.each([
  ['--model mixed', '--model', 'gaussian'],
  ['--synthetic keep', '--synthetic', 'replace or accumulate or accumulate-subsample'],
  ['--synthetic Replace', '--synthetic', 'not "Replace"'],
  ['--real-data some', '--real-data', 'none or fixed or fresh'],
  ['--divisor n-2', '--divisor', 'n or n-1'],
  ['--method fast', '--method', 'samples or sufficient-statistics'],
  ['--format xml', '--format', 'json or csv'],
  ['--n 1', '--n', '2 to 10000000'],
  ['--n 10000001', '--n', '2 to 10000000'],
  ['--n 2.5', '--n', 'whole number'],
  ['--n 1e2', '--n', 'whole number'],
  ['--n=', '--n', 'whole number'],
  ['--n=-5', '--n', 'whole number'],
  ['--n ten', '--n', 'not "ten"'],
  ['--generations 0', '--generations', '1 to 1000000'],
  ['--runs 0', '--runs', '1 to 10000000'],
  ['--runs NaN', '--runs', 'whole number'],
  ['--runs 10000001', '--runs', '1 to 10000000'],
  ['--first-run -1', '--first-run', '0 to 4294967295'],
  ['--first-run 4294967295 --runs 2', '--first-run', 'at most 4294967296, not 4294967297'],
  [
    '--each --method sufficient-statistics --generations 20001 --runs 25',
    '--generations',
    'at most 20000',
  ],
  ['--synthetic accumulate --n 1000001', '--n', 'at most 50000000'],
  ['--synthetic accumulate-subsample --n 10000000', '--n', 'which keeps every sample'],
  ['--spread 0', '--spread', 'above 0'],
  ['--spread 1e-400', '--spread', 'above 0'],
  ['--spread 101', '--spread', 'at most 100'],
  ['--spread=-1', '--spread', 'above 0'],
  ['--spread Infinity', '--spread', 'not "Infinity"'],
  ['--spread 0x1', '--spread', 'number'],
  ['--spread 1.', '--spread', 'number'],
  ['--real-data fresh --real 101', '--real', '0 to 100'],
  ['--real-data fresh --n 5', '--real', '0 to 5'],
  ['--real-data fresh --real=-1', '--real', 'whole number'],
  ['--real-data fresh --real x', '--real', 'not "x"'],
  ['--real-data fresh --real 1,', '--real', 'whole number'],
  ['--real-data fresh --real 1,2', '--real', 'list of 50'],
  ['--real-data fresh --generations 1 --real 1,2', '--real', 'list of 1'],
  ['--real-data fresh --generations 2 --real 1,200', '--real', 'not 200'],
  ['--real-data fixed --real 1', '--real', 'at least 2'],
  ['--real-data fixed --generations 2 --real 3,4', '--real', 'one number for all generations'],
  ['--method sufficient-statistics --synthetic accumulate-subsample', '--method', 'samples'],
  ['--bogus 1', '--bogus', '--help'],
  ['--bogus', '--bogus', '--help'],
  ['--no-each', '--no-each', '--help'],
  ['--constructor', "Unknown option '--constructor'", '--help'],
  ['--constructor 1', "Unknown option '--constructor'", '--help'],
  ['--toString --n 5', "Unknown option '--toString'", '--help'],
  ['--__proto__ 1', "Unknown option '--__proto__'", '--help'],
  ['-x', '-x', '--help'],
  ['--each=1', '--each', 'does not take an argument'],
  ['--help=1', '--help', 'does not take an argument'],
  ['extra', 'extra', '--help'],
  ['--n -5', '--n', 'not "-5"'],
  ['--spread -1', '--spread', 'above 0'],
])('%s is refused in one line that names %s and says what is allowed', expectRefused);

test('an option without its value is refused', () => {
  const options =
    'model synthetic real-data n real generations runs first-run seed spread divisor method format';
  for (const name of options.split(' ')) {
    for (const line of [`--${name}`, `--${name} --each`, `--each --${name}`]) {
      const { message } = refusal(line);
      expect(message).toBe(`--${name} needs a value; see --help`);
    }
  }
});

test('a malformed --real is refused also where it plays no part', () => {
  for (const real of ['abc', '-1', '1,x']) {
    expect(refusal(`--real-data none --real=${real}`).message).toContain('--real');
  }
});
