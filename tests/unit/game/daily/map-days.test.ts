import { expect, test } from 'vitest';
import { checkDays, countDifferent, datesOf } from './walk.ts';

/** A file of its own, and every third only, because surveying a world takes a twentieth of a second. */
test.each(['map', 'boat'] as const)(
  'every third %s in 2,000 days is legal, fits into a link, is lost by neglect and by its wrong idea and won by its right one',
  {
    timeout: 300_000,
  },
  (family) => {
    const days = checkDays(datesOf(family).filter((_, i) => i % 3 === 0));
    expect(days.length).toBeGreaterThan(93);
    // No world comes twice.
    expect(countDifferent(days)).toBe(days.length);
  },
);
