import { describe, expect, test } from 'vitest';
import { filler, refuseUnnamed } from '../../../src/lesson/values/fill.ts';

/** 0.98 ** 30 = 0.5455, the average variance of fifty samples after thirty generations. */
const variance = { of: 'average variance', n: 50, at: 30 };
/** 1/(2 · 0.03) = 16.67. */
const boat = { of: 'samples that hold an island', share: 0.03 };

describe('numbers in sentences', () => {
  test.each([
    ['No number here.', 'No number here.'],
    ['It takes {boat}.', 'It takes 17.'],
    ['{share} of it, or {fine}', '55% of it, or 0.545'],
    ['{boat} and {boat}', '17 and 17'],
    ['{boat}{share}', '1755%'],
    ['{four} left', 'four left'],
  ])('%j reads %j', (sentence, filled) => {
    const fill = filler({
      boat: { ...boat, as: 'number', digits: 0 },
      share: { ...variance, as: 'percent', digits: 0 },
      fine: { ...variance, as: 'number', digits: 3 },
      // All four are real, so they count for themselves.
      four: { of: 'effective real samples', n: 4, real: 4, as: 'word', digits: 0 },
    });
    expect(fill(sentence)).toBe(filled);
  });

  test('nothing is filled in twice', () => {
    const fill = filler({ boat: { ...boat, as: 'number', digits: 0 } });
    expect(fill('{boat} } { boat')).toBe('17 } { boat');
  });
});

describe('mistakes', () => {
  const fill = filler({ boat: { ...boat, as: 'number', digits: 0 } });

  test.each([
    ['It takes {boats}.', '"It takes {boats}." names {boats}, and "numbers" has no "boats"'],
    ['It takes { boat }.', '"It takes { boat }." names { boat }, and "numbers" has no " boat "'],
    ['It takes {}.', '"It takes {}." names {}, and "numbers" has no ""'],
    ['{toString}', '"{toString}" names {toString}, and "numbers" has no "toString"'],
  ])('%j stops the build', (sentence, reason) => {
    expect(() => fill(sentence)).toThrow(reason);
  });

  test('a number that cannot be found stops it although no sentence names it', () => {
    const numbers = { a: { of: 'half life', as: 'number' as const, digits: 0 } };
    expect(() => filler(numbers)).toThrow(/"of" must be one of/);
  });

  test('so does one for which there is no word', () => {
    const numbers = { boat: { ...boat, as: 'word' as const, digits: 0 } };
    expect(() => filler(numbers)).toThrow(/there is no word for 16\.6/);
  });

  test('a number that no sentence names is one too', () => {
    const numbers = { boat: { ...boat, as: 'number' as const, digits: 0 } };
    expect(() => refuseUnnamed(numbers, ['So.', 'It takes {boat}.'])).not.toThrow();
    expect(() => refuseUnnamed(numbers, ['So.', 'It takes boat.'])).toThrow(
      'prop "numbers" has "boat", and no sentence names {boat}',
    );
  });
});
