import { describe, expect, test } from 'vitest';
import {
  answeredOf,
  type LessonTable,
  lessonOf,
  nextLesson,
  stateOf,
} from '../../../src/progress/lessons.ts';
import {
  EMPTY_RECORD,
  type LearnerRecord,
  mergeRecords,
  withLessonAnswer,
  withLessonVisit,
} from '../../../src/progress/record.ts';
import { MemoryShelf, storeOn } from './shelf.ts';

const ISLANDS = { id: 'islands', ticks: ['rock.1', 'count.1', 'share.2'] };

/** A record after right answers in a lesson. */
const answered = (id: string, ...ticks: readonly string[]): LearnerRecord =>
  ticks.reduce(
    (record, tick) => withLessonAnswer(record, id, tick),
    withLessonVisit(EMPTY_RECORD, id),
  );

describe('a lesson', () => {
  test('is new, then started, then done', () => {
    const state = ({ lessons }: LearnerRecord) => stateOf(lessons, ISLANDS);
    expect(state(EMPTY_RECORD)).toBe('new');
    expect(state(answered('islands'))).toBe('started');
    expect(state(answered('islands', 'share.2', 'rock.1'))).toBe('started');
    expect(state(answered('islands', 'share.2', 'rock.1', 'count.1'))).toBe('done');
  });

  test('keeps each answer once, in the order of letters', () => {
    const { lessons } = answered('islands', 'share.2', 'rock.1', 'share.2');
    expect(lessons).toEqual({ islands: { answered: ['rock.1', 'share.2'] } });
  });

  test('without questions is never done', () => {
    const { lessons } = withLessonVisit(EMPTY_RECORD, 'islands');
    expect(stateOf(lessons, { id: 'islands', ticks: [] })).toBe('started');
  });

  test('whose question has changed has lost that tick, and keeps the others', () => {
    const { lessons } = answered('islands', 'rock.1', 'count.1', 'share.1');
    expect(stateOf(lessons, ISLANDS)).toBe('started');
    const kept = lessonOf(lessons, 'islands');
    expect(kept && answeredOf(kept, ISLANDS.ticks)).toBe(2);
  });

  test('that asks less or in another order has what was answered of it', () => {
    const { lessons } = answered('islands', 'rock.1', 'count.1', 'share.2');
    expect(stateOf(lessons, { id: 'islands', ticks: ['share.2', 'rock.1'] })).toBe('done');
    expect(stateOf(lessons, { id: 'islands', ticks: ['share.2', 'new.1'] })).toBe('started');
  });

  test.each(['constructor', '__proto__'])('has nothing under "%s" by itself', (id) => {
    expect(lessonOf(EMPTY_RECORD.lessons, id)).toBeNull();
    const { lessons } = withLessonVisit(EMPTY_RECORD, id);
    expect(lessonOf(lessons, id)).toEqual({ answered: [] });
    expect(Object.getPrototypeOf(lessons)).toBe(Object.prototype);
  });
});

describe('two records', () => {
  test('have every answer of either, and go on where this browser was', () => {
    const both = mergeRecords(answered('islands', 'share.1'), answered('islands', 'rock.1'));
    expect(both.lessons).toEqual({ islands: { answered: ['rock.1', 'share.1'] } });
    const elsewhere = mergeRecords(answered('islands', 'rock.1'), answered('headline', 'ask.1'));
    expect(elsewhere.latest).toBe('islands');
    expect(mergeRecords(EMPTY_RECORD, answered('headline')).latest).toBe('headline');
  });
});

describe('the lesson to go on with', () => {
  const lessons = ['one', 'two', 'three'].map((id) => ({ id, ticks: ['why.1'] }));
  const kept = (...done: readonly string[]): LessonTable =>
    Object.fromEntries(done.map((id) => [id, { answered: ['why.1'] }]));

  test.each<[string, LessonTable, string | null, string | null]>([
    ['the first, before anything', {}, null, 'one'],
    ['the latest, until it is done', { two: { answered: [] } }, 'two', 'two'],
    ['then the next', kept('two'), 'two', 'three'],
    ['that is not done', kept('one', 'two'), 'one', 'three'],
    ['then one that was skipped', kept('two', 'three'), 'three', 'one'],
    ['none, when all are done', kept('one', 'two', 'three'), 'two', null],
    ['the first, when the latest is no lesson any more', kept('gone'), 'gone', 'one'],
  ])('is %s', (_, table, latest, expected) => {
    expect(nextLesson(table, latest, lessons)).toBe(expected);
  });
});

describe('a store', () => {
  test('keeps lessons, and holds them in memory when storage is off', () => {
    const shelf = new MemoryShelf();
    storeOn(shelf).update((record) => withLessonAnswer(record, 'islands', 'rock.1'));
    expect(storeOn(shelf).record.lessons).toEqual({ islands: { answered: ['rock.1'] } });
    shelf.isOff = true;
    const store = storeOn(shelf);
    store.update((record) => withLessonAnswer(record, 'islands', 'rock.1'));
    expect([store.record.latest, store.isKept]).toEqual(['islands', false]);
  });

  test('refuses an answer to what cannot be a question', () => {
    const store = storeOn(new MemoryShelf());
    expect(store.update((record) => withLessonAnswer(record, 'islands', 'rock')).ok).toBe(false);
    expect(store.record).toEqual(EMPTY_RECORD);
  });
});
