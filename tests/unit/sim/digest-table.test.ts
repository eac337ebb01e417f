import { expect, test } from 'vitest';
import expected from '../../fixtures/digests.json' with { type: 'json' };
import { digestTable } from '../../support/digest-table.ts';

test('every run has the digest it has always had', () => {
  expect(digestTable()).toEqual(expected);
});

test('the table holds no two equal digests, but for fixed real data that accumulates, and every kind of entry', () => {
  const table: Record<string, string> = expected;
  const names = Object.keys(table);
  const sameAsNone = names.filter((name) => /: accumulate.*, fixed/.test(name));
  expect(sameAsNone).toHaveLength(7);
  for (const name of sameAsNone) {
    expect(table[name], name).toBe(table[name.replace(', fixed', ', none')]);
  }
  expect(new Set(Object.values(table)).size).toBe(names.length - sameAsNone.length);
  const kinds = names.map((name) => name.split(':')[0]);
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  expect([count('run'), count('ensemble'), count('sampler'), count('function')]).toEqual([
    32, 6, 8, 9,
  ]);
});
