import { expect, test } from 'vitest';
import expected from '../../fixtures/digests.json' with { type: 'json' };
import { digestTable } from '../../support/digest-table.ts';

test('every run has the digest it has always had', () => {
  expect(digestTable()).toEqual(expected);
});

test('the table holds no two equal digests and every kind of entry', () => {
  const names = Object.keys(expected);
  expect(new Set(Object.values(expected)).size).toBe(names.length);
  const kinds = names.map((name) => name.split(':')[0]);
  const count = (kind: string) => kinds.filter((each) => each === kind).length;
  expect([count('run'), count('ensemble'), count('sampler'), count('function')]).toEqual([
    32, 6, 8, 9,
  ]);
});
