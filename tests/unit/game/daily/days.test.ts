import { describe, expect, test } from 'vitest';
import { daysAfter, weekdayOf } from '../../../../src/game/daily/calendar.ts';
import { DRAWN_NAMES, FAMILY_NAMES, isPooled } from '../../../../src/game/daily/families.ts';
import { FIRST_ALBUM, FIRST_NOTEBOOK, familyOf } from '../../../../src/game/daily/schedule.ts';
import { challengeOfDay } from '../../../../src/game/daily/search.ts';
import { makeLink } from '../../../../src/link/link.ts';
import {
  DATES,
  DRAWN_DATES,
  datesOf,
  daysFingerprint,
  readDays,
  walk,
} from '../../../support/days.ts';

describe('2,000 days', { timeout: 300_000 }, () => {
  const { fingerprint, days } = readDays();
  const daysOf = (family: string) => [...days].filter(([, { family: each }]) => each === family);

  test('the table is that of the families as they are', () => {
    expect(fingerprint, 'a family has changed since the table: run `npm run tables`').toBe(
      daysFingerprint(),
    );
    expect([...days.keys()]).toEqual(DRAWN_DATES);
  });

  test('some days, found and played again, come out the same', () => {
    // Steps that have no factor in common with two weeks meet every family.
    const again = DATES.filter((date, i) => i % 27 === 0 && !isPooled(familyOf(date)));
    expect(new Set(again.map(familyOf)).size).toBe(DRAWN_NAMES.length);
    for (const date of again)
      expect(walk(date), `${date}: run \`npm run tables\``).toEqual(days.get(date));
  });

  test.each(DRAWN_NAMES)(
    'every %s is legal, fits into a link, is lost by neglect and by its wrong idea and won by its right one',
    (family) => {
      for (const [date, day] of daysOf(family)) {
        expect(day, date).toMatchObject({ isLegal: true, fitsLink: true });
        expect(day, date).toMatchObject({ neglect: 'lost', wrong: 'lost', right: 'won' });
        expect(day.neglectLasts, date).toBeLessThanOrEqual(0.75);
        expect(day.luck, date).toBeLessThan(100);
      }
    },
  );

  test.each(DRAWN_NAMES)('%s has many different days', (family) => {
    const settings = daysOf(family).map(([, day]) => day.settings);
    const different = new Set(settings).size;
    expect(settings.length).toBeGreaterThan(family === 'bouncer' || family === 'map' ? 75 : 140);
    // No world comes twice.
    const isMap = family === 'map' || family === 'boat';
    expect(different).toBeGreaterThanOrEqual((isMap ? 1 : 0.8) * settings.length);
  });

  test.each([
    [14, DRAWN_NAMES, DATES.filter((date) => date < FIRST_ALBUM)],
    [28, FAMILY_NAMES, DATES.filter((date) => date >= FIRST_NOTEBOOK)],
  ])('no family is missing for %i days', (span, names, dates) => {
    for (let from = 0; from + span <= dates.length; from++) {
      const families = new Set(dates.slice(from, from + span).map(familyOf));
      expect([...families].toSorted(), dates[from]).toEqual([...names].toSorted());
    }
  });

  test('a weekday has its families, and two days in a row have different ones', () => {
    for (const date of DATES) {
      expect(familyOf(daysAfter(date, 1)), date).not.toBe(familyOf(date));
      const isNew = [FIRST_ALBUM, FIRST_NOTEBOOK].some(
        (first) => date < first && daysAfter(date, 28) >= first,
      );
      if (!isNew) expect(familyOf(daysAfter(date, 28)), date).toBe(familyOf(date));
    }
    expect(datesOf('boat').every((date) => weekdayOf(date) === 5)).toBe(true);
  });
});

test('the same date gives the same challenge, another date another luck', () => {
  const [one, again, other] = ['2026-11-22', '2026-11-22', '2026-12-06'].map(challengeOfDay);
  expect(again).toEqual(one);
  expect(other?.seed).not.toBe(one?.seed);
});

test('a date that does not exist has no challenge', () => {
  expect(() => challengeOfDay('2026-02-29')).toThrow(RangeError);
});

// What somebody played stays what it was: these links may never change.
test.each([
  [
    '2026-11-01',
    '1.WyJXIiwiRGFpbHksIDEgTm92ZW1iZXIgMjAyNiIsMjQwLDE2LDAuOTIsMTE1MCwwLjM1LDMsIjIwMjYtMTEtMDEuMCIsIjAxMCIsImJkcm9wOjAscmVmaWxsOjkiLDAuNTUsMC44LDAuMDUsMC4yXQ',
  ],
  [
    '2026-11-02',
    '1.WyJnIiwiRGFpbHksIDIgTm92ZW1iZXIgMjAyNiIsMzIwLDI4LDAuOTUsMTYxMCwwLjM1LDMsIjIwMjYtMTEtMDIuMCIsIjAxMCJd',
  ],
  [
    '2026-11-04',
    '1.WyJtIiwiRGFpbHksIDQgTm92ZW1iZXIgMjAyNiIsMjAwLDE0LDAuOTYsNTYwLDAuMzUsMywiMjAyNi0xMS0wNC42IiwiMDEwIiwifmtuMnhrOGMwMGdvNXU4MHc4cHcwamcxYjV4dzR4czBkdyIsW10sW11d',
  ],
  [
    '2026-11-07',
    '1.WyJtIiwiRGFpbHksIDcgTm92ZW1iZXIgMjAyNiIsMjYwLDE3LDAuOTcsMzEwLDAuMywzLCIyMDI2LTExLTA3LjMiLCIwMTAiLCJ-azI2eTA1MGswamc1MDM1dzUwazBqZzFlYXN3NXNjMGpnMWM3NmM4cHcwamciLFtdLFsxLDEsMywzXV0',
  ],
])('the challenge of %s stays as it is', (date, link) => {
  expect(makeLink({ challenge: challengeOfDay(date), moves: null })).toEqual({
    ok: true,
    value: link,
  });
});
