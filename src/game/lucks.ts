import type { Challenge } from './challenge.ts';
import type { Par } from './par.ts';
import { playByPolicy } from './policies.ts';
import { candidatesFor } from './reference.ts';

/** How the policy that made par does on other lucks, with the same setting. */
export interface Elsewhere {
  /** Lucks that were played. */
  readonly lucks: number;
  /** What it spent where it won, ascending. */
  readonly spent: readonly number[];
}

/**
 * Plays the policy that made par, with its setting, on other lucks of the same challenge; one step a luck.
 *
 * @returns null when no policy won
 */
export function* playElsewhere(
  challenge: Challenge,
  { par, references }: Par,
  lucks: number,
): Generator<undefined, Elsewhere | null> {
  const best = references.find(({ won, spent }) => won && spent === par);
  const policy = best === undefined ? undefined : candidatesFor(challenge)[best.candidate]?.policy;
  if (policy === undefined) return null;
  const spent: number[] = [];
  for (let luck = 1; luck <= lucks; luck++) {
    const other = { ...challenge, seed: `another luck ${luck}` };
    const position = playByPolicy(other, policy);
    if (position.status === 'won') spent.push(position.spent);
    yield;
  }
  return { lucks, spent: spent.sort((one, two) => one - two) };
}
