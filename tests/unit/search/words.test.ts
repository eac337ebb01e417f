import { expect, test } from 'vitest';
import { countWords } from '../../../src/search/words.ts';

test.each([
  [0, 'rare', true, 'No page mentions “rare”.'],
  [1, 'rare', true, '1 place for “rare”.'],
  [7, 'tail', true, '7 places for “tail”.'],
  [0, '', true, ''],
  [3, 'old snakes', false, 'No page has all of “old snakes”. 3 places with some of it.'],
])('%i places for “%s”', (count, words, isWhole, sentence) => {
  expect(countWords(count, words, isWhole)).toBe(sentence);
});
