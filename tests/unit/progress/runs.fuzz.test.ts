import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type LeftRun,
  MOST_MET,
  MOST_RUNS,
  readRuns,
  writeRuns,
} from '../../../src/progress/runs.ts';

const someRun: fc.Arbitrary<LeftRun> = fc.record({
  board: fc.constantFrom('first-watch', 'day 2026-11-29', '["g","Left alone",50]', '__proto__'),
  seed: fc.constantFrom('willow-adder', 'moss', '風', 'constructor'),
  moves: fc.stringMatching(/^[0-9a-z-]{0,9}$/),
  isFirstTry: fc.boolean(),
  hasSteppedBack: fc.boolean(),
  by: fc.constantFrom('', 'fern-otter-52', 'moss-hare-1'),
});
const someRuns = fc.array(someRun, { maxLength: 20 });

/** Reading never throws, and what it accepts is written and read as the same. */
function expectSafe(text: string): void {
  const runs = readRuns(text);
  expect(Object.prototype).not.toHaveProperty('polluted');
  expect(runs.length).toBeLessThanOrEqual(MOST_MET);
  expect(runs.filter(({ moves }) => moves !== '').length).toBeLessThanOrEqual(MOST_RUNS);
  expect(readRuns(writeRuns(runs))).toEqual(runs);
}

test('any text at all', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), expectSafe), {
    numRuns: 200,
  });
});

test('any JSON at all', () => {
  fc.assert(fc.property(fc.json(), expectSafe), { numRuns: 1000 });
});

test('runs come back as they were, each board and luck once for each window', () => {
  fc.assert(
    fc.property(someRuns, (runs) => {
      const read = readRuns(writeRuns(runs));
      const names = read.map(({ board, seed, moves, by }) =>
        JSON.stringify([board, seed, moves === '' ? 'met' : by]),
      );
      expect(new Set(names).size).toBe(names.length);
      expect(read[0]).toEqual(runs[0]);
      expectSafe(writeRuns(runs));
    }),
    { numRuns: 500 },
  );
});

test('runs with characters changed, lost or put in', () => {
  const edit = fc.tuple(fc.nat(), fc.constantFrom('', ...'0129-"{}[]:,.eaA_\\', '"__proto__":1,'));
  fc.assert(
    fc.property(someRuns, fc.array(edit, { minLength: 1, maxLength: 3 }), (runs, edits) => {
      const characters = [...writeRuns(runs)];
      for (const [at, character] of edits) characters[at % characters.length] = character;
      expectSafe(characters.join(''));
    }),
    { numRuns: 1500 },
  );
});
