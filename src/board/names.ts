import type { Challenge, MixtureChallenge } from '../game/challenge.ts';
import { tailsOf } from '../game/world.ts';
import { truthOf } from '../kinds/mixture/truth.ts';

/** Islands that no map has, for challenges that name none. */
const USUAL_NAMES = [
  'Marramey',
  'Oxholm',
  'Pellay',
  'Wren Rock',
  'Tarnholm',
  'Fulmarsay',
  'Dunlin Head',
  'Skerrow',
];

/** The names of the modes. */
export function islandNames({ world, names }: MixtureChallenge): string[] {
  return truthOf(world).map((_, k) => names[k] ?? USUAL_NAMES[k] ?? `Island ${k + 1}`);
}

/** "left tail", "outskirts", "Wren Rock": what must not be lost, in the order of its survivals. */
export function tailNames(challenge: Challenge): string[] {
  return tailsOf(challenge).map((tail) => {
    if (typeof tail === 'string') return tail === 'outskirts' ? tail : `${tail} tail`;
    return challenge.model === 'mixture' ? (islandNames(challenge)[tail.mode] ?? '') : '';
  });
}
