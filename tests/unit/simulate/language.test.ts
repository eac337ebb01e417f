import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { expectRefused, readCsv, simulate } from './simulate.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const SMALL = '--model language --n 20 --generations 2 --real-data fresh --real 4 --spread 0.9';

/** What the command prints. */
function printed(options: string): string {
  const line = ['scripts/simulate/main.ts', ...SMALL.split(' '), ...options.split(' ')];
  return spawnSync(process.execPath, line, { cwd: root, encoding: 'utf8' }).stdout;
}

describe('notebooks at the door', () => {
  test('one run as CSV has every quantity, and repeats itself', () => {
    const line = `${SMALL} --runs 1 --format csv`;
    const [first, second] = readCsv(simulate(line));
    expect(first?.['generation']).toBe('1');
    for (const name of ['birds', 'birdsError', 'turns', 'nonsense', 'perplexity', 'words'])
      expect(Number(second?.[name])).toBeGreaterThanOrEqual(0);
    expect(simulate(line)).toBe(simulate(line));
  });

  test('lines of chosen generations are printed, impossible ones marked', () => {
    expect(printed('--text 3 --text-at 2')).toMatch(/^generation 2(\n {2}[ x] [A-Z].*[.…]){3}\n$/);
    const heads = printed('--text 1').match(/^generation \d$/gm);
    expect(heads).toEqual(['generation 1', 'generation 2']);
  });

  test('top-p and weights on real lines change what is learned', () => {
    const plain = printed('--text 12');
    expect(printed('--text 12 --top-p 0.5')).not.toBe(plain);
    expect(printed('--text 12 --real-weight 0.9')).not.toBe(plain);
    expect(printed('--text 12 --learner trigram')).not.toBe(plain);
  });

  test.each([
    [`${SMALL} --divisor n-1`, '--divisor', 'n'],
    [`${SMALL} --tail-weight 2`, '--tail-weight', 'left out'],
    ['--model language --n 20001 --generations 1 --runs 1', '--n', '20000'],
    ['--model language', '--runs', '10000'],
    [`${SMALL} --text-at 1`, '--text-at', '--text'],
    [`${SMALL} --text 1 --text-at 3`, '--text-at', '2'],
    [`${SMALL} --text 13`, '--text', '12'],
    [`${SMALL} --learner deep`, '--learner', 'trigram'],
    [`${SMALL} --top-p 0`, '--top-p', 'above 0'],
    ['--learner network', '--learner', '--model language'],
  ])('%s is refused, with %s and what is allowed', (line, name, allowed) => {
    expectRefused(line, name, allowed);
  });
});
