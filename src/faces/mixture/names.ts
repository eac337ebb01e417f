import { cleaned } from '../../base/cleaned.ts';
import { rareModes } from '../../kinds/mixture/regions/rare.ts';
import { type MixtureChallenge, truthOf } from '../../kinds/mixture/settings.ts';
import { isolated } from '../../kit/parts.ts';

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

/** The names of the modes, for sentences and lists. */
export function islandNames({ world, names }: Pick<MixtureChallenge, 'world' | 'names'>): string[] {
  const usual = (k: number) => USUAL_NAMES[k] ?? `Island ${k + 1}`;
  return truthOf(world).map((_, k) => {
    const own = names[k] ?? '';
    return cleaned(own) === '' ? usual(k) : isolated(own);
  });
}

/** "outskirts", "Wren Rock": what must not be lost, in the order of the kind's tails. */
export function tailNames(challenge: MixtureChallenge): string[] {
  const names = islandNames(challenge);
  return ['outskirts', ...rareModes(truthOf(challenge.world)).map((mode) => names[mode] ?? '')];
}
