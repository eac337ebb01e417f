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
  if (best === undefined) return null;
  const numbers = Array.from({ length: lucks }, (_, i) => i + 1);
  const spent = yield* winsElsewhere(challenge, best.candidate, numbers);
  return { lucks, spent: spent.sort((one, two) => one - two) };
}

/**
 * Plays one setting of a reference policy on other lucks of the same challenge; one step a luck.
 *
 * @param candidate index of the setting in `candidatesFor`
 * @param lucks by number
 * @returns what it spent where it won, in the order of the lucks
 * @throws RangeError when there is no such setting
 */
export function* winsElsewhere(
  challenge: Challenge,
  candidate: number,
  lucks: readonly number[],
): Generator<undefined, number[]> {
  const policy = candidatesFor(challenge)[candidate]?.policy;
  if (policy === undefined) throw new RangeError(`no reference policy has number ${candidate}`);
  const spent: number[] = [];
  for (const luck of lucks) {
    const position = playByPolicy({ ...challenge, seed: `another luck ${luck}` }, policy);
    if (position.status === 'won') spent.push(position.spent);
    yield;
  }
  return spent;
}
