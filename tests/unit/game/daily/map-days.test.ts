import { expect, test } from 'vitest';
import { checkDays, countDifferent, datesOf } from './walk.ts';

/** A file of its own, because surveying hundreds of worlds takes half a minute. */
test.each(['map', 'boat'] as const)(
  'every %s in 2,000 days is legal, fits into a link, is lost by neglect and by its wrong idea and won by its right one',
  {
    timeout: 300_000,
  },
  (family) => {
    const days = checkDays(datesOf(family));
    expect(days.length).toBeGreaterThan(280);
    // No world comes twice.
    expect(countDifferent(days)).toBe(days.length);
  },
);
