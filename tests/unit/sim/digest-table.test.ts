import { expect, test } from 'vitest';
import expected from '../../fixtures/digests.json' with { type: 'json' };
import { digestTable } from '../../support/digest-table.ts';

test('every run has the digest it has always had', () => {
  expect(digestTable()).toEqual(expected);
});

test('the table holds no two equal digests, but for fixed real data that accumulates and two engines, and every kind of entry', () => {
  const table: Record<string, string> = expected;
  const names = Object.keys(table);
  const expectPairs = (again: RegExp, first: string, count: number) => {
    const pairs = names.filter((name) => again.test(name));
    expect(pairs).toHaveLength(count);
    for (const name of pairs) expect(table[name], name).toBe(table[name.replace(again, first)]);
    return count;
  };
  const equal =
    expectPairs(/(?<=: (\w+, )?accumulate.*), fixed/, ', none', 9) +
    expectPairs(/^(pictures .*)kernel$/, '$1JavaScript', 4) +
    expectPairs(/(?<=^language .*"accumulate.*)"fixed"/, '"none"', 4) +
    expectPairs(
      /(?<=^language .*"replace","realData":"fresh","n":20,"spread":0.9}, )kernel/,
      'JavaScript',
      2,
    );
  expect(new Set(Object.values(table)).size).toBe(names.length - equal);
  const kinds = names.map((name) => name.split(':')[0]);
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  expect([count('run'), count('ensemble'), count('sampler'), count('function')]).toEqual([
    32, 6, 8, 9,
  ]);
});
