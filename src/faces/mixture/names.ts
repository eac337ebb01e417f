import { rareModes } from '../../kinds/mixture/regions/rare.ts';
import { type MixtureChallenge, truthOf } from '../../kinds/mixture/settings.ts';

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
export function islandNames({ world, names }: Pick<MixtureChallenge, 'world' | 'names'>): string[] {
  return truthOf(world).map((_, k) => names[k] ?? USUAL_NAMES[k] ?? `Island ${k + 1}`);
}

/** "outskirts", "Wren Rock": what must not be lost, in the order of the kind's tails. */
export function tailNames(challenge: MixtureChallenge): string[] {
  const names = islandNames(challenge);
  return ['outskirts', ...rareModes(truthOf(challenge.world)).map((mode) => names[mode] ?? '')];
}
