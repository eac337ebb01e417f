import * as v from 'valibot';
import { decimal, plainText, whole } from '../../base/fields.ts';

/** Worlds with few enough modes for a map. */
export const WORLD_NAMES = ['even4', 'archipelago', 'overlap', 'ring8', 'needle'] as const;

/** The most modes that a challenge may describe itself. */
export const MOST_ISLANDS = 4;

const IslandSchema = v.strictObject(
  {
    /** Share of the world. */
    weight: decimal("An island's weight", 0.005, 1),
    x: decimal("An island's place", -9, 9),
    y: decimal("An island's place", -9, 9),
    /** Standard deviation, the same in every direction. */
    deviation: decimal("An island's deviation", 0.2, 1.5),
  },
  'An island has a weight, a place (x and y) and a deviation.',
);

const WORLD = `The world must be ${WORLD_NAMES.join(', ')}, or 1 to ${MOST_ISLANDS} islands with a weight, a place and a deviation; their weights add up to 1.`;

/** The truth of a mixture challenge: a preset by name, or up to four modes. */
export const WorldSchema = v.union(
  [
    v.picklist(WORLD_NAMES, WORLD),
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

export type WorldSettings = v.InferOutput<typeof WorldSchema>;

/** One name per mode; none at all for the usual ones. */
export const NamesSchema = v.array(
  plainText("An island's name", 16),
  'Names must be a list, one for each island.',
);

/** What a real sample of each mode costs; none at all when only the world at large can be asked. */
export const PricesSchema = v.array(
  whole('A price', 1, 20),
  'Prices must be a list, one for each island.',
);
