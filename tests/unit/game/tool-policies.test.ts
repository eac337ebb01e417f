import { describe, expect, test } from 'vitest';
import type { Challenge } from '../../../src/game/challenge.ts';
import { portion } from '../../../src/game/facts.ts';
import { type Idea, policyOf } from '../../../src/game/ideas.ts';
import {
  affordable,
  constant,
  early,
  front,
  late,
  lately,
  neglect,
  type Policy,
  playByPolicy,
  steady,
  third,
  watchful,
  withTools,
} from '../../../src/game/policies.ts';
import { type Position, startPosition } from '../../../src/game/position.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

/** Nothing can be lost, so that whole plans can be seen. λ of 1 costs 10, copies 25. */
const SAFE: Challenge = {
  ...FIRST_WATCH,
  line: 0,
  tools: [
    {
      tool: 'spread',
      options: [
        { set: 1, price: 10 },
        { set: 0.97, price: 0 },
      ],
    },
    { tool: 'copies', options: [{ set: 150, price: 25 }] },
  ],
};
const NO_TOOLS: Challenge = { ...SAFE, tools: [] };

const movesOf = (policy: Policy, challenge = SAFE) =>
  playByPolicy(challenge, policy).turns.map(({ move }) => move);
const amounts = (policy: Policy, challenge = NO_TOOLS) =>
  movesOf(policy, challenge).map(({ real }) => real);
const times = <Value>(count: number, value: Value) => new Array<Value>(count).fill(value);

test('a third is rounded up, a portion to the nearest', () => {
  const thirds = [1, 3, 4, 14, 15].map((generations) =>
    third({ challenge: { ...SAFE, generations } }),
  );
  expect(thirds).toEqual([1, 1, 2, 5, 5]);
  const portions = [0.5, 1, 2.5].map((factor) =>
    portion({ challenge: { ...SAFE, budget: 100 } }, factor),
  );
  // 100 over 14 generations is 7.14 each.
  expect(portions).toEqual([4, 7, 18]);
});

test('constant spends the same until the money is gone', () => {
  expect(amounts(constant(40))).toEqual(times(14, 40));
  expect(amounts(constant(150))).toEqual([150, 150, 150, 110, ...times(10, 0)]);
});

test('early spends in the first third only, lately in the last', () => {
  expect(amounts(early(30))).toEqual([...times(5, 30), ...times(9, 0)]);
  expect(amounts(lately(30))).toEqual([...times(9, 0), ...times(5, 30)]);
  expect(amounts(early(200))).toEqual([200, 200, 160, ...times(11, 0)]);
  expect(amounts(lately(200))).toEqual([...times(9, 0), 200, 200, 160, 0, 0]);
});

describe('with tools', () => {
  test('neglect uses them in every generation for as long as they can be paid', () => {
    const moves = movesOf(withTools(neglect, [1, 1], true), { ...SAFE, budget: 100 });
    expect(moves).toEqual([...times(2, { real: 0, tools: [1, 1] }), ...times(12, { real: 0 })]);
  });

  test('steady sets aside what they will cost, so that they last', () => {
    // (560 − 14 × 10) / 14
    expect(movesOf(withTools(steady, [1, 0], true))).toEqual(
      times(14, { real: 30, tools: [1, 0] }),
    );
  });

  test('so do front and late', () => {
    // (560 − 14 × 10) / 5
    const fed = { real: 84, tools: [1, 0] };
    const unfed = { real: 0, tools: [1, 0] };
    expect(movesOf(withTools(front, [1, 0], true))).toEqual([...times(5, fed), ...times(9, unfed)]);
    expect(movesOf(withTools(late, [1, 0], true))).toEqual([...times(9, unfed), ...times(5, fed)]);
  });

  test('nothing is set aside that is not there', () => {
    const poor = { ...SAFE, budget: 100 };
    const moves = movesOf(withTools(steady, [1, 0], true), poor);
    expect(moves).toEqual([...times(10, { real: 0, tools: [1, 0] }), ...times(4, { real: 0 })]);
  });

  test('those that are used with samples only cost nothing without', () => {
    const moves = movesOf(withTools(early(20), [1, 0], false));
    expect(moves).toEqual([...times(5, { real: 20, tools: [1, 0] }), ...times(9, { real: 0 })]);
  });

  test('samples are cut to the room that copies leave', () => {
    const [first] = movesOf(withTools(constant(80), [0, 1], true));
    expect(first).toEqual({ real: 50, tools: [0, 1] });
  });
});

test.each([
  ['all of it', 560, { real: 100, tools: [1, 1] }, { real: 50, tools: [1, 1] }],
  ['the tools and some samples', 55, { real: 50, tools: [1, 1] }, { real: 20, tools: [1, 1] }],
  ['the tools alone', 35, { real: 50, tools: [1, 1] }, { real: 0, tools: [1, 1] }],
  ['no tool, where two are too dear together', 34, { real: 50, tools: [1, 1] }, { real: 34 }],
  ['nothing', 0, { real: 50, tools: [1, 1] }, { real: 0 }],
  ['a tool that is free', 0, { real: 50, tools: [2, 0] }, { real: 0, tools: [2, 0] }],
  ['not less than nothing', 560, { real: -3 }, { real: 0 }],
])('of a wish can be had: %s', (_, left, wish, had) => {
  const position: Position = { ...startPosition(SAFE), spent: SAFE.budget - left };
  expect(affordable(position, wish)).toEqual(had);
});

test('a run can be stopped when it is enough', () => {
  const asked: number[] = [];
  const position = playByPolicy(SAFE, constant(50), ({ spent }) => {
    asked.push(spent);
    return spent >= 120;
  });
  expect(asked).toEqual([0, 50, 100, 150]);
  expect(position).toMatchObject({ status: 'playing', spent: 150 });
  expect(playByPolicy(SAFE, neglect).status).toBe('won');
});

test.each<[string, Idea, Policy]>([
  ['neglect', { policy: 'neglect' }, neglect],
  ['steady', { policy: 'steady' }, steady],
  ['front', { policy: 'front' }, front],
  ['late', { policy: 'late' }, late],
  ['a fixed amount', { policy: 'constant', real: 33 }, constant(33)],
  ['no amount', { policy: 'constant' }, neglect],
  ['watchful', { policy: 'watchful' }, watchful(0.6, 3)],
  ['watchful with settings', { policy: 'watchful', threshold: 0.7, factor: 1 }, watchful(0.7, 1)],
  ['tools always', { policy: 'late', tools: [1, 0] }, withTools(late, [1, 0], true)],
  [
    'tools with samples',
    { policy: 'watchful', tools: [1, 0], when: 'fed' },
    withTools(watchful(0.6, 3), [1, 0], false),
  ],
])('an idea is a policy: %s', (_, idea, policy) => {
  expect(movesOf(policyOf(idea))).toEqual(movesOf(policy));
});
