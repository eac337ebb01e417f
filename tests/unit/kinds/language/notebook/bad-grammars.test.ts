/** Grammars that are wrong: each stops the build with a sentence that says what and where. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import file from '../../../../../content/notebook/grammar.json' with { type: 'json' };
import { compile } from '../../../../../src/kinds/language/notebook/compile.ts';
import type { GrammarFile } from '../../../../../src/kinds/language/notebook/grammar.ts';

const SIZE = { words: 9, birds: 2, longest: 6 };

const GOOD: GrammarFile = {
  start: 'line',
  birds: 'bird',
  rareBirds: ['owl'],
  rareTurns: ['one-eyed', 'bus'],
  functionWords: ['a an by'],
  sounds: { a: ['one-eyed'], an: [] },
  rules: {
    line: { kind: { a: 100 } },
    kind: { bird: { '': 90, 'one-eyed': 10 } },
    bird: { doing: { gull: 97, owl: 3 } },
    doing: { '.': { slept: 80, 'slept by bus': 10, left: 10 } },
  },
};

const bad = (change: object, rules: object = {}) =>
  ({ ...GOOD, ...change, rules: { ...GOOD.rules, ...rules } }) as GrammarFile;

/** Other lines: a gull "flew". */
const verbs = (phrases: Record<string, number>) => bad({}, { doing: { '.': phrases } });

test('a good one compiles', () => {
  expect(compile(GOOD, SIZE).words).toEqual([
    ...['.', 'a', 'an', 'one-eyed', 'gull', 'owl', 'slept', 'by', 'bus', 'left', '<s>'],
  ]);
});

test.each<[string, GrammarFile, string]>([
  [
    'sums',
    bad({}, { bird: { doing: { gull: 96, owl: 3 } } }),
    '"bird": the weights add up to 99, not to 100.',
  ],
  ['no rule to start', bad({ start: 'lines' }), '"lines" is no rule.'],
  ['no rule of birds', bad({ birds: '.' }), '"." is no rule.'],
  [
    'an unknown rule',
    bad({}, { line: { kinds: { a: 100 } } }),
    '"line" leads to "kinds", which is no rule.',
  ],
  [
    'a rule nothing leads to',
    bad({}, { lost: { '.': { found: 100 } } }),
    'Nothing leads to the rule "lost".',
  ],
  [
    'two that lead to each other only',
    bad({}, { lost: { found: { found: 100 } }, found: { lost: { lost: 100 } } }),
    'Nothing leads to the rule "lost".',
  ],
  ['a dead end', bad({}, { doing: {} }), '"doing" is a dead end: nothing follows.'],
  [
    'an empty list of words',
    bad({}, { doing: { '.': { slept: 100 }, kind: {} } }),
    '"doing" has no words that lead to "kind".',
  ],
  [
    'a weight of 0',
    verbs({ slept: 100, left: 0 }),
    '"doing": the weight of "left" must be a number above 0, not 0.',
  ],
  [
    'a weight that is no number',
    verbs({ slept: 100, left: Number.NaN }),
    '"doing": the weight of "left" must be a number above 0, not NaN.',
  ],
  [
    'a weight as text',
    verbs({ slept: '100' as unknown as number }),
    '"doing": the weight of "slept" must be a number above 0, not 100.',
  ],
  [
    'capitals',
    verbs({ Slept: 100 }),
    '"doing": "Slept" must be small letters, with one space between words.',
  ],
  [
    'two spaces',
    verbs({ 'slept  by': 100 }),
    '"doing": "slept  by" must be small letters, with one space between words.',
  ],
  [
    'an article written out',
    verbs({ 'slept by an owl': 100 }),
    '"doing": write "a" in "slept by an owl"; "an" goes by the sound.',
  ],
  [
    'an article at the end',
    verbs({ 'slept by a': 100 }),
    '"doing" slept by: a line can end with "a".',
  ],
  [
    'a word that goes on in two ways',
    bad({}, { doing: { '.': { slept: 50 }, again: { slept: 50 } }, again: { '.': { '': 100 } } }),
    '"doing" slept: "." can follow in two ways.',
  ],
  [
    'a word that is also the first of what follows',
    bad({}, { doing: { again: { '': 50 }, '.': { slept: 50 } }, again: { '.': { slept: 100 } } }),
    '"doing": "slept" can follow in two ways.',
  ],
  [
    'a circle',
    bad({}, { doing: { doing: { very: 50 }, '.': { slept: 50 } } }),
    '"doing": a line can go round here for ever.',
  ],
  [
    'a circle without words',
    bad({}, { doing: { kind: { '': 50 }, '.': { slept: 50 } } }),
    '"kind": a line can go round here for ever.',
  ],
  [
    'a long line',
    verbs({ slept: 80, 'slept by bus': 10, 'left by bus again': 10 }),
    'A line can have 7 words, and 6 is the most.',
  ],
  [
    'a bird of two words',
    bad({}, { bird: { doing: { 'tawny owl': 97, owl: 3 } } }),
    '"bird": "tawny owl" is not one word.',
  ],
  ['a bird elsewhere', verbs({ 'slept by owl': 100 }), '"doing": "slept by owl" has the bird owl.'],
  ['an unwritten turn', bad({ rareTurns: ['train'] }), 'rareTurns: "train" is never written.'],
  ['a bird twice', bad({ rareBirds: ['owl', 'owl'] }), 'rareBirds: "owl" is there twice.'],
  ['a rare bird that is none', bad({ rareBirds: ['bus'] }), 'rareBirds: "bus" is no bird.'],
  ['a turn that is a bird', bad({ rareTurns: ['owl'] }), 'rareTurns: "owl" is a bird.'],
  [
    'a turn that is a function word',
    bad({ rareTurns: ['bus by'] }),
    'rareTurns: "by" is a function word.',
  ],
  [
    'an unwritten exception',
    bad({ sounds: { a: ['one-eyed'], an: ['hour'] } }),
    'sounds: "hour" is never written.',
  ],
  [
    'birds too few',
    bad({ rareBirds: [], functionWords: ['by'] }, { bird: { doing: { gull: 100 } } }),
    'Birds must be 2, not 1.',
  ],
  ['words too few', verbs({ 'slept by bus': 100 }), 'Words must be 9, not 8.'],
  [
    'an article that is never written',
    bad({ functionWords: ['by'], sounds: { a: ['one-eyed', 'owl'], an: [] } }),
    '"an" is never written.',
  ],
  [
    'a list that is none',
    bad({ rareTurns: 'bus' as unknown as string[] }),
    'rareTurns must be a list of words.',
  ],
  [
    'rules that are none',
    bad({}, { doing: 5 }),
    'Rules must be names with words and their weights.',
  ],
])('%s', (_, grammar, sentence) => {
  expect(() => compile(grammar, SIZE)).toThrow(
    new Error(`content/notebook/grammar.json: ${sentence}`),
  );
});

describe('the notebook with something wrong in it', () => {
  type Rules = Record<string, Record<string, Record<string, unknown>>>;
  const NAMES = Object.keys(file.rules);
  const NUMBERS = fc.oneof(
    fc.double(),
    fc.constantFrom(0, -1, Number.NaN, Infinity, null, '5', [], {}),
  );

  /** One change of one place, by chance. */
  const change = fc.record({
    rule: fc.constantFrom(...NAMES),
    pick: fc.nat(),
    how: fc.constantFrom('weight', 'drop', 'rename', 'add', 'lead', 'lose', 'list'),
    text: fc.oneof(fc.string(), fc.constantFrom('a', 'gull', 'the', '', ...NAMES)),
    number: NUMBERS,
  });

  test('either compiles or says so in a sentence', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const copy = structuredClone(file) as unknown as GrammarFile & { rules: Rules };
        for (const one of changes) apply(copy, one);
        try {
          const grammar = compile(copy, { words: 147, birds: 24, longest: 20 });
          expect(grammar.words).toHaveLength(149);
        } catch (error) {
          expect(String(error)).toMatch(/^Error: content\/notebook\/grammar\.json: [\s\S]+\.$/);
        }
      }),
      { numRuns: 300 },
    );
  });

  function apply(
    copy: { rules: Rules; rareTurns: readonly string[] },
    { rule, pick, how, text, number }: typeof change extends fc.Arbitrary<infer T> ? T : never,
  ): void {
    const nexts = Object.entries(copy.rules[rule] ?? {});
    const [next, phrases] = nexts[pick % Math.max(1, nexts.length)] ?? [];
    if (how === 'list') copy.rareTurns = [...copy.rareTurns, text];
    if (how === 'lose') delete copy.rules[rule];
    if (next === undefined || phrases === undefined || phrases === null) return;
    const keys = Object.keys(phrases);
    const phrase = keys[pick % Math.max(1, keys.length)] ?? '';
    const own = copy.rules[rule] as Record<string, Record<string, unknown>>;
    if (how === 'weight') phrases[phrase] = number;
    if (how === 'drop') delete phrases[phrase];
    if (how === 'add') phrases[text] = number;
    if (how === 'rename') {
      phrases[text] = phrases[phrase];
      delete phrases[phrase];
    }
    if (how === 'lead') {
      own[text] = phrases;
      delete own[next];
    }
  }
});
