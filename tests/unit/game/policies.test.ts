import { expect, test } from 'vitest';
import type { Challenge } from '../../../src/game/challenge.ts';
import { aimed, POLICIES, playByPolicy, watchful } from '../../../src/game/policies.ts';
import { type Position, settle, startPosition } from '../../../src/game/position.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { COUNT_NOT_PERCENT, TARGETED } from '../worker/maps.ts';

/** Nothing can be lost, so that whole plans can be seen. */
const SAFE: Challenge = { ...FIRST_WATCH, line: 0 };
const amounts = (policy: (typeof POLICIES)['steady'], challenge: Challenge = SAFE) =>
  playByPolicy(challenge, policy).turns.map(({ move }) => move.real);

test('neglect spends nothing', () => {
  expect(amounts(POLICIES.neglect)).toEqual(new Array(14).fill(0));
});

test('steady spends the same every time', () => {
  expect(amounts(POLICIES.steady)).toEqual(new Array(14).fill(40));
});

test('front spends everything in the first third', () => {
  expect(amounts(POLICIES.front)).toEqual([112, 112, 112, 112, 112, ...new Array(9).fill(0)]);
});

test('late spends everything in the last third', () => {
  expect(amounts(POLICIES.late)).toEqual([...new Array(9).fill(0), 112, 112, 112, 112, 112]);
});

test('watchful spends only after a generation below its threshold', () => {
  const { turns } = playByPolicy({ ...SAFE, budget: 2800 }, watchful(0.6, 0.4));
  const expected = turns.map((_, i) => ((turns[i - 1]?.fidelity ?? 1) < 0.6 ? 80 : 0));
  expect(turns.map(({ move }) => move.real)).toEqual(expected);
  expect(expected).toContain(0);
  expect(expected).toContain(80);
});

test('no policy spends more than there is', () => {
  for (const policy of Object.values(POLICIES)) {
    const poor = { ...SAFE, budget: 37 };
    expect(amounts(policy, poor).reduce((sum, real) => sum + real, 0)).toBeLessThanOrEqual(37);
  }
});

test('percent collects as many per cent of the training set as the rarest island has of the world', () => {
  // 3% of 400, and 4% of 280, which is 11.2.
  const safe = { ...COUNT_NOT_PERCENT, line: 0, generations: 3 };
  expect(amounts(POLICIES.percent, safe)).toEqual([12, 12, 12]);
  expect(POLICIES.percent(startPosition(TARGETED))).toEqual({ real: 11 });
  expect(POLICIES.percent(startPosition(FIRST_WATCH))).toEqual({ real: 0 });
});

/** A position in which the tails stand like this: the outskirts, then the rare islands. */
function standing(challenge: Challenge, ...survival: readonly number[]): Position {
  const start = startPosition(challenge);
  const state = { ...start.state, generation: 1 };
  return settle(start, { real: 0 }, { state, measures: { survival, modes: [] } });
}

const from = (mode: number) => ({ mode, isWeighted: false });

test.each([
  ['nothing is thin', [1, 0.6, 1.5], { real: 0 }],
  // (1 − 0.25) × 4% × 280 = 8.4
  ['Tern Stack lacks three quarters', [1, 0.25, 1], { real: 9, from: from(2) }],
  // (1 − 0.5) × 4% × 280 = 5.6
  ['Little Auk lacks half', [1, 1, 0.5], { real: 6, from: from(3) }],
  // All of 11.2: the worst one comes first.
  ['Little Auk is gone, all else is thin', [0.3, 0.4, 0], { real: 12, from: from(3) }],
  // Twice 420 over 20 generations
  ['the outskirts are thin', [0.4, 0.5, 1], { real: 42 }],
  ['an island is swollen', [1, 2, 1], { real: 42 }],
])('aimed fetches just what is lacking: %s', (_, survival, move) => {
  expect(aimed(0.6, 2)(standing(TARGETED, ...survival))).toEqual(move);
});

test('aimed asks the world where no island is on offer', () => {
  expect(aimed(0.6, 2)(standing(COUNT_NOT_PERCENT, 1, 0.1))).toEqual({ real: 110 });
  expect(aimed(0.6, 3)(standing(FIRST_WATCH, 0.1, 1))).toEqual({ real: 120 });
  expect(aimed(0.6, 2)(startPosition(TARGETED))).toEqual({ real: 0 });
});

test('aimed never spends more than there is, whatever an island costs', () => {
  const poor = { ...TARGETED, budget: 20, line: 0 };
  const { turns, spent } = playByPolicy(poor, POLICIES.aimed);
  expect(turns).toHaveLength(20);
  expect(turns.some(({ move }) => move.from !== undefined && move.real > 0)).toBe(true);
  expect(spent).toBeLessThanOrEqual(20);
});
