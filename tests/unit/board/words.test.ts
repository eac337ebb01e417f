import { expect, test } from 'vitest';
import { openBoard } from '../../../src/board/setup.ts';
import {
  claimWords,
  compareWith,
  endingOf,
  lastLossWords,
  rivalWords,
} from '../../../src/board/words/en/ending.ts';
import * as words from '../../../src/board/words/en/position.ts';
import { tableHead, tableRows } from '../../../src/board/words/en/table.ts';
import { outcomeOf } from '../../../src/game/outcome.ts';
import { POLICIES, playByPolicy } from '../../../src/game/policies.ts';
import { type Position, settle, startPosition } from '../../../src/game/position.ts';
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

test.each([
  [0.17, 'lost at 17%'],
  [0.004, 'gone'],
])('of what counts as lost, %d is told as "%s"', (survival, told) => {
  expect(kit.survivalWords(survival, true)).toBe(told);
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
    / That costs a life: the left tail stood at \d+% and the right tail at \d+%, below 30%\. 0 lives left, 560 real samples left\.$/,
  );
  expect(words.hearts(lost)).toBe('♡♡♡');
  expect(words.leftToSpend(lost)).toBe('560 left');
});

test('the end of a run is told with its reason', () => {
  const ending = endingOf({ ...beginSitting(FIRST_WATCH), position: lost });
  expect(ending.title).toBe('Lost in generation 8');
  expect(ending.text).toMatch(
    /^Generation 8 cost the last life: the (left|right) tail stood at \d+%( and the right tail at \d+%)?, below 30%\. You spent 0 of 560 real samples\.$/,
  );
  expect(endingOf({ ...beginSitting(FIRST_WATCH), position: won })).toEqual({
    title: 'You kept the tails alive',
    text: 'You spent 480 of 560 real samples. 3 lives left. First try.',
  });
});

/** First watch as it stands when its generations ended with these survivals. */
function survived(...survivals: readonly (readonly [left: number, right: number])[]): Position {
  return survivals.reduce<Position>((position, survival) => {
    const generation = position.state.generation + 1;
    const state = { ...position.state, generation };
    return settle(position, { real: 0 }, { state, measures: { survival, modes: [] } });
  }, startPosition(FIRST_WATCH));
}

test('a life that was lost is told with its tail, and by how much', () => {
  expect(lastLossWords(startPosition(FIRST_WATCH))).toBe('');
  expect(lastLossWords(survived([0.9, 0.3]))).toBe('');
  expect(lastLossWords(survived([0.9, 0.9], [0.2361, 0.9], [0.4, 0.9]))).toBe(
    'Generation 2 cost a life: the left tail stood at 23%, below 30%.',
  );
  expect(lastLossWords(survived([0.2, 0.9], [0.9, 3.4]))).toBe(
    'Generation 2 cost a life: the right tail stood at 340%, above 333%.',
  );
  expect(lastLossWords(survived([0.2, 0.9], [0.2, 0.9], [0.1, 0.002]))).toBe(
    'Generation 3 cost the last life: the left tail stood at 10% and the right tail at <1%, below 30%.',
  );
});

test('a run claims a first try only where it is one', () => {
  const sitting = beginSitting(FIRST_WATCH);
  expect(claimWords(sitting)).toBe('First try.');
  expect(claimWords({ ...sitting, isFirstTry: false })).toBe('');
  expect(claimWords({ ...sitting, isFirstTry: false, hasSteppedBack: true })).toBe(
    'With steps back.',
  );
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

test('automatic play is told in few words, and of every fifth generation and lost lives alone', () => {
  const after = (generations: number, position: typeof won) => {
    const turns = position.turns.slice(0, generations);
    return words.briefStatusOf({ ...position, turns });
  };
  expect(after(4, lost)).toBe('');
  expect(after(5, lost)).toMatch(/^Generation 5: left tail \d+% \w+, right tail \d+% \w+\.$/);
  expect(after(6, lost)).toContain('That costs a life');
  expect(after(0, lost)).toContain('Generation 0');
  expect(words.briefStatusOf(lost)).toMatch(
    /^Generation 8: left tail \d+% alive, right tail \d+% alive\. That costs a life: the left tail stood at \d+% and the right tail at \d+%, below 30%\.$/,
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
