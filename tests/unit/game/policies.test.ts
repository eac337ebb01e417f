import { expect, test } from 'vitest';
import { POLICIES, playByPolicy, watchful } from '../../../src/game/policies.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

/** Nothing can be lost, so that whole plans can be seen. */
const SAFE = { ...FIRST_WATCH, line: 0 };
const amounts = (policy: (typeof POLICIES)['steady'], challenge = SAFE) =>
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
