import { expect, test } from 'vitest';
import { limitsWords } from '../../../src/kit/words/en.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';

test('the limits of a tail are said in one sentence, and where there are none nothing', () => {
  expect(limitsWords({ ...FIRST_WATCH, line: 0.3 })).toBe(
    'A tail below 30% or above 333% of what it was costs a life.',
  );
  expect(limitsWords({ ...FIRST_WATCH, line: 0 })).toBe('');
});
