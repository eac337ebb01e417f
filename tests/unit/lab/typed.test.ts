import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SETTINGS, settingAt } from '../../../src/lab/settings.ts';
import { DEFAULT_STATE } from '../../../src/lab/state.ts';
import { anyState } from './states.ts';

/** What a setting is after something was typed into its control, as its address has it; or what is said. */
function typed(key: string, text: string): string {
  const { take, textIn } = settingAt(key);
  const taken = take(DEFAULT_STATE, text);
  return taken.ok ? textIn(taken.value) : taken.error;
}

describe('numbers as people type them', () => {
  test.each([
    ['a.spread', '0,9', '0.9'],
    ['a.spread', ' 0.95 ', '0.95'],
    ['a.n', '1,000', '1000'],
    ['a.n', '1.000', '1000'],
    ['a.n', '1 000', '1000'],
    ['a.n', '５００', '500'],
    ['a.n', '1e3', '1000'],
    ['b.contamination', '57%', '0.57'],
    ['b.contamination', '0,57', '0.57'],
    ['b.tail-false-positive', '', ''],
    ['b.tail-false-positive', '5 %', '0.05'],
    ['a.real', '10', '10'],
    ['a.real', '10, 20,30', '10,20,30'],
    ['a.real', '1 000', '1000'],
    ['a.real', '1,000', '1000'],
    ['a.real', '1, 500', '1,500'],
    ['a.real', '0,0,40', '0,0,40'],
    ['map.x-to', '1.234', '1.234'],
  ])('%s: “%s” is %s', (key, text, value) => {
    expect(typed(key, text)).toBe(value);
  });

  test.each([
    ['map.x-to', '1,500', 'Right end of the map must be written as 1.5 or as 1500, not “1,500”.'],
    ['a.tail-weight-by', '5,000', 'must be written as 5 or as 5000, not “5,000”.'],
    ['a.real', '1,500', 'must be written as 1500 or as 1, 500, not “1,500”.'],
    ['a.n', '0,9', 'must be a whole number from 2 to 10,000, not “0,9”.'],
    ['a.n', '50%', 'must be a whole number from 2 to 10,000, not “50%”.'],
    ['a.n', '', 'must be a whole number from 2 to 10,000, not “”.'],
    ['a.spread', 'one', 'must be a number from 0.01 to 10 with at most four decimals, not “one”.'],
    ['a.spread', '−1', 'must be a number from 0.01 to 10 with at most four decimals, not “−1”.'],
    ['b.tail-false-positive', '2', 'with at most four decimals, or left empty, not “2”.'],
  ])('%s: “%s” is refused with a sentence', (key, text, sentence) => {
    expect(typed(key, text)).toContain(sentence);
  });

  test('what a control shows is taken as it was', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        for (const { take, shownIn, key } of SETTINGS) {
          expect(take(state, shownIn(state)), key).toEqual({ ok: true, value: state });
        }
      }),
      { numRuns: 60 },
    );
  });
});
