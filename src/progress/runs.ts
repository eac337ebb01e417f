import { isPlainText, LONGEST_SEED } from '../base/text.ts';
import { keyOn, NO_SHELF, type Shelf } from './shelf.ts';

/** A run that is not over, and what it may still claim. */
export interface LeftRun {
  /** What is played: the name of a challenge, a day, or the settings themselves. */
  readonly board: string;
  /** The luck. */
  readonly seed: string;
  /** The moves as text; empty where nothing is left but that this luck was met. */
  readonly moves: string;
  readonly isFirstTry: boolean;
  readonly hasSteppedBack: boolean;
}

/** The most runs whose moves are kept. */
export const MOST_RUNS = 12;
/** The most lucks that are known to have been met. */
export const MOST_MET = 60;
/** The longest text that is read, in characters. */
export const LONGEST_RUNS = 400_000;

const LONGEST_BOARD = 2000;
/** Forty generations, with a sign for each tool. */
const MOVES = /^[0-9a-z-]{0,1000}$/;

/** Runs as text, the newest first. */
export function writeRuns(runs: readonly LeftRun[]): string {
  return JSON.stringify(runs);
}

/** Reads what `writeRuns` wrote. Nothing in it is trusted, and what cannot be a run is left out; it never throws. */
export function readRuns(text: string): readonly LeftRun[] {
  const data = text.length > LONGEST_RUNS ? null : parseJson(text);
  return Array.isArray(data) ? pruned(data.filter(isRun).map(plain)) : [];
}

/**
 * The runs that are not over, of everybody who uses this browser. What is on the shelf counts, never what a page
 * remembers: so two tabs keep each other's runs, and of one run the last word is kept.
 */
export class RunStore {
  private readonly shelf: Shelf;
  private readonly key: string;

  /**
   * @param shelf null when the browser has none to offer
   * @param base where the site begins
   */
  constructor(shelf: Shelf | null, base: string) {
    this.shelf = shelf ?? NO_SHELF;
    this.key = keyOn(base, 'runs');
  }

  /** The runs of a board, the newest first; none where nothing can be read. */
  of(board: string): readonly LeftRun[] {
    try {
      return this.read().filter((run) => run.board === board);
    } catch {
      return [];
    }
  }

  /**
   * Keeps a run instead of what was kept of the same board and luck.
   *
   * @returns whether it is kept
   */
  put(run: LeftRun): boolean {
    try {
      this.shelf.setItem(this.key, writeRuns(pruned([run, ...this.read()])));
      return true;
    } catch {
      return false;
    }
  }

  /** Forgets all runs. */
  clear(): void {
    try {
      this.shelf.removeItem(this.key);
    } catch {
      // Storage is off: there is nothing to forget.
    }
  }

  private read(): readonly LeftRun[] {
    return readRuns(this.shelf.getItem(this.key) ?? '');
  }
}

/**
 * Each board and luck once, and no more than there is room for. A run that is too old loses its moves, but its luck
 * was met all the same.
 */
function pruned(runs: readonly LeftRun[]): readonly LeftRun[] {
  const seen = new Set<string>();
  let withMoves = 0;
  return runs
    .filter(({ board, seed }) => {
      const key = JSON.stringify([board, seed]);
      return !seen.has(key) && seen.add(key);
    })
    .map((run) => (run.moves !== '' && ++withMoves > MOST_RUNS ? metOnly(run) : run))
    .slice(0, MOST_MET);
}

/** What is left of a run that ended, or was begun again: that its luck was met. */
export function metOnly({ board, seed }: Pick<LeftRun, 'board' | 'seed'>): LeftRun {
  return { board, seed, moves: '', isFirstTry: false, hasSteppedBack: false };
}

function isRun(data: unknown): data is LeftRun {
  if (typeof data !== 'object' || data === null) return false;
  const { board, seed, moves, isFirstTry, hasSteppedBack } = data as Record<string, unknown>;
  return (
    typeof board === 'string' &&
    isPlainText(board, LONGEST_BOARD) &&
    typeof seed === 'string' &&
    isPlainText(seed, LONGEST_SEED) &&
    typeof moves === 'string' &&
    MOVES.test(moves) &&
    typeof isFirstTry === 'boolean' &&
    typeof hasSteppedBack === 'boolean'
  );
}

/** Without whatever else was there. */
function plain({ board, seed, moves, isFirstTry, hasSteppedBack }: LeftRun): LeftRun {
  return { board, seed, moves, isFirstTry, hasSteppedBack };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
