import { ProblemError } from '../base/problem.ts';
import { play } from './play.ts';
import { affordable, type Policy } from './policies.ts';
import { type Position, settle, startPosition } from './position.ts';

/**
 * Where a run was lost: the last generation from which a policy would still have won it, on the same luck. One step a
 * generation that is played.
 *
 * @param lost a run that was lost
 * @returns a generation, 0 for the truth, or null when the policy loses wherever it takes over
 */
export function* turningPoint(lost: Position, policy: Policy): Generator<undefined, number | null> {
  for (let generation = lost.turns.length - 1; generation >= 0; generation--) {
    let position = positionAt(lost, generation);
    while (position.status === 'playing') {
      const next = play(position, affordable(position, policy(position)));
      if (!next.ok) throw new ProblemError(next.error);
      position = next.value;
      yield;
    }
    if (position.status === 'won') return generation;
  }
  return null;
}

/**
 * How a run stood at an earlier generation.
 *
 * @param generation that was played, 0 for the truth
 */
export function positionAt({ challenge, turns }: Position, generation: number): Position {
  return turns
    .slice(0, generation)
    .reduce<Position>(
      (position, { move, state, measures }) => settle(position, move, { state, measures }),
      startPosition(challenge),
    );
}
