import { expect, test } from 'vitest';
import { openBoard } from '../../../src/board/setup.ts';
import { compareWith, endingOf, rivalWords } from '../../../src/board/words/en/ending.ts';
import * as words from '../../../src/board/words/en/position.ts';
import { tableHead, tableRows } from '../../../src/board/words/en/table.ts';
import { outcomeOf } from '../../../src/game/outcome.ts';
import { POLICIES, playByPolicy } from '../../../src/game/policies.ts';
import { startPosition } from '../../../src/game/position.ts';
import { beginSitting } from '../../../src/game/sitting.ts';
import * as kit from '../../../src/kit/words/en.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

const lost = playByPolicy(FIRST_WATCH, POLICIES.neglect);
const won = playByPolicy(FIRST_WATCH, POLICIES.watchful);
const open = openBoard({ title: 'Open', n: 50, generations: 3, seed: 'a' });

function outcomeOfFinished(position: typeof won) {
  const outcome = outcomeOf(position);
  if (outcome === null) throw new Error('the run is not finished');
  return outcome;
}

test.each([
  [1, '100% alive'],
  [0.894, '89% alive'],
  [0.2961, '29% alive'],
  [0.006, '<1% alive'],
  [0.0049, 'gone'],
  [0, 'gone'],
  [1.001, '101% alive'],
  [1.25, '125% alive'],
  [1.6, '160% swollen'],
])('a survival of %d is told as "%s"', (survival, told) => {
  expect(kit.survivalWords(survival)).toBe(told);
});

test('a board without a goal says nothing of lives or budgets', () => {
  expect(words.statusOf(startPosition(open))).toBe(
    'Generation 0 is the real world itself: both tails are at 100%.',
  );
  expect(words.hearts(startPosition(open))).toBe('');
  expect(words.leftToSpend(startPosition(open))).toBe('');
});

test('the summary of a generation that cost a life says so', () => {
  expect(words.statusOf(lost)).toMatch(
    / That costs a life\. 0 lives left, 560 real samples left\.$/,
  );
  expect(words.hearts(lost)).toBe('♡♡♡');
  expect(words.leftToSpend(lost)).toBe('560 left');
});

test('the end of a run is told with its reason', () => {
  const ending = endingOf({ ...beginSitting(FIRST_WATCH), position: lost });
  expect(ending.title).toBe('Lost in generation 8');
  expect(ending.text).toMatch(
    /^A tail was too thin in generations \d+, \d+,? and 8\. At the end: left tail at \d+% and right tail at \d+%\. You spent 0 of 560 real samples\.$/,
  );
  expect(endingOf({ ...beginSitting(FIRST_WATCH), position: won })).toEqual({
    title: 'You kept the tails alive',
    text: 'All 14 generations, 3 lives left. You spent 480 of 560 real samples.',
  });
});

test('a run to beat is told, and compared with', () => {
  const sitting = (position: typeof won) => ({ ...beginSitting(FIRST_WATCH), position });
  const rival = outcomeOfFinished(won);
  expect(rivalWords(rival)).toBe('Run to beat: won with 3 lives left, 480 spent.');
  expect(rivalWords(outcomeOfFinished(lost))).toBe('Run to beat: lost in generation 8.');
  expect(compareWith(rival, sitting(lost))).toBe('The run in the link was better.');
  expect(compareWith(outcomeOfFinished(lost), sitting(won))).toBe('You beat the run in the link.');
  expect(compareWith(rival, sitting(won))).toBe('You did as well as the run in the link.');
  expect(compareWith({ ...rival, spent: 520 }, sitting(won))).toBe(
    'You beat the run in the link, with 40 less spent.',
  );
  expect(compareWith(null, sitting(won))).toBe('');
});

test('at the same price more lives are better', () => {
  const rival = { ...outcomeOfFinished(won), livesLeft: 2 };
  const sitting = { ...beginSitting(FIRST_WATCH), position: won };
  expect(compareWith(rival, sitting)).toBe('You beat the run in the link.');
});

test('automatic play is told in few words', () => {
  expect(words.briefStatusOf(lost)).toMatch(
    /^Generation 8: left tail \d+% alive, right tail \d+% alive\. That costs a life\.$/,
  );
});

test('an open board says what is left of the tails', () => {
  const ending = (challenge: typeof open) => {
    const position = playByPolicy(challenge, POLICIES.neglect);
    return endingOf({ ...beginSitting(challenge), position }).title;
  };
  expect(ending({ ...open, spread: 0.5 })).toBe('A tail is lost');
  expect(ending({ ...open, n: 1000 })).toBe('Both tails are still here');
  expect(ending({ ...open, spread: 1.2, generations: 9 })).toBe('A tail has swollen');
});

test('a tail says where it stands to the line, and a shortage is told', () => {
  expect(kit.lineWords(FIRST_WATCH, 0.5)).toBe('keep above 30%');
  expect(kit.lineWords(FIRST_WATCH, 1.6)).toBe('keep below 333%');
  expect(kit.lineWords(FIRST_WATCH, 0.29)).toBe('below 30%: −1 life');
  expect(kit.lineWords(FIRST_WATCH, 3.4)).toBe('too fat: −1 life');
  expect(kit.lineWords(open, 0)).toBe('');
  expect([40, 20, 1, 0].map((most) => words.shortageOf(FIRST_WATCH, most, 40))).toEqual([
    '',
    'Only 20 real samples are left.',
    'Only 1 real sample is left.',
    'No real samples are left.',
  ]);
});

test('the table has the truth and every generation', () => {
  const rows = tableRows(won);
  expect(rows).toHaveLength(15);
  for (const row of rows) expect(row).toHaveLength(tableHead(FIRST_WATCH).length);
});

test('a wrong setting of an open board is named', () => {
  expect(() => openBoard({ title: 'x', n: 5, generations: 3, seed: 'a' })).toThrow(
    'Samples in a training set must be a whole number from 10 to 1000.',
  );
});
