import { remembering } from '../base/remembering.ts';
import type { Challenge } from '../game/challenge.ts';
import { type Par, parOf } from '../game/par.ts';
import { neglect, playByPolicy } from '../game/policies.ts';
import { luckInPool, pooledPar } from '../game/pools.ts';
import type { Position } from '../game/position.ts';
import { kindOf } from '../kinds/kinds.ts';

/** What pages work out as they are built; several that show the same board ask for it once. */

const search = remembering(parOf);

/** Par of a challenge: searched for, or as it is shipped; null where there is none. */
export async function parAtBuild(challenge: Challenge): Promise<Par | null> {
  if (challenge.line === 0) return null;
  if (kindOf(challenge).par === 'search') return search(challenge);
  const luck = await luckInPool(challenge);
  return luck && pooledPar(luck);
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
