import { describe, expect, test } from 'vitest';
import { FAMILY_NAMES } from '../../../src/game/daily/families.ts';
import { nearestFamily, plainFor } from '../../../src/game/daily/nearest.ts';
import { familyOf } from '../../../src/game/daily/schedule.ts';
import { challengeOfDay } from '../../../src/game/daily/search.ts';
import { policyOf } from '../../../src/game/ideas.ts';
import { barOf, type Plain } from '../../../src/game/plain.ts';
import { playByPolicy } from '../../../src/game/policies.ts';
import { nearBar, starsOf } from '../../../src/game/stars.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { DATES } from '../../support/days.ts';
import { COUNT_NOT_PERCENT, TARGETED } from '../worker/maps.ts';
import { offering } from './agreement.ts';

const PLAIN: Plain = {
  policy: 'watchful',
  threshold: 0.5,
  factor: 3,
  winShare: 0.8,
  medianShare: 0.25,
};

describe('stars', () => {
  const bar = { spend: 201, isWon: true };

  test.each([
    [true, 0, 3],
    [true, 201, 3],
    [true, 202, 2],
    // 1.25 × 201 = 251.25.
    [true, 251, 2],
    [true, 252, 1],
    [true, 1000, 1],
    [false, 0, 0],
  ] as const)('won %j with %i: %i', (won, spent, stars) => {
    expect(starsOf({ won, spent }, bar)).toBe(stars);
    expect(nearBar(bar)).toBe(251);
  });
});

describe('the bar', () => {
  test('is what the plain policy spends where it wins, else the median of other lucks', () => {
    const bars = Array.from({ length: 20 }, (_, luck) => {
      const challenge = { ...FIRST_WATCH, seed: `bar ${luck}` };
      const { status, spent } = playByPolicy(challenge, policyOf(PLAIN));
      const isWon = status === 'won';
      // A quarter of 560.
      expect(barOf(challenge, PLAIN)).toEqual({ spend: isWon ? spent : 140, isWon });
      return isWon;
    });
    expect(new Set(bars).size).toBe(2);
  });
});

describe('the nearest family', () => {
  test.each(FAMILY_NAMES)('of a day is its own: %s', (name) => {
    const date = DATES.find((each) => familyOf(each) === name) ?? '';
    expect(nearestFamily(challengeOfDay(date))).toBe(name);
  });

  test('of anything else is like it', () => {
    expect(nearestFamily(FIRST_WATCH)).toBe('watch');
    expect(nearestFamily({ ...FIRST_WATCH, generations: 30 })).toBe('haul');
    expect(nearestFamily(TARGETED)).toBe('boat');
    expect(nearestFamily(COUNT_NOT_PERCENT)).toBe('map');
    expect(nearestFamily(offering({ copies: [10] }))).toBe('copies');
    expect(nearestFamily(offering({ tailWeight: [2], archive: ['whole'] }))).toBe('archive');
  });

  test.each([
    ['one option where the family has two', offering({ realWeight: [0.9] })],
    ['its tool behind another one', offering({ spread: [1], realWeight: [0.9, 0.5] })],
    ['tools that no family has', offering({ spread: [1, 0.9], tailWeight: [2] })],
    ['no tool', FIRST_WATCH],
  ])('lends a policy that can be played: %s', (_, challenge) => {
    const { status } = playByPolicy(challenge, policyOf(plainFor(challenge)));
    expect(['won', 'lost']).toContain(status);
  });
});
