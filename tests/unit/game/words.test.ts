import { expect, test } from 'vitest';
import { messageOf, type Problem, problemIn } from '../../../src/base/problem.ts';
import { parseChallenge } from '../../../src/game/challenge.ts';
import { nameOf, sentenceOf } from '../../../src/game/words/say.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

const COIN = { names: { bias: 'The bias' }, own: { edge: 'It stands on its edge.' } };
const say = (problem: Problem) => sentenceOf(problem, () => COIN);

test('a problem is data: a code with its values', () => {
  expect(parseChallenge({ ...FIRST_WATCH, n: 9, spread: 2, cheat: 1, budget: 0 })).toEqual({
    ok: false,
    error: [
      { code: 'whole', field: 'n', min: 10, max: 1000 },
      { code: 'decimal', field: 'spread', min: 0.5, max: 1.2 },
      { code: 'unknown', field: 'cheat' },
    ],
  });
});

test('it comes through a checker of settings as it was', () => {
  const problem: Problem = { code: 'decimal', field: 'line', min: 0, max: 0.95 };
  expect(problemIn(messageOf(problem))).toEqual(problem);
});

test('a kind of model names its own settings, and says what only it can', () => {
  const range = { code: 'decimal', field: 'bias', min: 0, max: 1, model: 'coin' } as const;
  expect(say(range)).toBe('The bias must be a number from 0 to 1 with at most three decimals.');
  expect(nameOf(range, () => COIN)).toBe('The bias');
  expect(say({ code: 'own', model: 'coin', name: 'edge' })).toBe('It stands on its edge.');
});

test('what nobody has words for is a mistake, not an empty sentence', () => {
  expect(() => say({ code: 'whole', field: 'wings', min: 0, max: 2 })).toThrow(RangeError);
  expect(() => say({ code: 'own', model: 'coin', name: 'lost' })).toThrow(/no words for "lost"/);
});
