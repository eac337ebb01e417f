import { remembering } from '../base/remembering.ts';
import type { Challenge } from '../game/challenge.ts';
import { type Par, parOf } from '../game/par.ts';

/** Par of a challenge at build; a page and the lessons that show the same board search for it once. */
export const parAtBuild: (challenge: Challenge) => Par = remembering(parOf);

/** Par as a page brings it: a picture needs fidelities to a thousandth. */
export function rounded(par: Par): Par {
  const references = par.references.map((reference) => ({
    ...reference,
    fidelity: reference.fidelity.map((each) => Math.round(each * 1000) / 1000),
  }));
  return { ...par, references };
}
