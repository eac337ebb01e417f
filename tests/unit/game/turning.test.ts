import { expect, test } from 'vitest';
import { finish } from '../../../src/base/finish.ts';
import { replay } from '../../../src/game/play.ts';
import { affordable, POLICIES, type Policy, playByPolicy } from '../../../src/game/policies.ts';
import type { Move, Position } from '../../../src/game/position.ts';
import { positionAt, turningPoint } from '../../../src/game/turning.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

const lost = playByPolicy(FIRST_WATCH, POLICIES.front);

function played(moves: readonly Move[]): Position {
  const position = replay(FIRST_WATCH, moves);
  if (!position.ok) throw new Error(position.error.code);
  return position.value;
}

/** Whether a policy wins that takes over after so many moves, by replaying all of it. */
function wins(policy: Policy, after: number): boolean {
  const moves = lost.turns.slice(0, after).map(({ move }) => move);
  for (;;) {
    const position = played(moves);
    if (position.status !== 'playing') return position.status === 'won';
    moves.push(affordable(position, policy(position)));
  }
}

test('a run as it stood at an earlier generation is that of its first moves', () => {
  expect(lost.status).toBe('lost');
  for (const generation of [0, 3, lost.turns.length]) {
    const moves = lost.turns.slice(0, generation).map(({ move }) => move);
    expect(positionAt(lost, generation)).toEqual(played(moves));
  }
});

test.each(['watchful', 'steady', 'late'] as const)(
  'it was decided at the last generation from which a policy would still have won: %s',
  (name) => {
    const policy = POLICIES[name];
    const found = finish(turningPoint(lost, policy));
    const all = lost.turns.map((_, generation) => wins(policy, generation));
    const expected = all.lastIndexOf(true);
    expect(found).toBe(expected < 0 ? null : expected);
  },
);

test('where a policy loses wherever it takes over, that is told', () => {
  expect(finish(turningPoint(lost, POLICIES.neglect))).toBeNull();
});
