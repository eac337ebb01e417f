import { expect, test } from 'vitest';
import { inSections } from '../../../../src/course/path/sections.ts';
import {
  courseWords,
  lessonWords,
  numbersWords,
  stateWords,
  timeWords,
  wayOn,
} from '../../../../src/course/path/words.ts';
import {
  EMPTY_RECORD,
  withLessonAnswer,
  withLessonVisit,
} from '../../../../src/progress/record.ts';

const STOPS = ['one', 'two', 'three'].map((id) => ({
  id,
  ticks: ['why.1'],
  title: id.toUpperCase(),
  href: `/lessons/${id}/`,
}));
const done = ['one', 'two', 'three'].map((id) => withLessonAnswer(EMPTY_RECORD, id, 'why.1'));

test('before the first visit there is nothing to say', () => {
  expect(wayOn(EMPTY_RECORD, STOPS, '/play/')).toBeNull();
  expect(courseWords(EMPTY_RECORD, STOPS)).toBe('');
  expect(stateWords('new')).toBe('');
});

test('what was begun is continued, and what is done is left behind', () => {
  const begun = withLessonVisit(EMPTY_RECORD, 'two');
  expect(wayOn(begun, STOPS, '/play/')).toEqual({
    id: 'two',
    text: 'Continue: TWO',
    href: '/lessons/two/',
  });
  expect(courseWords(begun, STOPS)).toMatch(/^0 of 3 lessons done\./);
  expect(wayOn(done[1] ?? EMPTY_RECORD, STOPS, '/play/')?.text).toBe('Continue: THREE');
});

test('after the last lesson come the challenges', () => {
  const lessons = Object.assign({}, ...done.map((record) => record.lessons));
  const record = { ...EMPTY_RECORD, lessons, latest: 'two' };
  expect(wayOn(record, STOPS, '/play/')).toEqual({
    id: null,
    text: 'All lessons done: play a challenge',
    href: '/play/',
  });
});

test('lessons that are gone from the course do not count', () => {
  const record = withLessonVisit(EMPTY_RECORD, 'gone');
  expect(wayOn(record, STOPS, '/play/')).toBeNull();
  expect(courseWords(record, STOPS)).toBe('');
});

test('a lesson says how many of its questions were answered', () => {
  const kept = { answered: ['how.1', 'why.2'] };
  expect(lessonWords(kept, [])).toBe('');
  expect(lessonWords(kept, ['why.1', 'why.2', 'when.1'])).toBe('1 of 3 questions answered.');
  expect(lessonWords(kept, ['why.2'])).toBe('1 of 1 question answered. This lesson is done.');
});

test('every lesson is in one part, in order, and no part is empty', () => {
  const lessons = Array.from({ length: 12 }, (_, i) => ({ data: { order: i + 1 } }));
  expect(inSections(lessons).flatMap((section) => section.lessons)).toEqual(lessons);
  const few = inSections(lessons.filter(({ data }) => data.order === 6));
  expect(few.map((section) => section.lessons.length)).toEqual([1]);
});

test.each([
  [45, '45 min'],
  [60, '1 h'],
  [121, '2 h 1 min'],
])('%i minutes are %s', (minutes, words) => {
  expect(timeWords(minutes)).toBe(words);
});

test.each([
  [[4], 'lesson 4'],
  [[1, 2], 'lessons 1 and 2'],
  [[1, 3, 6], 'lessons 1, 3 and 6'],
  [[1, 2, 3, 6, 7], 'lessons 1 to 3, 6 and 7'],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9], 'lessons 1 to 9'],
])('lessons that come before: %j', (numbers, words) => {
  expect(numbersWords(numbers)).toBe(words);
});
