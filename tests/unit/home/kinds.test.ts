import { expect, test } from 'vitest';
import { FACES } from '../../../src/faces/registry.ts';
import { keptLines } from '../../../src/kinds/language/measured/lines.ts';

test('the home page says that there are four kinds', () => {
  expect(FACES).toHaveLength(4);
});

test('the line that it quotes is most of a page', () => {
  const lines = keptLines(0.9, 15).map(({ text }) => text);
  const times = lines.map((line) => lines.filter((each) => each === line).length);
  expect(Math.max(...times)).toBeGreaterThan(lines.length / 2);
});
