import { remembering } from '../base/remembering.ts';
import type { Challenge } from '../game/challenge.ts';
import { type Par, parOf } from '../game/par.ts';
import { type Bar, barOf, type Plain } from '../game/plain.ts';
import { neglect, playByPolicy } from '../game/policies.ts';
import { pooledBar, pooledLuck } from '../game/pools.ts';
import type { Position } from '../game/position.ts';
import { kindOf, loadPools } from '../kinds/kinds.ts';

/** What pages work out as they are built; several that show the same board ask for it once. */

const search = remembering(parOf);

/** Par of a challenge: searched for, or as it is shipped; null where there is none. */
export async function parAtBuild(challenge: Challenge): Promise<Par | null> {
  if (challenge.line === 0) return null;
  if (kindOf(challenge).par === 'search') return search(challenge);
  const luck = pooledLuck(await loadPools(challenge), challenge);
  return luck && { par: luck.par, references: [] };
}

export async function barAtBuild(challenge: Challenge, plain: Plain): Promise<Bar> {
  const luck = pooledLuck(await loadPools(challenge), challenge);
  return luck === null ? barOf(challenge, plain) : pooledBar(challenge, plain, luck);
}

/** What becomes of a challenge that is left alone. */
export const aloneAtBuild: (challenge: Challenge) => Position = remembering((challenge) =>
  playByPolicy(challenge, neglect),
);

/** Par as a page brings it: a picture needs fidelities to a thousandth. */
export function rounded(par: Par): Par {
  const references = par.references.map((reference) => ({
    ...reference,
    fidelity: reference.fidelity.map((each) => Math.round(each * 1000) / 1000),
  }));
  return { ...par, references };
}
