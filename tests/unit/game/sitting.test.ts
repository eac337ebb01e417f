import { expect, test } from 'vitest';
import { play } from '../../../src/game/play.ts';
import {
  arriveAt,
  beginSitting,
  changeSeed,
  goBackTo,
  goOn,
  optionsOf,
  replayMoves,
  resultsOf,
  type Sitting,
  startAgain,
  stepBack,
} from '../../../src/game/sitting.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

/** The moves of a watchful player who wins the first challenge. */
const WINNING = [0, 0, 0, 0, 0, 120, 120, 0, 0, 0, 0, 120, 120, 0];

function playAll(sitting: Sitting, amounts: readonly number[]): Sitting {
  return amounts.reduce((now, real) => {
    const next = play(now.position, { real });
    if (!next.ok) throw new Error(next.error.code);
    return arriveAt(now, next.value);
  }, sitting);
}

/** The next move of a replay, as the board makes it. */
function replayOne(sitting: Sitting): Sitting {
  const [move = { real: Number.NaN }, ...later] = sitting.queue;
  const next = play(sitting.position, move);
  if (!next.ok) throw new Error(next.error.code);
  return arriveAt(sitting, next.value, later);
}

test('a finished run is recorded as first try and as best', () => {
  const end = playAll(beginSitting(FIRST_WATCH), WINNING);
  expect(end.position.status).toBe('won');
  expect(resultsOf(end).firstTry).toMatchObject({ won: true, spent: 480 });
  expect(resultsOf(end).best).toBe(resultsOf(end).firstTry);
});

test('stepping back gives the same luck again, and ends the first try', () => {
  const two = playAll(beginSitting(FIRST_WATCH), [0, 30]);
  const back = stepBack(two);
  expect(back.position).toBe(two.past[1]);
  const other = playAll(back, [30]);
  expect(other.position).toEqual(two.position);
  const end = playAll(other, WINNING.slice(2));
  expect(resultsOf(end).firstTry).toBeNull();
  expect(resultsOf(end).best?.won).toBe(true);
});

test('one can go back several generations at once, which ends the first try as steps do', () => {
  const five = playAll(beginSitting(FIRST_WATCH), [0, 30, 0, 0, 9]);
  const back = goBackTo(five, 2);
  expect(back).toEqual(stepBack(stepBack(stepBack(five))));
  expect(back.position.state.generation).toBe(2);
  expect(resultsOf(playAll(back, WINNING.slice(2))).firstTry).toBeNull();
});

test.each([-1, 5, 6, 0.5])('there is no way back to generation %d of five', (generation) => {
  const five = playAll(beginSitting(FIRST_WATCH), [0, 30, 0, 0, 9]);
  expect(goBackTo(five, generation)).toBe(five);
});

test('a run remembers a step back, also when it is replayed, and a new run is free of it', () => {
  const back = stepBack(playAll(beginSitting(FIRST_WATCH), [0, 30]));
  const later = playAll(back, [25]);
  expect(later.hasSteppedBack).toBe(true);
  expect(replayOne(replayMoves(later)).hasSteppedBack).toBe(true);
  expect(startAgain(later).hasSteppedBack).toBe(false);
  expect(changeSeed(later, 'other').hasSteppedBack).toBe(false);
  expect(playAll(beginSitting(FIRST_WATCH), [0, 30]).hasSteppedBack).toBe(false);
});

test('at the truth there is nothing to step back to', () => {
  const start = beginSitting(FIRST_WATCH);
  expect(stepBack(start)).toBe(start);
  expect(optionsOf(start)).toMatchObject({ back: false, again: false, replay: false, move: true });
});

test('starting again before the first move is still the first try', () => {
  const end = playAll(startAgain(beginSitting(FIRST_WATCH)), WINNING);
  expect(resultsOf(end).firstTry).not.toBeNull();
});

test('starting again after a move is not the first try any more', () => {
  const end = playAll(startAgain(playAll(beginSitting(FIRST_WATCH), [10])), WINNING);
  expect(resultsOf(end).firstTry).toBeNull();
});

test('a replay leads to the same position, move by move', () => {
  const three = playAll(beginSitting(FIRST_WATCH), [5, 0, 60]);
  let replayed = replayMoves(three);
  expect(replayed.position.turns).toHaveLength(0);
  for (let i = 0; i < 3; i++) replayed = replayOne(replayed);
  expect(replayed.position).toEqual(three.position);
  expect(replayed.queue).toEqual([]);
});

test('a replay that is watched again part of the way still has all its moves', () => {
  const three = playAll(beginSitting(FIRST_WATCH), [5, 0, 60]);
  const one = replayOne(replayMoves(three));
  expect(replayMoves(one).queue).toEqual([{ real: 5 }, { real: 0 }, { real: 60 }]);
});

test('another seed is another luck with results of its own', () => {
  const end = playAll(beginSitting(FIRST_WATCH), WINNING);
  const other = changeSeed(end, 'other');
  expect(other.isFirstTry).toBe(true);
  expect(resultsOf(other).firstTry).toBeNull();
  const returned = changeSeed(other, 'willow-adder');
  expect(returned.isFirstTry).toBe(false);
  expect(resultsOf(returned)).toEqual(resultsOf(end));
});

test('a luck that was only looked at is still new', () => {
  const looked = changeSeed(changeSeed(beginSitting(FIRST_WATCH), 'other'), 'willow-adder');
  expect(looked.isFirstTry).toBe(true);
  const end = playAll(looked, WINNING);
  expect(resultsOf(end).firstTry).toMatchObject({ won: true, spent: 480 });
  expect(changeSeed(end, 'other').isFirstTry).toBe(true);
});

test('a luck that was met in an earlier sitting is no first try, and a new one is', () => {
  const sitting = beginSitting(FIRST_WATCH, new Set(['willow-adder']));
  expect(resultsOf(playAll(sitting, WINNING)).firstTry).toBeNull();
  expect(changeSeed(sitting, 'other').isFirstTry).toBe(true);
});

test('a run that goes on claims what it claimed when it was left', () => {
  const left = beginSitting(FIRST_WATCH, new Set(['willow-adder']));
  const first = goOn(left, { isFirstTry: true, hasSteppedBack: false });
  expect(resultsOf(playAll(first, WINNING)).firstTry).toMatchObject({ spent: 480 });
  const later = goOn(left, { isFirstTry: false, hasSteppedBack: true });
  expect(playAll(later, WINNING)).toMatchObject({ isFirstTry: false, hasSteppedBack: true });
});

test('locked controls are not on offer', () => {
  const locked = { ...FIRST_WATCH, locked: ['real', 'seed', 'back'] as const };
  const sitting = playAll(beginSitting({ ...locked, locked: [...locked.locked] }), [0]);
  expect(optionsOf(sitting)).toMatchObject({ real: false, seed: false, back: false, move: true });
});
