import { describe, expect, test } from 'vitest';
import type { Challenge } from '../../../../src/game/challenge.ts';
import { daysAfter, weekdayOf } from '../../../../src/game/daily/calendar.ts';
import { dayOn } from '../../../../src/game/daily/daily.ts';
import { isPooled, type PooledName } from '../../../../src/game/daily/families.ts';
import { plainFor } from '../../../../src/game/daily/nearest.ts';
import { FIRST_ALBUM, FIRST_NOTEBOOK, familyOf } from '../../../../src/game/daily/schedule.ts';
import { challengeOfDay } from '../../../../src/game/daily/search.ts';
import { pooledLuck, poolFor } from '../../../../src/game/pools.ts';
import { poolsOf } from '../../../../src/kinds/kinds.ts';
import { makeLink } from '../../../../src/link/link.ts';
import { pooled } from '../../../support/pools.ts';

/** Weekdays of which three in four have a challenge from a pool, and the challenges of their families. */
const WEEKDAYS = [
  {
    what: 'albums',
    model: 'pictures',
    first: FIRST_ALBUM,
    date: '2027-02-07',
    weekday: 6,
    families: { toll: 'pay-the-toll', prettier: 'prettier', keep: 'keep-the-album' },
  },
  {
    what: 'notebooks',
    model: 'language',
    first: FIRST_NOTEBOOK,
    date: '2027-03-03',
    weekday: 2,
    families: {
      gentle: 'the-gentle-notebook',
      fifteenth: 'the-fifteenth-warden',
      nightjar: 'the-nightjar',
    },
  },
] as const;

describe.each(WEEKDAYS)('$what', ({ model, first, date: begins, weekday, families }) => {
  const names = Object.keys(families) as PooledName[];
  const isOwn = (date: string) => names.some((name) => name === familyOf(date));
  const weeks = Array.from({ length: 260 }, (_, week) => daysAfter(first, 7 * week));
  const dates = weeks.filter(isOwn);
  const pools = poolsOf({ model });

  test('begin on a date that is named, and before it there are none', () => {
    expect(first).toBe(begins);
    expect(weekdayOf(first)).toBe(weekday);
    expect(familyOf(first)).toBe(names[0]);
    for (let date = '2026-11-01'; date < first; date = daysAfter(date, 1))
      expect(isOwn(date), date).toBe(false);
  });

  test('three weeks of four have one, each on a luck of its pool that is not on the shelf', () => {
    expect(dates).toHaveLength(195);
    const ownOf = (challenge: Challenge) =>
      pooled.find((each) => poolFor(pools, each.challenge) === poolFor(pools, challenge))
        ?.challenge;
    for (const date of dates) {
      const challenge = challengeOfDay(date);
      expect(pooledLuck(pools, challenge), date).not.toBeNull();
      expect(ownOf(challenge), date).toBeDefined();
      expect(challenge.seed, date).not.toBe(ownOf(challenge)?.seed);
      expect(makeLink({ challenge, moves: null }).ok, date).toBe(true);
    }
  });

  test('no luck comes twice within 64 turns', () => {
    for (const name of names) {
      const turns = dates.filter((date) => familyOf(date) === name).slice(0, 64);
      expect(new Set(turns.map((date) => challengeOfDay(date).seed)).size).toBe(turns.length);
    }
  });

  test('the plain policy of a day is that of the challenge that it is like', () => {
    for (const [name, id] of Object.entries(families)) {
      const date = dates.find((each) => familyOf(each) === name) ?? '';
      const plain = pooled.find((each) => each.id === id)?.plain;
      expect(plainFor(challengeOfDay(date)), name).toEqual(plain);
    }
  });

  test('a day of a pool is not drawn by number', () => {
    expect(isPooled(familyOf(first))).toBe(true);
    expect(() => dayOn(first, 0)).toThrow(RangeError);
  });
});
