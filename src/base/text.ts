import { fail, type Result, succeed } from './result.ts';

/** The longest seed, in characters. */
export const LONGEST_SEED = 32;

/**
 * Whether a text can be shown as it is: 1 to `max` characters, no control characters, no unpaired surrogates, no
 * blank ends.
 */
export function isPlainText(text: string, max: number): boolean {
  if (text.length < 1 || text.length > max || text.trim() !== text) return false;
  return !/\p{Cc}|\p{Cs}|\p{Cf}|\p{Zl}|\p{Zp}/u.test(text);
}

/** What is wrong with a text that is not. */
export function plainTextMessage(means: string, max: number): string {
  return `${means} must be 1 to ${max} characters of plain text without blanks at either end.`;
}

/** Checks a seed that was typed; the sentence says what is wrong with it. */
export function parseSeed(text: string): Result<string, string> {
  if (isPlainText(text, LONGEST_SEED)) return succeed(text);
  return fail(plainTextMessage('The seed', LONGEST_SEED));
}
