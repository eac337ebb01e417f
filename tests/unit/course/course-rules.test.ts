import { expect, test } from 'vitest';
import { type Placed, problemsOfCourse } from '../../../src/course/course-rules.ts';

const CHALLENGES = ['first-watch', 'one-drop'];

function lesson(id: string, order: number, changes: Partial<Placed['data']> = {}): Placed {
  const data = {
    order,
    before: [],
    challenge: 'first-watch',
    sources: ['kimura-1969'],
    ...changes,
  };
  return { id, data };
}

const SOUND = [
  lesson('snake', 1),
  lesson('tails', 2, { before: ['snake'], more: ['one-drop'] }),
  lesson('drop', 3, { before: ['snake', 'tails'] }),
];

/** The sound course with another lesson at the end. */
const courseWith = (last: Placed) => problemsOfCourse([...SOUND, last], CHALLENGES);

test('a sound course has no problems, an empty one neither', () => {
  expect(problemsOfCourse(SOUND, CHALLENGES)).toEqual([]);
  expect(problemsOfCourse([], [])).toEqual([]);
});

test.each([
  [lesson('end', 3), '"order" 3 is taken already, by drop.mdx'],
  [lesson('end', 6), '"order" is 6, and there is no lesson 4'],
  [
    lesson('end', 4, { before: ['tials'] }),
    '"before": content/lessons has no "tials" (did you mean "tails"?)',
  ],
  [lesson('end', 4, { before: ['end'] }), '"before": "end" comes later'],
  [
    lesson('end', 4, { challenge: 'one-drip' }),
    'content/challenges has no "one-drip" (did you mean "one-drop"?)',
  ],
  [lesson('end', 4, { more: ['islands'] }), 'content/challenges has no "islands"'],
  [lesson('end', 4, { sources: ['a', 'b', 'a'] }), '"sources" lists "a" twice'],
])('%j', (last, sentence) => {
  expect(courseWith(last)).toEqual([`content/lessons/end.mdx: ${sentence}`]);
});

test('the first lesson is number 1, and none comes before itself', () => {
  const problems = problemsOfCourse(
    [lesson('a', 2, { before: ['b'] }), lesson('b', 3)],
    CHALLENGES,
  );
  expect(problems).toEqual([
    'content/lessons/a.mdx: "order" is 2, and there is no lesson 1',
    'content/lessons/a.mdx: "before": "b" comes later',
  ]);
});
