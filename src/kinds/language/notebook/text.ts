import { LONGEST, STOP } from '../model.ts';
import { notebook } from './notebook.ts';

/** What somebody typed, word for word. */
export interface Reading {
  /** Ids, without a stop. */
  readonly words: number[];
  /** What is not in the notebook, as it was typed. */
  readonly unknown: string[];
}

/** Ids by what is left of a word without hyphens and apostrophes; nobody can type the two marks at its ends. */
const ids = new Map(
  [...notebook.words.entries()].slice(1, -1).map(([id, word]) => [bare(word), id] as const),
);

/**
 * Reads words that somebody typed. Capitals, stops, hyphens, apostrophes and spaces are forgiven, also where they make one word of
 * two ("one legged") or two of one ("low-tide").
 */
export function readWords(text: string): Reading {
  const typed = text.normalize('NFC').split(/[^\p{L}\p{M}\p{N}'‘’ʼ]+/u);
  const tokens = typed.filter((token) => bare(token) !== '');
  const reading: Reading = { words: [], unknown: [] };
  for (let i = 0; i < tokens.length; i++) {
    const [token, next] = [tokens[i] as string, tokens[i + 1]];
    const joined = next === undefined ? undefined : ids.get(bare(token + next));
    const id = joined ?? ids.get(bare(token));
    if (joined !== undefined) i += 1;
    if (id === undefined) reading.unknown.push(token);
    else reading.words.push(id);
  }
  return reading;
}

/**
 * A line as a sentence: "At dawn a lone gull dived off the point." A line that was cut ends with an ellipsis.
 *
 * @param lines ids, `LONGEST` for each line
 * @param at where the line begins
 */
export function writeLine(lines: ArrayLike<number>, at = 0): string {
  const words = wordsAt(lines, at);
  return words.map((_, place) => wordAt(words, place)).join(' ') + endOf(words);
}

/** The ids of a line's words, without its end. */
export function wordsAt(lines: ArrayLike<number>, at = 0): number[] {
  const all = Array.from({ length: LONGEST }, (_, i) => lines[at + i] ?? STOP);
  const length = all.indexOf(STOP);
  return length < 0 ? all : all.slice(0, length);
}

/** A word of a line; the first one is capital. */
export function wordAt(words: readonly number[], place: number): string {
  const word = notebook.words[words[place] ?? STOP] ?? '';
  return place === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** What stands behind the last word of a line. */
export function endOf({ length }: readonly number[]): string {
  return length === LONGEST ? ' …' : '.';
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}
