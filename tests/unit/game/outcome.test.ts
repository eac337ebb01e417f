import { expect, test } from 'vitest';
import { NO_RESULTS, type Outcome, outcomeOf, recordOutcome } from '../../../src/game/outcome.ts';
import { POLICIES, playByPolicy } from '../../../src/game/policies.ts';
import { startPosition } from '../../../src/game/position.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

const lossAfter = (generations: number): Outcome => ({
  won: false,
  livesLeft: 0,
  spent: 100,
  fidelity: new Array(generations).fill([0.5, 0.5]),
});
const winFor = (spent: number, livesLeft: number): Outcome => ({
  won: true,
  livesLeft,
  spent,
  fidelity: [],
});

test('a run has no outcome while it is being played', () => {
  expect(outcomeOf(startPosition(FIRST_WATCH))).toBeNull();
});

test('an outcome tells the fidelity of each tail in each generation', () => {
  const position = playByPolicy(FIRST_WATCH, POLICIES.watchful);
  const outcome = outcomeOf(position);
  expect(outcome).toMatchObject({ won: true, livesLeft: position.lives, spent: position.spent });
  expect(outcome?.fidelity).toHaveLength(14);
  for (const [i, turn] of position.turns.entries()) {
    const fidelity = outcome?.fidelity[i] ?? [];
    expect(fidelity).toHaveLength(2);
    expect(Math.min(...fidelity)).toBe(turn.fidelity);
    const [left = Number.NaN] = turn.measures.survival;
    expect(fidelity[0]).toBe(Math.min(left, 1 / left));
  }
});

test('the first try stays, whatever comes later', () => {
  const tried = recordOutcome(NO_RESULTS, lossAfter(9), true);
  const again = recordOutcome(tried, winFor(360, 3), false);
  expect(again.firstTry).toEqual(lossAfter(9));
  expect(again.best).toEqual(winFor(360, 3));
});

test('a run with a step back is never a first try', () => {
  expect(recordOutcome(NO_RESULTS, winFor(300, 1), false).firstTry).toBeNull();
});

test.each([
  ['a win beats a loss', winFor(560, 1), lossAfter(13)],
  ['a cheaper win beats a dearer one', winFor(300, 1), winFor(301, 3)],
  ['at the same price the win with more lives is better', winFor(300, 2), winFor(300, 1)],
  ['a loss that lasted longer is better', lossAfter(12), lossAfter(11)],
])('%s', (_, better, worse) => {
  expect(recordOutcome(recordOutcome(NO_RESULTS, worse, true), better, false).best).toEqual(better);
  expect(recordOutcome(recordOutcome(NO_RESULTS, better, true), worse, false).best).toEqual(better);
});
