/**
 * The warden's grammar: as the file has it (`content/notebook/grammar.json`), and as a program goes through it.
 *
 * It is right-linear: a line goes from rule to rule, and each step writes the words that lead there. So it is an automaton, and
 * everything about its lines can be worked out exactly.
 */
export interface GrammarFile {
  readonly start: string;
  /** The rule whose words are the birds; the rules that it leads to are their classes. */
  readonly birds: string;
  /** The two tails: lists of words with spaces between them. */
  readonly rareBirds: readonly string[];
  readonly rareTurns: readonly string[];
  /** Words that carry no content of their own, in the same form. */
  readonly functionWords: readonly string[];
  /** Words whose sound is not that of their first letter. */
  readonly sounds: { readonly a: readonly string[]; readonly an: readonly string[] };
  readonly rules: Readonly<Record<string, Rule>>;
}

/** Rules that may follow, and for each the words that lead there with their weights in per cent. */
export type Rule = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The name, in a file, of what follows the last word. */
export const END = '.';

/**
 * A deterministic automaton: from no state do two arcs write the same word. Lines begin in state 0; the last state is behind
 * their end and has no arcs.
 */
export interface Automaton {
  /** The arcs of state s are those from firstArc[s] to firstArc[s + 1] − 1; length states + 1. */
  readonly firstArc: Uint16Array;
  /** What an arc writes, by id; `STOP` leads to the last state. */
  readonly arcWords: Uint8Array;
  readonly targets: Uint16Array;
  /** Of each arc, among those of its state. */
  readonly probabilities: Float64Array;
}

/**
 * A compiled grammar. Its arcs lead to states of higher numbers, so that no line passes a state twice. Words are known by their
 * ids; lists of words are lists of ids.
 */
export interface Grammar extends Automaton {
  /** By id. The first is the end of a line, the last what stands before its beginning and is never written. */
  readonly words: readonly string[];
  /** Most frequent first. */
  readonly birds: Uint8Array;
  /** The class of each bird, in the order of `birds`, as an index into `classes`. */
  readonly birdClasses: Uint8Array;
  readonly classes: readonly string[];
  readonly rareBirds: Uint8Array;
  readonly rareTurns: Uint8Array;
}

/** What stands four times before a line, for those who read it word by word. */
export const BEFORE_LINE = '<s>';

/** Words of a list in a file. */
export function wordsIn(list: readonly string[]): string[] {
  return list.flatMap((words) => words.split(' '));
}
