import { expect, test } from 'vitest';
import type { Challenge } from '../../../../src/game/challenge.ts';
import { daysAfter, weekdayOf } from '../../../../src/game/daily/calendar.ts';
import { dayOn } from '../../../../src/game/daily/daily.ts';
import { POOLED_NAMES } from '../../../../src/game/daily/families.ts';
import { plainFor } from '../../../../src/game/daily/nearest.ts';
import { FIRST_ALBUM, familyOf } from '../../../../src/game/daily/schedule.ts';
import { challengeOfDay } from '../../../../src/game/daily/search.ts';
import { pooledLuck, poolFor } from '../../../../src/game/pools.ts';
import { pools } from '../../../../src/kinds/pictures/pools.ts';
import { makeLink } from '../../../../src/link/link.ts';
import { pooled } from '../../../support/pools.ts';

const SUNDAYS = Array.from({ length: 260 }, (_, week) => daysAfter(FIRST_ALBUM, 7 * week));
const isAlbum = (date: string) => POOLED_NAMES.some((name) => name === familyOf(date));
const albums = SUNDAYS.filter(isAlbum);

test('albums begin on a Sunday of February 2027, and before it there are none', () => {
  expect(FIRST_ALBUM).toBe('2027-02-07');
  expect(weekdayOf(FIRST_ALBUM)).toBe(6);
  expect(familyOf(FIRST_ALBUM)).toBe('toll');
  for (let date = '2026-11-01'; date < FIRST_ALBUM; date = daysAfter(date, 1))
    expect(isAlbum(date), date).toBe(false);
});

test('on three Sundays of four there is an album, each on a luck of its pool that is not on the shelf', () => {
  expect(albums).toHaveLength(195);
  const ownOf = (challenge: Challenge) =>
    pooled.find((each) => poolFor(pools, each.challenge) === poolFor(pools, challenge))?.challenge;
  for (const date of albums) {
    const challenge = challengeOfDay(date);
    expect(pooledLuck(pools, challenge), date).not.toBeNull();
    expect(ownOf(challenge), date).toBeDefined();
    expect(challenge.seed, date).not.toBe(ownOf(challenge)?.seed);
    expect(makeLink({ challenge, moves: null }).ok, date).toBe(true);
  }
});

test('no luck comes twice within 64 turns', () => {
  for (const name of POOLED_NAMES) {
    const dates = albums.filter((date) => familyOf(date) === name).slice(0, 64);
    expect(new Set(dates.map((date) => challengeOfDay(date).seed)).size).toBe(dates.length);
  }
});

test('the plain policy of an album is that of the challenge that it is like', () => {
  const days = POOLED_NAMES.map((name) => albums.find((date) => familyOf(date) === name) ?? '');
  const plains = days.map((date) => plainFor(challengeOfDay(date)));
  const inOrder = ['pay-the-toll', 'prettier', 'keep-the-album'].map(
    (id) => pooled.find((each) => each.id === id)?.plain,
  );
  expect(plains).toEqual(inOrder);
});

test('a day of a pool is not drawn by number', () => {
  expect(() => dayOn(FIRST_ALBUM, 0)).toThrow(RangeError);
});
