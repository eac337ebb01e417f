import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleaned, lettersIn, seen } from '../../../src/base/cleaned.ts';
import { beginningOf } from '../../../src/base/entered.ts';
import { isPlainText, signsIn } from '../../../src/base/text.ts';
import { isolated } from '../../../src/kit/parts.ts';

/** Code points that do something to their neighbours, and some neighbours, so that they meet often. */
const DIFFICULT =
  'aZ ש ب می क ् 한 ㅎ 👨 👩 🏽 🏳 🏴 🇫 🇷 ❤ 1 ⃣ \u0301 \u0334 \u034f \u200b \u200c \u200d \u200e \u202e \u2066 \u2069 \u2800 \u3164 \u115f \uffa0 \ufe0f \u180b \u180e \ufeff \ufffd \ufffc \u{e0067} \u{e0062} \u{e007f} \u{e0001} \u{e0100} \ud83d \udc00 \u0000 \t \n \u2028 \u00ad \u17b4 \u1d159';
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...DIFFICULT.split(' '), ' '), maxLength: 14 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((units) => String.fromCharCode(...units)),
);
const check = (holds: (text: string) => void) =>
  fc.assert(fc.property(anyText, holds), { numRuns: 2000 });

/** Texts that are right as they are. */
const RIGHT = {
  'right-to-left letters': 'שמרו על הזנבות',
  Arabic: 'الذيول أولاً',
  'Persian with a joiner that parts': 'می‌خواهم',
  'a Malayalam letter that ends in a joiner': 'അവന്\u200d',
  'an abbreviation in Persian': 'ه\u200d.ق',
  'Hindi with joiners': 'क्\u200dष श्री',
  'a family': '👨‍👩‍👧‍👦',
  'a pilot of a colour': '👩🏽‍✈️',
  'a rainbow flag': '🏳️‍🌈',
  'the flag of Wales': '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
  'the flag of France': '🇫🇷',
  'a key': '1️⃣',
  'accents in towers': 'Z̸̡̢̛͉͙̰̀́̂̃̄à̸l̸̡̢̛̀́̂g̸̀ò̸',
  'letters of Hangul': '한국어',
  'a variant of a letter': '葛\u{e0100}',
  'a sign for what was lost': 'caf\ufffd',
  Braille: '⠓⠑⠇⠇⠕',
};

/** Texts that look empty. */
const EMPTY = {
  nothing: '',
  'spaces of all kinds': ' \u00a0\u2003\u3000\t\n\u2028',
  'the filler of Hangul': '\u3164',
  'all fillers of Hangul': '\u115f\u1160\u3164\uffa0',
  'blanks of Braille': '\u2800\u2800',
  'an override of directions': '\u202e\u202d',
  joiners: '\u200c\u200d\u200b\u2060\ufeff',
  'a soft hyphen': '\u00ad',
  'accents without a letter': '\u0301\u0302',
  'halves of characters': '\ud83d\ud83d',
  'variants of nothing': '\ufe0f\ufe0f',
  'vowels of Khmer that are not drawn': '\u17b4\u17b5',
  'a note without a head': '\u{1d159}',
  'the name of a country without its flag': '\u{e0067}\u{e0062}\u{e007f}',
};

describe('cleaned text', () => {
  test.each(Object.entries(RIGHT))('keeps %s', (_, text) => {
    expect(cleaned(text)).toBe(text);
    expect(isPlainText(text, 60)).toBe(true);
  });

  test.each(Object.entries(EMPTY))('is empty for %s', (_, text) => {
    expect(cleaned(text)).toBe('');
  });

  test.each([
    ['an override of directions', 'one\u202eowt', 'oneowt'],
    ['isolates', '\u2067one\u2069', 'one'],
    ['ends of lines and tabs', ' a\t\n b\r\nc ', 'a b c'],
    ['half of an emoji', 'tail \ud83d end', 'tail end'],
    ['a filler', 'a\u3164b', 'ab'],
    ['controls', 'a\u0000b\u0007', 'ab'],
    ['joiners where nothing is joined', '\u200da\u200d \u200cb\u200c', 'a b'],
    ['a blank of Braille between words', '⠓⠑\u2800⠓⠑', '⠓⠑ ⠓⠑'],
    ['a hyphen that may be', 'dis\u00adtri', 'distri'],
  ])('is without %s', (_, text, expected) => {
    expect(cleaned(text)).toBe(expected);
  });

  test('never throws, is itself when cleaned again, and can be shown', () => {
    check((text) => {
      const once = cleaned(text);
      expect(cleaned(once)).toBe(once);
      expect(seen(seen(text))).toBe(seen(text));
      expect(once.isWellFormed()).toBe(true);
      if (once !== '') expect(isPlainText(once, 60)).toBe(true);
    });
  });

  test('keeps every letter, number and emoji, in their order', () => {
    const counts = /[\p{L}\p{N}\p{P}\p{ExtPict}]/u;
    const bare = (text: string) =>
      [...text].filter((each) => counts.test(each) && !/\p{DI}/u.test(each));
    check((text) => {
      if (cleaned(text) !== '') expect(bare(cleaned(text))).toEqual(bare(text));
    });
  });

  test('keeps a joiner that parts two letters', () => {
    const letter = fc.constantFrom(...'میخواهمبتک');
    fc.assert(
      fc.property(fc.array(letter, { minLength: 2, maxLength: 9 }), (letters) => {
        const text = letters.join('\u200c');
        expect(cleaned(` ${text}\n`)).toBe(text);
      }),
    );
  });
});

describe('what a person counts', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const counted = (text: string) => [...segmenter.segment(text)].length;

  test.each(Object.entries(RIGHT))('is counted for %s', (name, text) => {
    // Of consonants that are joined by a joiner some take one for each.
    if (name !== 'Hindi with joiners') expect(signsIn(text)).toBe(counted(text));
  });

  test('is the same for texts of any script', () => {
    const script = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(script, (text) => {
        expect(signsIn(text)).toBeGreaterThanOrEqual(counted(text));
      }),
    );
  });

  test('is never cut in two', () => {
    const family = '👨‍👩‍👧‍👦';
    const most = (count: number) => (text: string) => signsIn(text) <= count;
    expect(beginningOf(family.repeat(3), most(2))).toBe(family.repeat(2));
    expect(beginningOf(`e\u0301${family}`, (text) => text.length < 8)).toBe('e\u0301');
    check((text) => {
      expect(beginningOf(text, () => true)).toBe(text);
    });
  });

  test('limits a text: 60 families are 60 signs, 61 are too many', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(isPlainText(family.repeat(60), 60)).toBe(true);
    expect(isPlainText(family.repeat(61), 60)).toBe(false);
  });

  test('a tower of accents ends', () => {
    expect(isPlainText(`a${'\u0301'.repeat(960)}`, 60)).toBe(false);
  });

  test('wide signs take the room of more letters than one', () => {
    expect(lettersIn('abc')).toBe(3);
    expect(lettersIn('尾巴')).toBe(4);
    expect(lettersIn('MMMMM')).toBe(8);
    expect(lettersIn('Wren Rock')).toBe(9);
    expect(lettersIn('👨‍👩‍👧‍👦')).toBe(2);
  });
});

describe('what is let in', () => {
  test.each([
    'one\u202etwo',
    '\u2066one',
    'a\u0000',
    'a\nb',
    'a\ud83d',
    ' a',
    'a\u200b',
    '',
    'a\u200d',
  ])('is not %j', (text) => {
    expect(isPlainText(text, 60)).toBe(false);
  });

  test('is all that was let in by the first rule, for links that carry it', () => {
    const was = (text: string) =>
      text.length >= 1 &&
      text.length <= 12 &&
      text.trim() === text &&
      !/\p{Cc}|\p{Cs}|\p{Cf}|\p{Zl}|\p{Zp}/u.test(text);
    check((text) => {
      if (was(text)) expect(isPlainText(text, 12)).toBe(true);
    });
  });
});

test('a text from right to left is held apart in a sentence, others are as they are', () => {
  expect(isolated('First watch')).toBe('First watch');
  expect(isolated('שלום')).toBe('\u2068שלום\u2069');
});

test.each([
  ['a tower', `Z${'\u0301'.repeat(9)}${'\u0323'.repeat(9)}a`, `Z${'\u0301'.repeat(3)}a`],
  ['a tower of Thai', `ก${'็'.repeat(20)}`, `ก${'็'.repeat(5)}`],
  ['Vietnamese, taken apart', 'e\u0323\u0302 e\u0302\u0301', 'e\u0323\u0302 e\u0302\u0301'],
  ['Arabic with its vowels', 'اللّٰهُ', '\u2068اللّٰهُ\u2069'],
  ['Burmese', 'ကျွှဲ့', 'ကျွှဲ့'],
  ['Tibetan', 'སྒྲུབ', 'སྒྲུབ'],
  ['a flag of several signs', '🏳️‍🌈 1️⃣ 👨‍👩‍👧‍👦', '🏳️‍🌈 1️⃣ 👨‍👩‍👧‍👦'],
])('%s has no more marks in a sentence than a line has room for', (_, text, low) => {
  expect(isolated(text)).toBe(low);
});
