/** One file knows how a share is written, so that none is −0%, NaN% or a hundred digits long. */
import { expect, test } from 'vitest';
import { percentWords } from '../../../src/figures/format.ts';
import { numberText } from '../../../src/lesson/values/format.ts';
import { readSource, sourceFiles, withoutComments } from '../../support/imports.ts';

/** Where a sign stands behind something else than a share that is said. */
const OTHERS: Readonly<Record<string, string>> = {
  'src/figures/format.ts': 'how shares are written',
  'src/figures/survivors.ts': 'below 1%, with three digits',
  'src/lesson/values/format.ts': 'with as many digits as an author wants',
  'src/offline/words.ts': 'in quarters',
  'src/board/learning.ts': 'a length in a style',
  'src/classroom/projector/row.ts': 'a length in a style',
  'src/classroom/results/views/questions.ts': 'a length in a style',
  'src/lesson/figure/Plot.astro': 'a place in a picture',
  'src/faces/lineage-labels.ts': 'a place in a picture',
  'src/faces/mixture/labels.ts': 'a place in a picture',
};

test('a sign stands behind a number in one file, and where it is no share that is said', () => {
  const found = sourceFiles()
    .filter((path) => /\.(ts|astro)$/.test(path))
    .filter((path) => /\} ?%/.test(withoutComments(readSource(path))));
  expect(found.toSorted()).toEqual(Object.keys(OTHERS).toSorted());
});

test.each([
  [0.431, '43%'],
  [0.435, '44%'],
  [0.004, '<1%'],
  [0, '0%'],
  [-0.004, '0%'],
  [-0.014, '−1%'],
  [12.344, '1,234%'],
  [Number.NaN, 'no number'],
  [Infinity, 'above all numbers'],
  [1e300, '1.0 × 10³⁰²%'],
])('the nearest per cent of %d is %s', (share, words) => {
  expect(percentWords(share, 0)).toBe(words);
});

test.each([
  [0.125, 1, '12.5%'],
  [0.12, 1, '12%'],
  [0.0004, 1, '<0.1%'],
  [0.5757, 2, '57.57%'],
  [1, 2, '100%'],
  [-1e-9, 2, '0%'],
] as const)('%d with at most %d digits after the point is %s', (share, places, words) => {
  expect(percentWords(share, places)).toBe(words);
});

test('thousands are grouped', () => {
  expect(percentWords(123.4)).toBe('12,340%');
});

test('what an author shows has no sign where there are no digits', () => {
  expect(numberText(0.67, 'percent', 1)).toBe('67.0%');
  expect(numberText(Number.NaN, 'percent', 1)).toBe('no number');
});
