import type { TextProblem } from './problem.ts';
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

/** Checks a seed that was typed. */
export function parseSeed(text: string): Result<string, TextProblem> {
  if (isPlainText(text, LONGEST_SEED)) return succeed(text);
  return fail({ code: 'text', field: 'seed', max: LONGEST_SEED });
}
