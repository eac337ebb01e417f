import { UNTITLED } from './language.ts';
import type { TextProblem } from './problem.ts';
import { fail, type Result, succeed } from './result.ts';

/*
 * Text from people: titles, names, seeds, labels, sentences. What is typed, pasted or opened goes through `cleaned`; what a
 * link or a file carries is let in by `isPlainText`; lengths are counted by `signsIn`. It is shown whole, in an element of
 * its own with `dir="auto"`, or within a sentence by `isolated`.
 */

/** The longest seed, in signs. */
export const LONGEST_SEED = 32;

/** What one sign may take in UTF-16: a family of four takes 11, and a tower of accents has no end. */
const MOST_UNITS = 16;

/** Signs that cannot be seen but work on those beside them. */
const WORKING = new RegExp(
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

/** What cannot be seen and is no space either. */
const UNSEEN = /(?!\s)\p{Cc}|[\p{Cs}\p{Cf}\p{DI}]/gu;

/** Spaces of any kind, and the pattern of Braille without a dot. */
const SPACES = /[\s\u2800]+/gu;

/** Something to look at: no accent without its letter, and no sign of a script or of music that is drawn as nothing. */
const VISIBLE = /[^\p{Mn}\p{Me}\p{DI}\s\u2800\u{1D159}\u{13441}\u{13442}]/u;

/** What a person takes for one sign: a letter with its accents, a flag, a family. */
const SIGN =
  /(?:\p{RI}{2}|[\s\S])(?:[\p{M}\p{EMod}\u200C\u{E0020}-\u{E007F}]|\u200D\p{ExtPict}?)*/gu;

/** Blocks of scripts that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Signs that are two letters wide. */
const WIDE =
  /[\p{EPres}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u;

/** How many signs a person counts. */
export function signsIn(text: string): number {
  return text.match(SIGN)?.length ?? 0;
}

/** Whether a text has more than so many signs, or accents without an end. */
export function isLong(text: string, max: number): boolean {
  return text.length > MOST_UNITS * max || signsIn(text) > max;
}

/** How many letters of a middling width take as much room on a line; never fewer than there are. */
export function lettersIn(text: string): number {
  const signs = text.match(SIGN) ?? [];
  return Math.max(signs.length, Math.round(signs.reduce((sum, sign) => sum + widthOf(sign), 0)));
}

/** Of a sign, in letters of a middling width. */
function widthOf(sign: string): number {
  if (WIDE.test(sign)) return 2;
  if (/[MWmw@]/.test(sign)) return 1.6;
  return /[ijlftrI1'., ]/.test(sign) ? 0.5 : 1;
}

/** The first signs of a text, as many as hold; none is cut in two. */
export function beginningOf(text: string, holds: (beginning: string) => boolean): string {
  let beginning = '';
  for (const [sign] of text.matchAll(SIGN)) {
    if (!holds(beginning + sign)) return beginning;
    beginning += sign;
  }
  return beginning;
}

/** A text without what cannot be seen; its spaces and ends of lines stay. */
export function seen(text: string): string {
  const parts = [...text.matchAll(WORKING)];
  let end = 0;
  const kept = parts.map(({ 0: working, index }) => {
    const before = text.slice(end, index).replaceAll(UNSEEN, '');
    end = index + working.length;
    return before + working;
  });
  return kept.join('') + text.slice(end).replaceAll(UNSEEN, '');
}

/** A text as a person sees it, on one line; empty where there is nothing to look at. */
export function cleaned(text: string): string {
  const line = seen(text).replaceAll(SPACES, ' ').trim();
  return VISIBLE.test(line) ? line : '';
}

/** A text of several lines as a person sees it; empty where there is nothing to look at. */
export function cleanedProse(text: string): string {
  const lines = seen(text).trim();
  return VISIBLE.test(lines) ? lines : '';
}

/** What something is called in a link; there is always something to look at. */
export function titled(title: string): string {
  return cleaned(title) === '' ? UNTITLED : title;
}

/** A text within a sentence or a row of others: from right to left it does not turn what stands beside it. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
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

/** Letters, with their marks, and digits of a title, in lower case, hyphens for the rest: to name files and places. */
export function hyphenated(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
}
