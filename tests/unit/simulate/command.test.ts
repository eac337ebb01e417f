import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { helpText } from '../../../scripts/simulate/options.ts';
import { simulate } from './simulate.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

function run(line: string) {
  const args = ['scripts/simulate/main.ts', ...line.split(' ')];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test.each([
  '--n 10 --generations 3 --runs 1',
  '--n 10 --generations 3 --runs 20 --format csv',
  '--n 10 --generations 2 --runs 3 --each --synthetic accumulate --real-data fresh --real 3 --seed äß',
  '--n 10 --generations 2 --runs 3 --method sufficient-statistics',
])('the command prints the simulation and nothing else: %s', (line) => {
  expect(run(line)).toEqual({ status: 0, stdout: `${simulate(line)}\n`, stderr: '' });
});

test('--help prints the help', () => {
  expect(run('--help')).toEqual({ status: 0, stdout: `${helpText()}\n`, stderr: '' });
});

test.each([
  ['--n 1', '--n'],
  ['--bogus', '--bogus'],
  ['--real-data fresh --real 1,2', '--real'],
  ['--n -5', '--n'],
])(
  '%s prints one line on standard error that names %s, nothing else, and exits with 2',
  (line, name) => {
    const { status, stdout, stderr } = run(line);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^simulate: .+\n$/);
    expect(stderr).toContain(name);
  },
);
