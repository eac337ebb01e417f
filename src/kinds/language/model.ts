import type { Key } from '../../sim/random/key.ts';
import type { Learner } from './network/learner.ts';
import type { Automaton } from './notebook/grammar.ts';

/** What a generation believes of lines: the notebook itself, the first machine, or a later one. */
export type LanguageModel = Notebook | First | Machine | Counts;

/** The truth: lines of the warden, by the grammar. */
export interface Notebook {
  readonly machine: 'notebook';
}

/** Generation 0: the network that ships with the site, which learned from 6,000 real lines. Its weights arrive where it is used. */
export interface First {
  readonly machine: 'first';
}

export const NOTEBOOK: Notebook = { machine: 'notebook' };
export const FIRST: First = { machine: 'first' };

/** Whoever learned from the lines of one generation. */
interface Learned {
  /** The luck of the run, handed on, so that all machines of a run are read by the same chances. */
  readonly luck: Key;
  readonly report: Report;
}

/** A network that learned from the lines of one generation. */
export interface Machine extends Learned {
  readonly machine: 'network';
  /** Weights and what its optimiser remembers: both are handed on, or rare words are lost. */
  readonly learner: Learner;
}

/** How often words followed each other in the lines of one generation. */
export interface Counts extends Learned {
  readonly machine: 'counts';
  readonly counts: Automaton;
}

/** What is read off a machine, worked out where it was fitted. A line is `LONGEST` words as ids, `STOP` behind its end. */
export interface Report {
  /** T at which it wrote what was read. */
  readonly temperature: number;
  /** The share that each word has of all words it writes, by id: its own probabilities along what it wrote, not counts. */
  readonly shares: Float64Array;
  /** S of the rare birds and of the rare turns, and their standard errors. */
  readonly survival: readonly [birds: number, turns: number];
  readonly survivalErrors: readonly [birds: number, turns: number];
  /** The share of lines that the warden could not have written. */
  readonly nonsense: number;
  /** Of real text, per word with the stop, at T = 1. */
  readonly perplexity: number;
  /** How often each word stands in the 300 lines that it wrote, by id. */
  readonly written: Uint16Array;
  /** How many of those lines are so surprising to the warden: see `SURPRISE_BINS`; impossible ones are the last number. */
  readonly surprise: Uint16Array;
  /** The first 12 of those lines, length 12 · 24, and whether the warden could have written each. */
  readonly lines: Uint8Array;
  readonly possible: Uint8Array;
  /** Up to 12 of the real lines that it learned from, length 24 each. */
  readonly real: Uint8Array;
}

/** Words of a line at most; what is longer is cut, and counts as impossible. */
export const LONGEST = 24;

/** The id of the end of a line, which follows its last word. */
export const STOP = 0;
