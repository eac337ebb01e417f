import { cleaned, seen, VISIBLE } from './cleaned.ts';
import { UNTITLED } from './language.ts';
import type { TextProblem } from './problem.ts';
import type { Result } from './result.ts';
import { parseSeed, SIGN } from './text.ts';

// Text from people (`text.ts`), as it is before it is kept or sent. A first decision at a board needs none of it.

/** A seed that was typed. */
export function typedSeed(text: string): Result<string, TextProblem> {
  return parseSeed(cleaned(text));
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

/** The first signs of a text, as many as hold; none is cut in two. */
export function beginningOf(text: string, holds: (beginning: string) => boolean): string {
  let beginning = '';
  for (const [sign] of text.matchAll(SIGN)) {
    if (!holds(beginning + sign)) return beginning;
    beginning += sign;
  }
  return beginning;
}

/** Letters, with their marks, and digits of a title, in lower case, hyphens for the rest: to name files and places. */
export function hyphenated(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
}
