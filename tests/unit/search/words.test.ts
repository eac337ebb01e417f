import { expect, test } from 'vitest';
import { countWords } from '../../../src/search/words.ts';

test.each([
  [0, 'rare', 'No page mentions “rare”.'],
  [1, 'rare', '1 page mentions “rare”.'],
  [7, 'tail', '7 pages mention “tail”.'],
  [0, '', ''],
])('%i pages for “%s”', (count, words, sentence) => {
  expect(countWords(count, words)).toBe(sentence);
});
