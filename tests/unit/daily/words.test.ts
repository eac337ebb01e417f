import { expect, test } from 'vitest';
import { nextWords, untilNextDate, utcDate } from '../../../src/daily/clock.ts';
import { words } from '../../../src/daily/words/say.ts';
import { FAMILY_NAMES } from '../../../src/game/daily/families.ts';

test.each([
  [
    { current: 0, longest: 0 },
    false,
    'A streak begins with the first day that you play to its end.',
  ],
  [{ current: 0, longest: 5 }, false, /Your longest so far was 5 days\.$/],
  [{ current: 1, longest: 1 }, true, 'Your streak is 1 day long.'],
  [{ current: 3, longest: 3 }, false, 'Your streak is 3 days long. Today’s challenge makes it 4.'],
  [{ current: 3, longest: 9 }, true, 'Your streak is 3 days long, your longest was 9.'],
])('%j, played today: %s, is put into words', (streak, hasPlayed, sentence) => {
  expect(words.streak(streak, hasPlayed)).toMatch(sentence);
});

test('every family says what its days are about', () => {
  expect(Object.keys(words.themes).toSorted()).toEqual([...FAMILY_NAMES].toSorted());
});

test.each([
  [{ code: 'toCome', date: '2026-11-25' }, /^25 November 2026 is still to come\. .* instead\.$/],
  [{ code: 'tooEarly', date: '2026-10-31' }, /^The first .* 1 November 2026\. .* instead\.$/],
  [{ code: 'noDay' }, /names no day\. Here is today’s challenge instead\.$/],
  [{ code: 'clock', date: '1970-01-01' }, /clock of this device shows 1 January 1970, .* Set the/],
  [{ code: 'clock', date: '+010000-01-01' }, /shows the year 10000, /],
  [{ code: 'clock', date: '-000044-03-15' }, /shows the year -44, /],
] as const)('%j is put into words', (problem, sentence) => {
  expect(words.problem(problem)).toMatch(sentence);
});

test('the day is that of UTC, whatever the clock on the wall says', () => {
  expect(utcDate(new Date('2026-11-22T23:59:59.999Z'))).toBe('2026-11-22');
  expect(utcDate(new Date('2026-11-23T00:30:00+01:00'))).toBe('2026-11-22');
  expect(utcDate(new Date('+010000-01-01T00:00:00Z'))).toBe('+010000-01-01');
});

test('the next day comes at midnight, at the end of a year too', () => {
  expect(untilNextDate(new Date('2026-12-31T23:59:00Z'))).toBe(60_000);
  expect(untilNextDate(new Date('2026-11-22T00:00:00Z'))).toBe(86_400_000);
  expect(nextWords(new Date('2026-11-22T12:00:00Z'))).toMatch(
    /^The next challenge comes at \d\d:[0134][05] your time, which is midnight UTC\.$/,
  );
});
