import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber, readWhole } from '../../../src/base/numbers.ts';

const wide = { min: -20_000, max: 20_000, decimals: 4 };
const whole = { min: 0, max: 20_000 };
const lambda = { min: 0.5, max: 1.2, decimals: 3 };

describe('what people type for a number', () => {
  test.each([
    ['0,9', 0.9],
    ['0.9', 0.9],
    [',5', 0.5],
    ['.5', 0.5],
    ['9,', 9],
    ['1 000', 1000],
    ['1\u00a0000,5', 1000.5],
    ['1\u202f000', 1000],
    ["12'000", 12_000],
    ['12’000.25', 12_000.25],
    ['1.000,5', 1000.5],
    ['1,000.5', 1000.5],
    ['1e3', 1000],
    ['1,5e3', 1500],
    ['5E-1', 0.5],
    ['５', 5],
    ['１２．５', 12.5],
    ['٣٫٥', 3.5],
    ['१२', 12],
    ['−3', -3],
    ['–3', -3],
    ['－３', -3],
    ['- 3', -3],
    ['+3', 3],
    ['  7 ', 7],
    ['\u200b7\u200e', 7],
    ['007', 7],
    ['1.2345', 1.2345],
    ['1,23', 1.23],
    ['1234,567', 1234.567],
  ])('“%s” is %d', (text, value) => {
    expect(readNumber(text, wide)).toEqual({ ok: true, value });
  });

  test.each(['1,000', '1.000', '1 000', '1e3', '1000', '1000,0', '1000.'])(
    '“%s” is a thousand where only whole numbers are taken',
    (text) => {
      expect(readWhole(text, whole)).toEqual({ ok: true, value: 1000 });
    },
  );

  test.each([
    ['1,005', 1.005],
    ['1.005', 1.005],
    ['1.000', 1],
    ['0,995', 0.995],
    ['0,500', 0.5],
  ])('“%s” is %d where a thousand cannot be', (text, value) => {
    expect(readNumber(text, lambda)).toEqual({ ok: true, value });
  });

  test('millions set apart', () => {
    expect(readWhole('1,000,000', { min: 0, max: 2e6 })).toEqual({ ok: true, value: 1e6 });
    expect(readNumber('1.000.000', { ...wide, max: 2e6 })).toEqual({ ok: true, value: 1e6 });
  });

  test('per cent, where it has a meaning', () => {
    expect(readNumber('30,5 %', { ...wide, percent: 'unit' })).toEqual({ ok: true, value: 30.5 });
    expect(readNumber('57％', { ...wide, percent: 'hundredth' })).toEqual({
      ok: true,
      value: 0.57,
    });
    expect(readNumber('0,57', { ...wide, percent: 'hundredth' })).toEqual({
      ok: true,
      value: 0.57,
    });
    expect(readNumber('30%', wide)).toEqual({ ok: false, error: { code: 'unclear' } });
  });

  test('no negative nothing', () => {
    expect(readNumber('-0', wide)).toEqual({ ok: true, value: 0 });
  });
});

describe('what is refused', () => {
  test.each(['', ' ', '\u00a0', '\u200b'])('“%s” is empty', (text) => {
    expect(readNumber(text, wide)).toEqual({ ok: false, error: { code: 'empty' } });
  });

  test.each([
    'ten',
    '.',
    ',',
    '-',
    '%',
    '1..5',
    '1,,5',
    '1,5,2',
    '1 00',
    '10 00',
    "1'000 000",
    '1.000,000.5',
    '0,000,000',
    '--3',
    '1e',
    '1e3e3',
    '1e999',
    '0x10',
    '5²',
    '½',
    '1/2',
    'Infinity',
    'NaN',
    '3 apples',
    '1_000',
    '1,000e3',
  ])('“%s” is unclear', (text) => {
    expect(readNumber(text, wide)).toEqual({ ok: false, error: { code: 'unclear' } });
  });

  test.each([
    ['1,500', 1.5, 1500],
    ['2,345', 2.345, 2345],
  ])('“%s” can be %d or %d', (text, fraction, thousands) => {
    expect(readNumber(text, wide)).toEqual({
      ok: false,
      error: { code: 'twoWays', readings: [fraction, thousands] },
    });
  });

  test('a thousand that is too much is not swallowed as 1', () => {
    expect(readNumber('1,000', lambda)).toEqual({
      ok: false,
      error: { code: 'twoWays', readings: [1, 1000] },
    });
    expect(readWhole('1,000', { min: 0, max: 40 })).toEqual({
      ok: false,
      error: { code: 'outside', value: 1000 },
    });
  });

  test.each(['0,9', '9.5', '1e-1', '12,25'])('“%s” is no whole number', (text) => {
    expect(readWhole(text, whole)).toMatchObject({ ok: false, error: { code: 'outside' } });
  });

  test('too many decimals, and what is out of the range', () => {
    expect(readNumber('0.9999', lambda)).toMatchObject({ ok: false });
    expect(readNumber('1.2001', lambda)).toMatchObject({ ok: false });
    expect(readNumber('1.2', lambda)).toEqual({ ok: true, value: 1.2 });
    expect(readNumber('0.49', lambda)).toEqual({
      ok: false,
      error: { code: 'outside', value: 0.49 },
    });
  });
});

describe('whatever is typed', () => {
  const decimals = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((all) => all / 1000);
  const withFraction = (value: number) => (Number.isInteger(value) ? value + 0.25 : value);

  /** As the browser writes numbers in the languages of schools that may use this. */
  test.each(['en-GB', 'de-DE', 'fr-FR', 'de-CH', 'pt-BR', 'sv-SE', 'ar-EG', 'mr-IN-u-nu-deva'])(
    'a number as %s writes it is read as that number, or refused as one that can be two',
    (language) => {
      const style = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
      const range = { min: -100_000, max: 100_000, decimals: 3 };
      fc.assert(
        // Whole thousands aside: a point before three digits begins a fraction, as on the pages.
        fc.property(decimals.map(withFraction), (value) => {
          const read = readNumber(style.format(value), range);
          if (read.ok) expect(read.value).toBeCloseTo(value, 9);
          else expect(read.error.code).toBe('twoWays');
        }),
      );
    },
  );

  test('what code writes is read as it is', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(readNumber(String(value), { min: -1e5, max: 1e5, decimals: 3 })).toEqual({
          ok: true,
          value,
        });
      }),
    );
  });

  test('nothing is read that the field does not take', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'0123456789.,- e%\u00a0٫５') });
    fc.assert(
      fc.property(letters, (text) => {
        const read = readNumber(text, { ...lambda, percent: 'unit' });
        if (!read.ok) return;
        expect(read.value).toBeGreaterThanOrEqual(0.5);
        expect(read.value).toBeLessThanOrEqual(1.2);
        expect(Math.round(read.value * 1000) / 1000).toBe(read.value);
      }),
    );
  });
});
