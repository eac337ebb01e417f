/** Grammars by chance, against all their lines written out by their rules. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STOP } from '../../../../../src/kinds/language/model.ts';
import { compile } from '../../../../../src/kinds/language/notebook/compile.ts';
import type { GrammarFile } from '../../../../../src/kinds/language/notebook/grammar.ts';
import {
  entropy,
  logProbability,
  meanLength,
  wordCounts,
} from '../../../../../src/kinds/language/notebook/truth.ts';

type Rules = Record<string, Record<string, Record<string, number>>>;

const RULES = 4;
const WORDS = ['a', 'ox', 'cat', 'hour', 'sang', 'ate', 'unit'];
const step = fc.record({
  words: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }),
  jump: fc.integer({ min: 1, max: RULES }),
  weight: fc.integer({ min: 1, max: 20 }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
const rules = fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), {
  minLength: RULES,
  maxLength: RULES,
});

/** Birds first, then rules that lead to later ones only. */
function fileOf(lists: readonly (readonly Step[])[]) {
  const made: Rules = {
    line: { bird: { a: 70, the: 30 } },
    bird: { 'rule 0': { gull: 60, owl: 40 } },
  };
  for (const [i, list] of lists.entries()) {
    const rule: Rules[string] = {};
    for (const { words, jump, weight } of list) {
      const next = i + jump >= RULES ? '.' : `rule ${i + jump}`;
      const phrases = rule[next] ?? {};
      rule[next] = phrases;
      const phrase = words.join(' ');
      phrases[phrase] = (phrases[phrase] ?? 0) + weight;
    }
    const sum = Object.values(rule)
      .flatMap((phrases) => Object.values(phrases))
      .reduce((all, weight) => all + weight, 0);
    for (const phrases of Object.values(rule)) {
      for (const phrase of Object.keys(phrases))
        phrases[phrase] = ((phrases[phrase] ?? 0) * 100) / sum;
    }
    made[`rule ${i}`] = rule;
  }
  // Rules that nothing leads to are left out.
  const reached = new Set(['line']);
  for (const name of reached) for (const next of Object.keys(made[name] ?? {})) reached.add(next);
  return {
    ...{
      start: 'line',
      birds: 'bird',
      rareBirds: ['owl'],
      rareTurns: [],
      functionWords: ['a an the'],
    },
    sounds: { a: [], an: [] },
    rules: Object.fromEntries(Object.entries(made).filter(([name]) => reached.has(name))),
  } satisfies GrammarFile;
}

/** "hour" and "unit" have sounds of their own, where they are written. */
function withSounds(file: GrammarFile): GrammarFile {
  const text = JSON.stringify(file.rules);
  const has = (word: string) => (new RegExp(`\\b${word}\\b`).test(text) ? [word] : []);
  return { ...file, sounds: { a: has('unit'), an: has('hour') } };
}

function* linesOf(rules: Rules, rule: string): Generator<[string, number]> {
  if (rule === '.') yield ['', 1];
  for (const [next, phrases] of Object.entries(rules[rule] ?? {})) {
    for (const [phrase, weight] of Object.entries(phrases)) {
      for (const [rest, probability] of linesOf(rules, next)) {
        yield [`${phrase} ${rest}`, (weight / 100) * probability];
      }
    }
  }
}

function tidy(text: string): string {
  return text
    .trim()
    .replaceAll(/ +/g, ' ')
    .replaceAll(/\ba (?=hour|(?!unit)[aeiou])/g, 'an ');
}

test('a compiled grammar writes the lines of its rules, as often', () => {
  let compiled = 0;
  fc.assert(
    fc.property(rules, (lists) => {
      const file = withSounds(fileOf(lists));
      const written = Object.values(file.rules).flatMap((rule) =>
        Object.values(rule).flatMap((phrases) => Object.keys(phrases).join(' ').split(' ')),
      );
      // The article has two forms.
      const words = new Set(written.filter((word) => word !== '')).size + 1;
      let grammar: ReturnType<typeof compile>;
      try {
        grammar = compile(file, { words, birds: 2, longest: 20 });
      } catch (error) {
        expect(String(error)).toMatch(/can follow in two ways|can end with "a"/);
        return;
      }
      compiled += 1;
      const lines = [...linesOf(file.rules, 'line')].map(
        ([text, probability]) => [tidy(text), probability] as const,
      );
      expect(new Set(lines.map(([text]) => text)).size).toBe(lines.length);
      const counts = new Map<string, number>();
      let [nats, length] = [0, 0];
      for (const [text, probability] of lines) {
        const line = text.split(' ');
        const ids = [...line.map((word) => grammar.words.indexOf(word)), STOP];
        expect(logProbability(ids, 0, grammar), text).toBeCloseTo(Math.log(probability), 10);
        nats -= probability * Math.log(probability);
        length += probability * line.length;
        for (const word of line) counts.set(word, (counts.get(word) ?? 0) + probability);
      }
      expect(entropy(grammar)).toBeCloseTo(nats, 10);
      expect(meanLength(grammar)).toBeCloseTo(length, 10);
      const due = grammar.words.map((word, id) => (id === STOP ? 1 : (counts.get(word) ?? 0)));
      for (const [id, count] of wordCounts(grammar).entries()) {
        expect(count, grammar.words[id]).toBeCloseTo(due[id] ?? Number.NaN, 10);
      }
    }),
    { numRuns: 400 },
  );
  expect(compiled).toBeGreaterThan(40);
});
