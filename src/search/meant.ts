import { nearest } from '../base/spelling.ts';
import { wordsOf } from './query.ts';

/**
 * What somebody may have meant to type.
 *
 * @param strange words that nothing has
 * @param known words of titles and names, in small letters
 * @returns undefined when none of the strange words is near a known one
 */
export function meant(
  typed: string,
  strange: readonly string[],
  known: readonly string[],
): string | undefined {
  const words = wordsOf(typed).map((word) =>
    strange.includes(word) ? (nearest(word, known) ?? word) : word,
  );
  const sentence = words.join(' ');
  return sentence === wordsOf(typed).join(' ') ? undefined : sentence;
}
