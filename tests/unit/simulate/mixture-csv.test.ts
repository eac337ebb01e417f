/** What is printed of mixtures, as CSV, and how much may be printed. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readCsv, simulate } from './simulate.ts';

const STATISTICS = ['mean', 'sd', 'q05', 'q25', 'q50', 'q75', 'q95'];
const COMMON = ['modesAlive', 'modesCovered', 'rareModesCovered', 'outskirtsSurvival'];
const weights = (count: number) => Array.from({ length: count }, (_, k) => `weight${k + 1}`);
const LINE = '--model mixture --n 40 --real-data fresh --real 2,0,5 --generations 3 --seed print';

interface Many {
  readonly generations: { readonly quantities: Record<string, Record<string, number>> }[];
}
interface Each {
  readonly runs: {
    readonly run: number;
    readonly generations: { readonly generation: number; readonly digest: string }[];
  }[];
}

const many: Many = JSON.parse(simulate(`${LINE} --runs 7`));
const each: Each = JSON.parse(simulate(`${LINE} --each --runs 7`));

describe('CSV', () => {
  test('of many runs has a column per quantity and statistic, with the numbers of the JSON', () => {
    const rows = readCsv(simulate(`${LINE} --runs 7 --format csv`));
    const names = [...COMMON, ...weights(4)];
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'generation',
      ...names.flatMap((name) => STATISTICS.map((statistic) => `${name}.${statistic}`)),
    ]);
    for (const [i, { quantities }] of many.generations.entries()) {
      for (const [name, statistics] of Object.entries(quantities)) {
        for (const [statistic, value] of Object.entries(statistics)) {
          expect(Number(rows[i]?.[`${name}.${statistic}`])).toBe(value);
        }
      }
    }
  });

  test('of every run has a row per run and generation', () => {
    const rows = readCsv(simulate(`${LINE} --runs 7 --each --format csv`));
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'run',
      'generation',
      'real',
      ...COMMON,
      ...weights(4),
      'digest',
    ]);
    const printed = each.runs.flatMap(({ run, generations }) =>
      generations.map(({ generation, digest }) => [`${run}`, `${generation}`, digest]),
    );
    expect(rows.map(({ run, generation, digest }) => [run, generation, digest])).toEqual(printed);
  });
});

test.each([
  ['--format csv --runs 3 --from 4', ''],
  ['--runs 1 --preset overlap --reseed off --method sufficient-statistics', ''],
  ['--from 5', 'simulate: --from must be world or a mode from 1 to 4, not "5"\n'],
])('the command itself prints what is printed here: %s', (more, refusal) => {
  const line = `${LINE} ${more}`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/simulate/main.ts', ...line.split(' ')],
    { cwd: fileURLToPath(new URL('../../..', import.meta.url)), encoding: 'utf8' },
  );
  expect(stderr).toBe(refusal);
  expect(status).toBe(refusal === '' ? 0 : 2);
  expect(stdout).toBe(refusal === '' ? `${simulate(line)}\n` : '');
});
