import { expect, test } from 'vitest';
import { counted, grouped, listed, listedInProse } from '../../../src/base/language.ts';

test('lists are as English has them', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => listed(items))).toEqual([
    '',
    'a',
    'a and b',
    'a, b, and c',
  ]);
  expect(listed(['a', 'b', 'c'], 'disjunction')).toBe('a, b, or c');
  expect(
    [
      ['a', 'b'],
      ['a', 'b', 'c'],
    ].map(listedInProse),
  ).toEqual(['a and b', 'a, b and c']);
});

test('what is counted is one, or several', () => {
  const stars = [0, 1, 2].map((amount) => counted(amount, { one: 'star', other: 'stars' }));
  expect(stars).toEqual(['0 stars', '1 star', '2 stars']);
});

test('large numbers have commas', () => {
  expect([7, 1000, 40_000].map(grouped)).toEqual(['7', '1,000', '40,000']);
});
