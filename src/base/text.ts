import type { TextProblem } from './problem.ts';
import { fail, type Result, succeed } from './result.ts';

/*
 * Text from people: titles, names, seeds, labels, sentences. What is typed, pasted or opened goes through `cleaned`
 * (`cleaned.ts`); what a link or a file carries is let in by `isPlainText`; lengths are counted by `signsIn`. It is shown whole, in an element of
 * its own with `dir="auto"`, or within a sentence by `isolated` (`kit/parts.ts`).
 */

/** The longest seed, in signs. */
export const LONGEST_SEED = 32;

/** What one sign may take in UTF-16: a family of four takes 11, and a tower of accents has no end. */
const MOST_UNITS = 16;

/** Signs that cannot be seen but work on those beside them. */
export const WORKING = new RegExp(
  [
    // A joiner between letters, as Persian parts them, or behind a letter that it changes.
    String.raw`(?<=(?!\p{DI})[\p{L}\p{M}])[\u200C\u200D](?=(?!\p{DI})[\p{L}\p{M}])`,
    String.raw`(?<=(?!\p{DI})[\p{M}\p{Script=Arabic}])\u200D`,
    // A joiner within an emoji, and which variant of a sign it is.
    String.raw`(?<=[\p{ExtPict}\p{EMod}]\uFE0F?)\u200D(?=\p{ExtPict})`,
    String.raw`(?<=(?![\p{DI}\s\u2800])\P{C})\p{VS}`,
    // The name of a country behind its flag.
    String.raw`(?<=\u{1F3F4}[\u{E0061}-\u{E007A}]{0,6})[\u{E0061}-\u{E007A}](?=[\u{E0061}-\u{E007A}]{0,6}\u{E007F})`,
    String.raw`(?<=\u{1F3F4}[\u{E0061}-\u{E007A}]{1,6})\u{E007F}`,
  ].join('|'),
  'gu',
);

/** What is never let in, beside `WORKING`: controls, halves of characters, formats such as an override of directions. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}]/u;

/** What a person takes for one sign: a letter with its accents, a flag, a family. */
export const SIGN =
  /(?:\p{RI}{2}|[\s\S])(?:[\p{M}\p{EMod}\u200C\u{E0020}-\u{E007F}]|\u200D\p{ExtPict}?)*/gu;

/** How many signs a person counts. */
export function signsIn(text: string): number {
  return text.match(SIGN)?.length ?? 0;
}

/** Whether a text has more than so many signs, or accents without an end. */
export function isLong(text: string, max: number): boolean {
  return text.length > MOST_UNITS * max || signsIn(text) > max;
}

/**
 * Whether a text can be shown as it is: 1 to `max` signs, nothing of `FORBIDDEN`, no blank ends. What links carried once is
 * let in for ever.
 */
export function isPlainText(text: string, max: number): boolean {
  if (text === '' || isLong(text, max) || text.trim() !== text) return false;
  return !FORBIDDEN.test(text.replaceAll(WORKING, ''));
}

/** Checks a seed that was typed or sent. */
export function parseSeed(text: string): Result<string, TextProblem> {
  if (isPlainText(text, LONGEST_SEED)) return succeed(text);
  return fail({ code: 'text', field: 'seed', max: LONGEST_SEED });
}
