import * as v from 'valibot';
import { decimal, plainText, whole } from '../../base/fields.ts';
import { messageOf } from '../../base/problem.ts';
import { PRESET_NAMES } from './presets.ts';
import { MOST_ISLANDS, NAME, problem, WORLD_NAMES } from './settings.ts';

const WORLD = messageOf(problem('world'));

/** A mode. Whatever is wrong with one, it is the world that is said to be wrong. */
const IslandSchema = v.strictObject({
  /** Share of the world. */
  weight: decimal('weight', 0.005, 1, NAME),
  x: decimal('place', -9, 9, NAME),
  y: decimal('place', -9, 9, NAME),
  /** Standard deviation, the same in every direction. */
  deviation: decimal('deviation', 0.2, 1.5, NAME),
});

/** The truth of a mixture challenge: a preset by name, or up to four modes. */
const WorldSchema = v.union(
  [
    v.picklist(WORLD_NAMES),
    v.pipe(
      v.array(IslandSchema),
      v.minLength(1, WORLD),
      v.maxLength(MOST_ISLANDS, WORLD),
      v.check(
        (islands) => Math.abs(islands.reduce((sum, { weight }) => sum + weight, 0) - 1) < 1e-9,
        WORLD,
      ),
    ),
  ],
  WORLD,
);

/** One name per mode; none at all for the usual ones. */
const NamesSchema = v.array(plainText('name', 16, NAME), messageOf(problem('names')));

/** What a real sample of each mode costs; none at all when only the world at large can be asked. */
const PricesSchema = v.array(whole('price', 1, 20, NAME), messageOf(problem('prices')));

/** What only a challenge of this kind has. */
export const challenge = { world: WorldSchema, names: NamesSchema, prices: PricesSchema } as const;

/** What only a loop of this kind has, as lessons describe it. */
export const loop = { world: v.picklist(PRESET_NAMES) } as const;
