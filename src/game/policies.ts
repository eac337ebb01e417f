import type { Challenge } from './challenge.ts';
import { mostReal, type Position, play, startPosition } from './position.ts';

/** The reference policies by name: rules of thumb that a player might follow. */
export const POLICY_NAMES = ['neglect', 'steady', 'front', 'late', 'watchful'] as const;
export type PolicyName = (typeof POLICY_NAMES)[number];

/** Says how many real samples to collect next. */
export type Policy = (position: Position) => number;

/** Never collects anything. */
export const neglect: Policy = () => 0;

/** What is left over the generations that are left. */
export const steady: Policy = (position) => sharedOver(position, generationsLeft(position));

/** Everything in the first third of the generations, in equal parts. */
export const front: Policy = (position) =>
  sharedOver(position, third(position) - position.state.generation);

/** Everything in the last third of the generations, in equal parts. */
export const late: Policy = (position) => {
  const left = generationsLeft(position);
  return left > third(position) ? 0 : sharedOver(position, left);
};

/**
 * Nothing while the worse tail is above the threshold, `factor` times the steady amount when it is below.
 *
 * @param threshold a fidelity, 0 to 1
 */
export function watchful(threshold: number, factor: number): Policy {
  return (position) => {
    const { budget, generations } = position.challenge;
    const worst = position.turns.at(-1)?.fidelity ?? 1;
    return worst >= threshold ? 0 : Math.round((factor * budget) / generations);
  };
}

/** The policies with the settings that stand for "played plainly". */
export const POLICIES: Readonly<Record<PolicyName, Policy>> = {
  neglect,
  steady,
  front,
  late,
  watchful: watchful(0.6, 3),
};

/** Plays a whole run by a policy; amounts beyond what is left are cut to it. */
export function playByPolicy(challenge: Challenge, policy: Policy): Position {
  let position = startPosition(challenge);
  while (position.status === 'playing') {
    const next = play(position, { real: Math.min(policy(position), mostReal(position)) });
    if (!next.ok) throw new RangeError(next.error);
    position = next.value;
  }
  return position;
}

function generationsLeft({ challenge, state }: Position): number {
  return challenge.generations - state.generation;
}

function third({ challenge }: Position): number {
  return Math.ceil(challenge.generations / 3);
}

function sharedOver({ challenge, spent }: Position, generations: number): number {
  return generations <= 0 ? 0 : Math.round((challenge.budget - spent) / generations);
}
