import { listed } from '../../../base/language.ts';
import { isolated } from '../../../kit/parts.ts';

/** What is said where somebody begins a line, in English. */

/** Ways to begin. */
export const STARTS = ['the nightjar', 'a one-legged', 'by moonlight', 'a hoopoe'];

/** In a choice. */
export const generationWords = (generation: number) => `generation ${generation}`;

/** Over what a generation made of it. */
export function goesOn(generation: number): string {
  return generation === 0
    ? 'Generation 0, the warden’s own pupil, goes on:'
    : `Generation ${generation} goes on:`;
}

/** Words that are not in the notebook, named. */
export function unknownWords(words: readonly string[]): string {
  const names = listed(words.map((word) => `“${isolated(word)}”`));
  return words.length === 1
    ? `${names} is not in the warden’s notebook: no machine of this run has ever read that word.`
    : `${names} are not in the warden’s notebook: no machine of this run has ever read those words.`;
}

/** Too long a beginning. */
export function tooLong(most: number): string {
  return `That is a whole line already: begin with at most ${most} words.`;
}

export const WAITING = 'The machines are writing …';
export const NO_ANSWER =
  'What the machines make of it could not be loaded. Check the connection and try again.';
/** Below a line that could not be the warden's. */
export const NOT_HIS = 'Nonsense: the warden could not have written this.';
