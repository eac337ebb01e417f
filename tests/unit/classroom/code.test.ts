import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_CODE, readCode, writeCode } from '../../../src/classroom/code.ts';
import { findCodes } from '../../../src/classroom/find.ts';
import { Packer, Unpacker } from '../../../src/classroom/packing.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Numbers of every length that a code may have. */
const someNumber = fc
  .array(fc.nat(255), { minLength: 0, maxLength: 900 })
  .map((bytes) => bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 1n));

const KNOWN = writeCode(123_456_789_012_345_678_901_234_567_890n);

describe('packing', () => {
  test('gives back what was put, in its ranges', () => {
    const some = fc
      .integer({ min: 1, max: 70_000 })
      .chain((radix) => fc.tuple(fc.nat(radix - 1), fc.constant(radix)));
    fc.assert(
      fc.property(fc.array(some, { maxLength: 60 }), (pairs) => {
        const packer = new Packer();
        for (const [value, radix] of pairs) packer.put(value, radix);
        const unpacker = new Unpacker(packer.number);
        expect(pairs.map(([, radix]) => unpacker.take(radix))).toEqual(
          pairs.map(([value]) => value),
        );
        expect(unpacker.isWhole).toBe(true);
        unpacker.take(2);
        expect(unpacker.isWhole).toBe(false);
      }),
    );
  });

  test('is as short as the ranges allow', () => {
    const packer = new Packer();
    for (let i = 0; i < 100; i++) packer.put(2, 3);
    // 100 digits of base 3 and the 1 above them: 3^100 ≤ number < 2 · 3^100.
    expect(packer.number).toBe(2n * 3n ** 100n - 1n);
  });

  test.each([
    [-1, 3],
    [3, 3],
    [0.5, 3],
    [Number.NaN, 3],
  ])('refuses %d of %d', (value, radix) => {
    expect(() => new Packer().put(value, radix)).toThrow(RangeError);
  });
});

describe('a code', () => {
  test('gives back its number', () => {
    fc.assert(
      fc.property(someNumber, (number) => {
        const code = writeCode(number);
        if (code.length > LONGEST_CODE) return;
        expect(code).toMatch(/^TK1\.[0-9A-Za-z]+\.[0-9A-Za-z]{6}$/);
        expect(readCode(code)).toEqual({ ok: true, value: number });
      }),
    );
  });

  test('has the digits of base 62, the greatest first', () => {
    // 61 + 10 · 62 + 36 · 62²: z, A, a.
    expect(writeCode(BigInt(61 + 10 * 62 + 36 * 62 ** 2))).toMatch(/^TK1\.aAz\./);
    expect(writeCode(62n ** 12n)).toMatch(/^TK1\.1000000000000\./);
  });

  test('with any one letter changed is refused', () => {
    for (let i = 0; i < KNOWN.length; i++) {
      for (const digit of `${DIGITS}.-_ `) {
        const wrong = KNOWN.slice(0, i) + digit + KNOWN.slice(i + 1);
        if (wrong !== KNOWN) expect(readCode(wrong).ok, wrong).toBe(false);
      }
    }
  });

  test('with two neighbours changed, a letter lost or doubled is refused', () => {
    for (let i = 0; i < KNOWN.length; i++) {
      const [one = '', two = ''] = KNOWN.slice(i, i + 2);
      const swapped = KNOWN.slice(0, i) + two + one + KNOWN.slice(i + 2);
      if (swapped !== KNOWN) expect(readCode(swapped).ok, swapped).toBe(false);
      expect(readCode(KNOWN.slice(0, i) + KNOWN.slice(i + 1)).ok).toBe(false);
      expect(readCode(KNOWN.slice(0, i) + one + KNOWN.slice(i)).ok).toBe(false);
    }
  });

  test.each([
    ['', 'shape'],
    ['TK', 'shape'],
    ['TK1', 'shape'],
    ['TK1.abc', 'short'],
    [KNOWN.slice(0, -1), 'short'],
    [KNOWN.slice(0, -7), 'short'],
    [`${KNOWN}0`, 'damaged'],
    [KNOWN.toLowerCase(), 'shape'],
    [`TK1.${'0'.repeat(LONGEST_CODE)}.000000`, 'long'],
  ])('%j is %s', (text, error) => {
    expect(readCode(text)).toEqual({ ok: false, error });
  });

  test('any text at all never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `TK1.${text}`),
        ),
        (text) => {
          readCode(text);
        },
      ),
    );
  });

  // Worked out by hand in another language: digits of base 62, and the sum modulo 56,800,235,581.
  test('of today is read for ever', () => {
    expect(readCode('TK1.2aYls9bkamJJSwhr0.MJtOgC')).toEqual(readCode(KNOWN));
  });
});

describe('codes in what was pasted', () => {
  const other = writeCode(7n);

  test('are found with what stands beside them', () => {
    const sheet = `Name\tCode\nAnn Lee\t${KNOWN}\t2026-11-30\nBo\t"${other}"\n`;
    expect(findCodes(sheet)).toEqual([
      { code: KNOWN, label: 'Ann Lee' },
      { code: other, label: 'Bo' },
    ]);
  });

  test.each([
    ['a quoted e-mail', (code: string) => code.match(/.{1,7}/g)?.join('\n> ') ?? ''],
    ['a chat that breaks long words', (code: string) => [...code].join('\u200B')],
    ['spaces', (code: string) => code.replace(/^(.{9})/, '$1 ')],
    ['a soft hyphen', (code: string) => code.replace(/^(.{9})/, '$1\u00AD')],
  ])('are mended after %s', (_, broken) => {
    const [found, next] = findCodes(`See ${broken(KNOWN)} Thanks, Ann. And ${other}.`);
    expect(found?.code).toBe(KNOWN);
    expect(next?.code).toBe(other);
  });

  test('are found when they are cut off or wrong', () => {
    const cut = KNOWN.slice(0, 12);
    const wrong = KNOWN.replace(/.$/, '-');
    expect(findCodes(`${cut}\n${KNOWN}`).map(({ code }) => code)).toEqual([cut, KNOWN]);
    expect(findCodes(wrong).map(({ code }) => readCode(code).ok)).toEqual([false]);
    expect(findCodes('no code, TK without a number, and TK9')).toEqual([]);
  });

  test('never make a text of any kind throw', () => {
    const piece = fc.constantFrom(
      'TK1.',
      KNOWN,
      other,
      ' ',
      '\n',
      '> ',
      '.',
      'é',
      '\u200B',
      'TK999.',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
        for (const { code, label } of findCodes(pieces.join(''))) {
          readCode(code);
          expect(label.length).toBeLessThanOrEqual(60);
        }
      }),
    );
  });
});
