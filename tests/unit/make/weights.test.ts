import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restWords, shareOut, withRestShared } from '../../../src/faces/mixture/make-weights.ts';
import { checkFields } from '../../../src/make/check.ts';
import { fieldsOf } from '../../../src/make/fields.ts';
import { FIRST_WATCH } from '../../support/challenges.ts';
import { COUNT_NOT_PERCENT, TARGETED } from '../worker/maps.ts';

const sum = (weights: readonly number[]) => weights.reduce((all, weight) => all + weight, 0);

describe('the rest is shared out', () => {
  test.each([
    ['among islands without a weight', [560, 0, 40, 0], [560, 200, 40, 200]],
    ['among islands that are not rare', [400, 300, 120, 30], [475, 354, 141, 30]],
    ['by all, where all are rare', [40, 10], [800, 200]],
    ['taken back where it is too much', [900, 300, 40], [720, 240, 40]],
    ['to a single island', [300], [1000]],
    ['not at all where nothing is left to share', [560, 360, 40, 40], [560, 360, 40, 40]],
    ['by all, where islands without a weight would get none', [1000, 0], [995, 5]],
  ])('%s', (_, weights, expected) => {
    expect(shareOut(weights)).toEqual(expected);
  });

  test('whatever was typed, they add up and each has its least', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 }), (weights) => {
        const shared = shareOut(weights);
        expect(sum(shared)).toBe(1000);
        expect(Math.min(...shared)).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  test('in the form, after which the challenge is legal', () => {
    const fields = { ...fieldsOf(TARGETED), 'island-0-weight': '', 'island-3-weight': '2.5' };
    expect(checkFields(fields).challenge).toBeNull();
    const shared = withRestShared(fields);
    expect(shared['island-0-weight']).toBe('57.5');
    expect(checkFields(shared).challenge).not.toBeNull();
  });
});

describe('what is missing is said', () => {
  const own = fieldsOf(TARGETED);

  test.each([
    [{ 'island-0-weight': '56.5' }, 'The islands add up to 100.5% of the world: 0.5% is too much.'],
    [{ 'island-0-weight': '' }, 'The islands add up to 44% of the world: 56% is missing.'],
  ])('%j', (changed, words) => {
    expect(restWords({ ...own, ...changed })).toEqual([words]);
  });

  test.each([
    ['nothing is missing', own],
    ['a weight is none', { ...own, 'island-0-weight': 'half' }],
    ['a weight has two decimals', { ...own, 'island-0-weight': '56.25' }],
    ['the world is ready-made', fieldsOf(COUNT_NOT_PERCENT)],
    ['there is no map', { ...fieldsOf(FIRST_WATCH), world: 'own', 'island-0-weight': '1' }],
  ])('or nothing, where %s', (_, fields) => {
    expect(restWords(fields)).toEqual([]);
  });
});
