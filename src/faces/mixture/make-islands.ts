import { MOST_ISLANDS, truthOf, WORLD_NAMES } from '../../kinds/mixture/settings.ts';
import { type Fields, percentRange, range } from '../make-fields.ts';
import { islandNames } from './names.ts';

/** The islands of the form: how many rows it has, what they are called, and what their numbers may be. */

/** A world that the form describes itself, among those that have names. */
export const OWN_WORLD = 'own';

const sizes = new Map<string | undefined, number>(
  WORLD_NAMES.map((name) => [name, truthOf(name).length]),
);

/** The most islands that any world has; those beyond `MOST_ISLANDS` are of a preset and have a name and a price only. */
export const MOST_ROWS = Math.max(...sizes.values());

/** How many islands the form shows. */
export function rowsOf({ world, islands }: Fields): number {
  return sizes.get(world) ?? Number(islands);
}

/** What islands are called that have no name of their own. */
export const USUAL_NAMES: readonly string[] = islandNames({ world: 'ring8', names: [] });

/** In the units of the form: weights are in per cent. */
export const RANGES = {
  weight: percentRange(0.5, 100),
  deviation: range(0.2, 1.5, 0.001),
  x: range(-9, 9, 0.001),
  y: range(-9, 9, 0.001),
  price: range(1, 20),
} as const;

/** The numbers of an island of one's own, in the order in which the form asks for them. */
export const NUMBERS = ['weight', 'deviation', 'x', 'y'] as const;
export type IslandNumber = (typeof NUMBERS)[number];

/** One number for each row, such as 0 to 3. */
export function rows(count: number = MOST_ISLANDS): number[] {
  return Array.from({ length: count }, (_, k) => k);
}
