import { expect, test } from 'vitest';
import { challengeOfDay } from '../../../../src/game/daily/daily.ts';
import { FAMILIES } from '../../../../src/game/daily/families.ts';
import { familyOf } from '../../../../src/game/daily/schedule.ts';
import { parOf, starsOf } from '../../../../src/game/par.ts';
import { DATES, playIdea } from './walk.ts';

/** Four weeks, spread over five years: all families, and maps no more often than they come. */
const SAMPLE = DATES.filter((_, i) => Math.floor(i / 7) % 71 === 0);

test('there is a par, which costs something and no more than there is to spend', {
  timeout: 120_000,
}, () => {
  expect(SAMPLE.length).toBeGreaterThanOrEqual(28);
  for (const date of SAMPLE) {
    const challenge = challengeOfDay(date);
    const { par } = parOf(challenge);
    expect(par, date).toBeGreaterThan(0);
    expect(par, date).toBeLessThanOrEqual(challenge.budget);
    const { spent } = playIdea(challenge, FAMILIES[familyOf(date)].right);
    expect(starsOf({ won: true, spent }, par), date).toBeGreaterThanOrEqual(1);
    expect(starsOf({ won: true, spent: par ?? Number.NaN }, par), date).toBe(3);
  }
});
