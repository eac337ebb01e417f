import { expect, test } from 'vitest';
import { lessonFor } from '../../../src/course/lesson-for.ts';

const lesson = (challenge: string, more: readonly string[] | undefined, ...sources: string[]) => ({
  data: { challenge, more, sources },
});
const FIRST = lesson('a', ['b', 'c'], 's', 't');
const SECOND = lesson('b', undefined, 't', 'u');
const THIRD = lesson('d', ['b', 'c'], 'u', 't', 'v');
const LESSONS = [FIRST, SECOND, THIRD];
const of = (id: string, ...sources: string[]) => lessonFor({ id, data: { sources } }, LESSONS);

test('the lesson that a challenge closes explains it, before those that only name it', () => {
  expect(of('a')).toBe(FIRST);
  expect(of('b', 'v')).toBe(SECOND);
});

test('of several that name it, it is the first', () => {
  expect(of('c', 'u', 'v')).toBe(FIRST);
});

test('else it is the one with most of its sources, of several the first', () => {
  expect(of('x', 't')).toBe(FIRST);
  expect(of('x', 'u', 't')).toBe(SECOND);
  expect(of('x', 'v')).toBe(THIRD);
  expect(of('x', 'w')).toBeUndefined();
});
