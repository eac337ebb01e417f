import { expect, test } from 'vitest';
import { EMPTY_RECORD, withChallenge } from '../../../src/progress/record.ts';
import { contentsOf, featWords, summaryOf } from '../../../src/progress/words.ts';
import { loss, playedOn, win } from './records.ts';

test('a feat is told in words', () => {
  expect(featWords(win(360, 3))).toBe('3 stars, 360 spent');
  expect(featWords(win(0, 1))).toBe('1 star, 0 spent');
  expect(featWords(loss(9))).toBe('lost in generation 9');
});

test('a record is told in a sentence', () => {
  const ids = ['first-watch', 'targeted'];
  expect(summaryOf(EMPTY_RECORD, ids)).toMatch(/^No challenge is on your record yet\./);
  const lost = withChallenge(EMPTY_RECORD, 'targeted', loss(9), true);
  expect(summaryOf(lost, ids)).toBe('You have won 0 of 2 challenges, with 0 of 6 stars.');
  const won = withChallenge(lost, 'first-watch', win(360, 2), true);
  expect(summaryOf(won, ids)).toBe('You have won 1 of 2 challenges, with 2 of 6 stars.');
  expect(summaryOf(won, ['first-watch'])).toBe('You have won 1 of 1 challenge, with 2 of 3 stars.');
});

test('what there is to lose is counted', () => {
  expect(contentsOf(playedOn('2026-11-22'))).toBe('0 challenges, 1 day and 0 lessons');
});
