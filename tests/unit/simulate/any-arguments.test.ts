/** Whatever stands behind the command: numbers and words come out, or one sentence says why not. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { helpText, parseOptions } from '../../../scripts/simulate/options.ts';
import { print } from '../../../scripts/simulate/output.ts';
import { cleaned } from '../../../src/base/cleaned.ts';
import { ArgumentError } from '../../../src/experiment/options.ts';
import { FILE_WITHOUT } from '../numbers.ts';

/** Every option and flag that there is, and some that are not. */
const NAMES = [
  ...[...helpText().matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, name = '']) => name),
  ...['--', '-h', '-n', '--no-each', '--N', '--constructor', '--__proto__', '--toString', '--ｎ'],
];

/** Every word that is allowed somewhere, and what people, spreadsheets and languages write for numbers. */
const WORDS = [
  ...new Set(
    helpText()
      .match(/[a-z]+(?:-[a-z]+)*\|[a-z0-9|-]+/g)
      ?.flatMap((all) => all.split('|')),
  ),
  ...[
    'best',
    'off',
    'all',
    'on',
    'run',
    'world',
    '',
    ' ',
    ',',
    '.',
    '-',
    '+',
    '−1',
    '0,5',
    '1.000',
  ],
  ...['0', '-0', '1', '2', '3', '7', '20', '1,2', '1,,2', '1,2,', '0.5', '.5', '1.', '00', '0x2'],
  ...[
    '0.9,0.1',
    '1,1,1',
    '0,0,0,0',
    '1e-300',
    '5e-324',
    '1e-400',
    '1e400',
    '1e3',
    '1_0',
    '٣',
    '５',
  ],
  ...['NaN', 'Infinity', '-Infinity', 'inf', 'null', 'undefined', 'true', '99999999999999999999'],
  ...[
    'constructor',
    '__proto__',
    'toString',
    '2^3',
    '$(ls)',
    '%',
    '\u001b[31m',
    '\u202e',
    '\0',
    'a\nb',
  ],
];

/** Every option with its default, and what goes with others. */
const GOOD = [
  ...[...helpText().matchAll(/^ {2}(--[a-z-]+) .*\[(\S+)\]$/gm)].map((found) => found.slice(1)),
  ...['--each', '--format csv', '--real-data fresh', '--real 2', '--spread 1e-300', '--spread 100'],
  ...['--divisor n-1', '--synthetic accumulate', '--tail-weight 1e-300', '--real-weight best'],
  ...['--contamination 1', '--detector 1,1', '--detector 0.5,0.5 --refill', '--seed \0'],
].map((each) => (typeof each === 'string' ? each.split(' ') : each));

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.double().map(String) },
);
const name = fc.constantFrom(...NAMES);
const part = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...GOOD) },
  { weight: 6, arbitrary: fc.tuple(name, word) },
  { weight: 2, arbitrary: fc.tuple(name, word).map(([option, value]) => [`${option}=${value}`]) },
  { weight: 1, arbitrary: name.map((option) => [option]) },
  { weight: 1, arbitrary: word.map((value) => [value]) },
);
/** Small unless something larger is asked for. */
const SMALL = '--n 7 --generations 2 --runs 2'.split(' ');
const vector = fc
  .array(part, { minLength: 1, maxLength: 3 })
  .map((parts) => [...SMALL, ...parts.flat()]);

/** What is printed, "help", or the sentence that is said instead. */
function answerTo(
  args: readonly string[],
): { readonly printed: string } | { readonly said: string } {
  try {
    const options = parseOptions(args);
    if (options === 'help') return { printed: helpText() };
    // The others take seconds; `numbers.test.ts` prints them.
    const isQuick = options.model === 'gaussian';
    return { printed: isQuick ? [...print(options)].join('') : '' };
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    return { said: error.message };
  }
}

test('any arguments give finite numbers, words, or a sentence', () => {
  const seen = { printed: 0, said: 0 };
  fc.assert(
    fc.property(vector, (args) => {
      const answer = answerTo(args);
      if ('printed' in answer) {
        seen.printed += 1;
        expect(FILE_WITHOUT.exec(answer.printed)?.[0]).toBeUndefined();
      } else {
        seen.said += 1;
        expect(cleaned(answer.said)).toMatch(/\w{2}/);
      }
    }),
    { numRuns: 1500 },
  );
  expect(seen.printed).toBeGreaterThan(100);
  expect(seen.said).toBeGreaterThan(100);
});
