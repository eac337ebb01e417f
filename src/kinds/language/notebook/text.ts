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
  const all = Array.from({ length: LONGEST }, (_, i) => lines[at + i] ?? STOP);
  const length = all.indexOf(STOP);
  const text = all
    .slice(0, length < 0 ? LONGEST : length)
    .map((word) => notebook.words[word])
    .join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${length < 0 ? ' …' : '.'}`;
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}
