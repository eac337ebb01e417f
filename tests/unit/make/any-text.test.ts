/** Whatever is typed into the fields of Make: a challenge, or sentences without words of code. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseChallenge } from '../../../src/game/challenge.ts';
import { checkFields, summaryOf } from '../../../src/make/check.ts';
import { fieldsOf } from '../../../src/make/fields.ts';
import { makers, plainChallenge } from '../../../src/make/makers.ts';
import { PAGE_WITHOUT } from '../numbers.ts';

/** What people, spreadsheets and programs write where a number goes. */
const ODD = [
  ...['', ' ', '0', '-0', '−0', '−1', '1,5', '1.000', '1 000', '1e3', '1e-400', '1e400', '00012'],
  ...[
    'NaN',
    'Infinity',
    '-Infinity',
    '∞',
    'null',
    'undefined',
    '0x10',
    '٣',
    '５',
    '50 %',
    '%',
    '.',
  ],
  ...['99999999999999999999', '0.30000000000000004', '1e999', '--1', '1/2', 'on', 'constructor'],
];

/** Fields that hold numbers and choices; names, titles and seeds are repeated as they are. */
const isOf = (name: string) => !/^(title|seed)$|name/.test(name);

test.each(makers().map((maker) => [maker.name, maker] as const))('of %s', (_, maker) => {
  const plain = fieldsOf(plainChallenge(maker));
  const names = Object.keys(plain).filter(isOf);
  const typed = fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...ODD), {
    minKeys: 1,
    maxKeys: 4,
  });
  fc.assert(
    fc.property(typed, (changes) => {
      const fields = { ...plain, ...changes, model: maker.name };
      const checked = checkFields(fields);
      for (const each of [summaryOf(checked), ...[...checked.problems.values()].flat()]) {
        expect(each).not.toMatch(PAGE_WITHOUT);
      }
      if (checked.challenge !== null) expect(parseChallenge(checked.challenge).ok).toBe(true);
      else expect(checked.problems.size).toBeGreaterThan(0);
      const { remedy } = maker.face;
      if (remedy?.isNeeded(fields)) {
        expect(Object.values(remedy.apply(fields)).join('\n')).not.toMatch(/NaN|undefined|null/);
      }
    }),
    { numRuns: 500 },
  );
});
