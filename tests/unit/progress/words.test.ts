import { expect, test } from 'vitest';
import { EMPTY_RECORD, withChallenge } from '../../../src/progress/record.ts';
import { contentsOf, featWords, summaryOf } from '../../../src/progress/words.ts';
import { loss, playedOn, win } from './records.ts';

const bar = (spend: number) => ({ spend, isWon: true });

test('a feat is told in words', () => {
  expect(featWords(win(360), bar(360))).toBe('3 stars, 360 spent');
  // 1.25 × 287 = 358.75.
  expect(featWords(win(360), bar(287))).toBe('1 star, 360 spent');
  expect(featWords(win(0), bar(0))).toBe('3 stars, 0 spent');
  expect(featWords(loss(9), bar(400))).toBe('lost in generation 9');
});

test('a record is told in a sentence', () => {
  const judged = [
    { id: 'first-watch', bar: bar(300) },
    { id: 'targeted', bar: bar(300) },
  ];
  expect(summaryOf(EMPTY_RECORD, judged)).toMatch(/^No challenge is on your record yet\./);
  const lost = withChallenge(EMPTY_RECORD, 'targeted', loss(9), true);
  expect(summaryOf(lost, judged)).toBe('You have won 0 of 2 challenges, with 0 of 6 stars.');
  const won = withChallenge(lost, 'first-watch', win(360), true);
  expect(summaryOf(won, judged)).toBe('You have won 1 of 2 challenges, with 2 of 6 stars.');
  expect(summaryOf(won, judged.slice(0, 1))).toBe(
    'You have won 1 of 1 challenge, with 2 of 3 stars.',
  );
});

test('what there is to lose is counted', () => {
  expect(contentsOf(playedOn('2026-11-22'))).toBe('0 challenges, 1 day and 0 lessons');
});
