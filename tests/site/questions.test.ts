import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MISCONCEPTIONS } from '../../src/lesson/misconceptions.ts';
import { type Found, keptQuestions, questionsIn, withQuestions } from '../support/questions.ts';

const kept = keptQuestions();
const lessons = Object.keys(kept);

describe.each(lessons)('%s', (lesson) => {
  const page = new URL(`../../dist/lessons/${lesson}/index.html`, import.meta.url);
  const found = questionsIn(readFileSync(page, 'utf8'));

  test('asks what the list of questions has, in its newest edition', () => {
    // What is missing or has changed: npm run questions.
    expect(withQuestions(kept, lesson, found)).toEqual(kept);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  test('has one right option in each question, and a misconception for each other', () => {
    for (const { asked } of found) {
      if (!('options' in asked)) continue;
      const wrong = asked.tags.filter((tag) => tag !== null);
      expect(asked.tags.indexOf(null)).toBe(asked.right);
      expect(wrong).toHaveLength(asked.options.length - 1);
      for (const tag of wrong) expect(MISCONCEPTIONS).toHaveProperty(tag);
    }
  });
});

test('every lesson has a letter of its own, in the order in which they came', () => {
  expect(lessons.map((lesson) => kept[lesson]?.letter).join('')).toBe('abcdefghijkl');
});

describe('the list of questions only grows', () => {
  const scale = { from: 0, to: 20, step: 1, unit: 'of 20', near: 2 } as const;
  const asked = { ask: 'number', question: 'How many?', ...scale, answer: 7 } as const;
  const first: Found = { id: 'how-many', edition: 1, asked };
  const before = withQuestions({}, 'islands', [first]);

  test('with new questions and new editions', () => {
    const more: Found = { id: 'how-few', edition: 1, asked };
    const changed: Found = { ...first, edition: 2, asked: { ...asked, answer: 8 } };
    const after = withQuestions(before, 'islands', [more, changed]);
    expect(after['islands']?.questions).toEqual([
      { id: 'how-many', editions: [asked, { ...asked, answer: 8 }] },
      { id: 'how-few', editions: [asked] },
    ]);
    expect(withQuestions(before, 'islands', [])).toEqual(before);
  });

  test.each<[string, Found, RegExp]>([
    ['changed words', { ...first, asked: { ...asked, question: 'How few?' } }, /edition=\{2\}/],
    ['a left out edition', { ...first, edition: 3 }, /edition 3, and the one before is 1/],
    ['a first edition that is none', { ...first, id: 'new', edition: 2 }, /the one before is 0/],
  ])('and not with %s', (_, found, sentence) => {
    expect(() => withQuestions(before, 'islands', [found])).toThrow(sentence);
  });
});
