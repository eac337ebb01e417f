import { remembering } from '../base/remembering.ts';
import type { Challenge } from '../game/challenge.ts';
import { type Par, parOf } from '../game/par.ts';

/** Par of a challenge at build; a page and the lessons that show the same board search for it once. */
export const parAtBuild: (challenge: Challenge) => Par = remembering(parOf);

/** Par as an attribute holds it; a picture needs fidelities to a thousandth. */
export function parText(par: Par): string {
  return JSON.stringify(par, (name, value: unknown) =>
    name === 'fidelity' && Array.isArray(value)
      ? value.map((each: number) => Math.round(each * 1000) / 1000)
      : value,
  );
}
