import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerWords } from '../../../src/classroom/answer-words.ts';
import { handOf, handsFor } from '../../../src/classroom/hands.ts';
import { MOST_HANDS, readKept } from '../../../src/classroom/projector/kept.ts';
import { CURVE_STEPS, placesOf } from '../../../src/classroom/questions.ts';
import { keptQuestions } from '../../support/questions.ts';

const all = Object.values(keptQuestions()).flatMap(({ questions }) =>
  questions.flatMap(({ id, editions }) => editions.map((asked) => ({ id, asked }))),
);

describe.each(all)('$id', ({ asked }) => {
  const { options, right } = handsFor(asked);

  test('has a few answers, none twice, one of which happens', () => {
    expect(options.length).toBeGreaterThanOrEqual(2);
    expect(options.length).toBeLessThanOrEqual(6);
    expect(new Set(options).size).toBe(options.length);
    expect(options[right]).toBeDefined();
    expect(answerWords(asked)).toMatch(/\S/);
  });

  test('what happens is in the stretch that is marked', () => {
    if ('options' in asked) return expect(answerWords(asked)).toBe(options[right]);
    const is = asked.ask === 'number' ? asked.answer : 100 * (asked.answers.at(-1) ?? 0);
    const [low, high] = [...(options[right] ?? '').matchAll(/\d+(?:\.\d+)?/g)].map(([each]) =>
      Number(each),
    );
    if (options[right]?.startsWith('under')) return expect(is).toBeLessThan(low ?? 0);
    expect(is).toBeGreaterThanOrEqual(low ?? 0);
    if (!options[right]?.includes('or more')) expect(is).toBeLessThan(high ?? 0);
  });

  test('every guess has its hand, and greater ones never a lower stretch', () => {
    const hands =
      asked.ask === 'number'
        ? Array.from({ length: placesOf(asked) }, (_, place) =>
            handOf(asked, { kind: 'number', place }),
          )
        : asked.ask === 'curve'
          ? Array.from({ length: CURVE_STEPS + 1 }, (_, height) =>
              handOf(asked, { kind: 'curve', heights: asked.at.map(() => height) }),
            )
          : asked.options.map((_, option) => handOf(asked, { kind: 'option', option }));
    expect(hands[0]).toBe(0);
    expect(hands.at(-1)).toBe(options.length - 1);
    expect(new Set(hands).size).toBe(options.length);
    expect(hands).toEqual(hands.toSorted((a, b) => Number(a) - Number(b)));
  });
});

describe('hands that were kept', () => {
  test('are read as they were written', () => {
    const counts = fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.array(fc.integer({ min: 0, max: MOST_HANDS }), { maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.constantFrom('a', 'b', 'c'), counts, (lesson, given) => {
        const text = JSON.stringify({ lesson, counts: given });
        expect(readKept(text)).toEqual({ lesson, counts: { ...given } });
      }),
    );
  });

  test.each([
    '',
    '[]',
    '{"lesson":1,"counts":[]}',
    '{"counts":{"a":[1,-1],"b":["x"],"c":[1e9]}}',
    'null',
  ])('are none in %j', (text) => expect(readKept(text)).toEqual({ lesson: '', counts: {} }));

  test('never throw, whatever stands there', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readKept(text)));
  });
});
