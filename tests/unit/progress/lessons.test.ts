import { describe, expect, test } from 'vitest';
import { type LessonTable, lessonOf, nextLesson, stateOf } from '../../../src/progress/lessons.ts';
import {
  EMPTY_RECORD,
  type LearnerRecord,
  mergeRecords,
  withLessonAnswer,
  withLessonVisit,
} from '../../../src/progress/record.ts';
import { MemoryShelf, storeOn } from './shelf.ts';

/** A record after right answers in a lesson of three questions. */
const answered = (id: string, ...indices: readonly number[]): LearnerRecord =>
  indices.reduce(
    (record, index) => withLessonAnswer(record, id, index, 3),
    withLessonVisit(EMPTY_RECORD, id, 3),
  );

describe('a lesson', () => {
  test('is new, then started, then done', () => {
    expect(stateOf(EMPTY_RECORD.lessons, 'islands')).toBe('new');
    expect(stateOf(answered('islands').lessons, 'islands')).toBe('started');
    expect(stateOf(answered('islands', 2, 0).lessons, 'islands')).toBe('started');
    expect(stateOf(answered('islands', 2, 0, 1).lessons, 'islands')).toBe('done');
  });

  test('keeps each answer once, in order', () => {
    expect(answered('islands', 2, 0, 2).lessons).toEqual({ islands: { answered: [0, 2], of: 3 } });
  });

  test('without questions is never done', () => {
    expect(stateOf(withLessonVisit(EMPTY_RECORD, 'islands', 0).lessons, 'islands')).toBe('started');
  });

  test('that has changed is measured by what it asks now', () => {
    const done = answered('islands', 0, 1, 2);
    const shorter = withLessonVisit(done, 'islands', 2);
    expect(shorter.lessons).toEqual({ islands: { answered: [0, 1], of: 2 } });
    expect(stateOf(withLessonVisit(done, 'islands', 4).lessons, 'islands')).toBe('started');
  });

  test.each(['constructor', '__proto__'])('has nothing under "%s" by itself', (id) => {
    expect(lessonOf(EMPTY_RECORD.lessons, id)).toBeNull();
    const { lessons } = withLessonVisit(EMPTY_RECORD, id, 1);
    expect(lessonOf(lessons, id)).toEqual({ answered: [], of: 1 });
    expect(Object.getPrototypeOf(lessons)).toBe(Object.prototype);
  });
});

describe('two records', () => {
  test('have every answer of either, and go on where this browser was', () => {
    const both = mergeRecords(answered('islands', 0), answered('islands', 2));
    expect(both.lessons).toEqual({ islands: { answered: [0, 2], of: 3 } });
    const elsewhere = mergeRecords(answered('islands', 0), answered('headline', 2));
    expect(elsewhere.latest).toBe('islands');
    expect(mergeRecords(EMPTY_RECORD, answered('headline')).latest).toBe('headline');
  });
});

describe('the lesson to go on with', () => {
  const ids = ['one', 'two', 'three'];
  const kept = (...done: readonly string[]): LessonTable =>
    Object.fromEntries(done.map((id) => [id, { answered: [0], of: 1 }]));

  test.each<[string, LessonTable, string | null, string | null]>([
    ['the first, before anything', {}, null, 'one'],
    ['the latest, until it is done', { two: { answered: [], of: 1 } }, 'two', 'two'],
    ['then the next', kept('two'), 'two', 'three'],
    ['that is not done', kept('one', 'two'), 'one', 'three'],
    ['then one that was skipped', kept('two', 'three'), 'three', 'one'],
    ['none, when all are done', kept(...ids), 'two', null],
    ['the first, when the latest is no lesson any more', kept('gone'), 'gone', 'one'],
  ])('is %s', (_, table, latest, expected) => {
    expect(nextLesson(table, latest, ids)).toBe(expected);
  });
});

describe('a store', () => {
  test('keeps lessons, and holds them in memory when storage is off', () => {
    const shelf = new MemoryShelf();
    storeOn(shelf).update((record) => withLessonAnswer(record, 'islands', 1, 3));
    expect(storeOn(shelf).record.lessons).toEqual({ islands: { answered: [1], of: 3 } });
    shelf.isOff = true;
    const store = storeOn(shelf);
    store.update((record) => withLessonAnswer(record, 'islands', 1, 3));
    expect([store.record.latest, store.isKept]).toEqual(['islands', false]);
  });

  test('refuses an answer to a question that is not there', () => {
    const store = storeOn(new MemoryShelf());
    expect(store.update((record) => withLessonAnswer(record, 'islands', 3, 3)).ok).toBe(false);
    expect(store.record).toEqual(EMPTY_RECORD);
  });
});
