import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleaned } from '../../../src/base/cleaned.ts';
import {
  type Assignment,
  encodeAssignment,
  hashOf,
  LOCKS,
  LONGEST_ASSIGNMENT,
  parseAssignment,
  type Step,
} from '../../../src/classroom/assignment.ts';
import { encodeBase64Url } from '../../../src/link/base64url.ts';
import { shipped } from '../../support/lucks.ts';

const PLAIN: Assignment = {
  title: 'Tails, class 10b',
  due: 'Friday',
  language: 'en',
  luck: 'own',
  seed: 'heath',
  locks: ['seed', 'forecast'],
  counts: 'both',
  prompt: 'Explain generation 7.',
  steps: [
    { kind: 'lesson', letter: 'a' },
    { kind: 'site', id: 'first-watch', edition: 2 },
    { kind: 'site', id: 'chance-alone', edition: 1 },
  ],
};

const someText = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', maxLength })
    .map(cleaned)
    .filter((text) => text.length <= maxLength);
const someStep: fc.Arbitrary<Step> = fc.oneof(
  fc.stringMatching(/^[a-z]{1,2}$/).map((letter) => ({ kind: 'lesson' as const, letter })),
  fc
    .tuple(fc.stringMatching(/^[a-z0-9-]{1,20}$/), fc.integer({ min: 1, max: 9999 }))
    .map(([id, edition]) => ({ kind: 'site' as const, id, edition })),
  fc.constantFrom(...shipped).map(({ challenge }) => ({ kind: 'made' as const, challenge })),
);
const someAssignment: fc.Arbitrary<Assignment> = fc.record({
  title: someText(59).map((text) => text || 'Tails'),
  due: someText(60),
  language: fc.constant('en' as const),
  luck: fc.constantFrom('same', 'own'),
  seed: someText(31).map((text) => text || 'heath'),
  locks: fc.subarray([...LOCKS]),
  counts: fc.constantFrom('first', 'best', 'both'),
  prompt: someText(140),
  steps: fc.array(someStep, { minLength: 1, maxLength: 6 }),
});

function textOf(assignment: Assignment): string {
  const encoded = encodeAssignment(assignment);
  if (!encoded.ok) throw new Error(encoded.error.code);
  return encoded.value;
}

describe('an assignment', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(someAssignment, (assignment) => {
        const text = encodeAssignment(assignment);
        if (!text.ok) return;
        expect(parseAssignment(`#${text.value}`)).toEqual({ ok: true, value: assignment });
        expect(text.value.length).toBeLessThanOrEqual(LONGEST_ASSIGNMENT);
      }),
    );
  });

  test('of a lesson and two challenges is short enough for a code to be scanned', () => {
    const bare = { ...PLAIN, due: '', prompt: '' };
    expect(textOf(bare).length).toBeLessThanOrEqual(139);
  });

  test('that does not fit is refused', () => {
    const made = shipped
      .slice(0, 20)
      .map(({ challenge }) => ({ kind: 'made' as const, challenge }));
    const long = { ...PLAIN, steps: [...made, ...made].slice(0, 20) };
    expect(encodeAssignment(long)).toEqual({
      ok: false,
      error: { code: 'length', most: LONGEST_ASSIGNMENT },
    });
  });

  test('has a number of 32 bits that another has not', () => {
    const one = hashOf(textOf(PLAIN));
    expect(one).toBeGreaterThanOrEqual(0);
    expect(one).toBeLessThan(2 ** 32);
    expect(hashOf(textOf({ ...PLAIN, seed: 'moor' }))).not.toBe(one);
  });

  const fields = ['Tails', '', 'en', 0, 0, 'heath', '0000', ''];
  const asText = (data: unknown) => `1.${encodeBase64Url(JSON.stringify(data))}`;
  test.each([
    ['', 'empty'],
    ['#', 'empty'],
    ['1.', 'encoding'],
    ['1.%%%', 'encoding'],
    ['hello', 'encoding'],
    [textOf(PLAIN).slice(0, -5), 'encoding'],
    ['2.abcd', 'version'],
    [`1.${'a'.repeat(LONGEST_ASSIGNMENT)}`, 'length'],
    [asText({}), 'shape'],
    [asText([]), 'shape'],
    [asText(fields), 'shape'],
    [asText([...fields, 'A']), 'shape'],
    [asText([...fields, 7]), 'shape'],
    [asText([...fields, ['First Watch', 1]]), 'shape'],
    [asText([...fields, ['first-watch', 0]]), 'shape'],
    [asText([...fields, ['n', 1, 2]]), 'shape'],
    [asText(['', ...fields.slice(1), 'a']), 'shape'],
    [asText(['a\u202Eb', ...fields.slice(1), 'a']), 'shape'],
    [asText([...fields.slice(0, 2), 'de', ...fields.slice(3), 'a']), 'shape'],
    [asText([...fields.slice(0, 3), 2, ...fields.slice(4), 'a']), 'shape'],
    [asText([...fields.slice(0, 6), '00', ...fields.slice(7), 'a']), 'shape'],
    [asText([...fields, ...Array.from({ length: 21 }, () => 'a')]), 'shape'],
  ])('%j is refused: %s', (text, code) => {
    expect(parseAssignment(text)).toMatchObject({ ok: false, error: { code } });
  });

  test('with a challenge that is none says which step it is', () => {
    const wrong = ['g', 'Tails', 5, 14, 1, 560, 0.6, 3, 'moss', '0000'];
    const parsed = parseAssignment(asText([...fields, 'a', wrong]));
    expect(parsed.ok).toBe(false);
    expect(parsed).toMatchObject({ error: { step: 2 } });
  });

  test('is made of any text at all without a throw', () => {
    const some = fc.oneof(
      fc.string(),
      fc.json().map((json) => `1.${encodeBase64Url(json)}`),
      fc.array(fc.jsonValue()).map((rest) => asText([...fields, ...rest])),
    );
    fc.assert(
      fc.property(some, (text) => void parseAssignment(text)),
      { numRuns: 2000 },
    );
  });
});
