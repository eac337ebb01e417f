import { describe, expect, test } from 'vitest';
import { hintFor, noSuchFile } from '../../../src/base/spelling.ts';

const KNOWN = ['tail', 'truth', 'model', 'mode', 'model-collapse', 'n'];

/** The slips are counted by hand. */
describe('a hint', () => {
  test.each([
    ['tial', 'tail'],
    ['tails', 'tail'],
    ['trth', 'truth'],
    ['modl', 'model'],
    ['model-colapse', 'model-collapse'],
    // One slip from "mode", two from "model".
    ['mde', 'mode'],
  ])('for %s is %s', (name, meant) => {
    expect(hintFor(name, KNOWN)).toBe(` (did you mean "${meant}"?)`);
  });

  test.each(['quantile', 'model-colaps-es', 'm', ''])('for "%s" there is none', (name) => {
    expect(hintFor(name, KNOWN)).toBe('');
  });
});

test('a file that is missing is named with its folder', () => {
  expect(noSuchFile('glossary', 'tial', KNOWN)).toBe(
    'content/glossary has no "tial" (did you mean "tail"?)',
  );
  expect(noSuchFile('sources', 'nobody-1900', KNOWN)).toBe('content/sources has no "nobody-1900"');
});
