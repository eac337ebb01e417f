import type { Fields } from '../../make/fields.ts';
import { numberOf } from '../../make/numbers.ts';
import { USUAL_NAMES } from '../../make/plain.ts';
import { isWithin, RANGES } from '../../make/ranges.ts';
import { rowsOf } from '../../make/settings.ts';

/** The numbers of an island, as the form calls them. */
export const ISLAND_FIELDS = [
  { field: 'weight', label: 'Share (%)' },
  { field: 'deviation', label: 'Size' },
  { field: 'x', label: 'East (x)' },
  { field: 'y', label: 'North (y)' },
] as const;

/** A sentence for each number of an own island that is out of its range. */
export function islandWords(fields: Fields): string[] {
  return Array.from({ length: rowsOf(fields) }, (_, k) => k).flatMap((k) =>
    ISLAND_FIELDS.flatMap(({ field, label }) => {
      const { min, max, step } = RANGES[field];
      if (isWithin(RANGES[field], numberOf(fields[`island-${k}-${field}`] ?? ''))) return [];
      const name = fields[`island-${k}-name`]?.trim() || USUAL_NAMES[k];
      const decimals = step === 0.1 ? 'one decimal' : 'three decimals';
      return `${name}: “${label}” must be a number from ${min} to ${max} with at most ${decimals}.`;
    }),
  );
}
