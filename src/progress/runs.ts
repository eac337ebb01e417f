import { parseJson } from '../base/json.ts';
import { copyOf, keyOn, NO_SHELF, putBoth, type Shelf } from './shelf.ts';

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
  /** The window that it was played in; empty where that is not known. */
  readonly by: string;
}

/** The most runs whose moves are kept. */
export const MOST_RUNS = 12;
/** The most lucks that are known to have been met. */
export const MOST_MET = 60;
/** The longest text that is read, in characters. */
export const LONGEST_RUNS = 400_000;

const LONGEST_BOARD = 2000;

/** Controls and ends of lines are in no name and no seed. */
const ONE_LINE = /^\P{Cc}+$/u;

/** In UTF-16: `base/text.ts` lets in no longer seed. */
const LONGEST_SEED = 512;
/** Forty generations, with a sign for each tool. */
const MOVES = /^[0-9a-z-]{0,1000}$/;
const WINDOW = /^[0-9a-z-]{0,40}$/;

/** Runs as text, the newest first. */
export function writeRuns(runs: readonly LeftRun[]): string {
  return JSON.stringify(runs);
}

/** Reads what `writeRuns` wrote. Nothing in it is trusted, and what cannot be a run is left out; it never throws. */
export function readRuns(text: string): readonly LeftRun[] {
  return pruned((listIn(text) ?? []).filter(isRun).map(plain));
}

/** The same where all of it can be read; else null. */
export function wholeRuns(text: string): readonly LeftRun[] | null {
  const list = listIn(text);
  return list?.every(isRun) ? pruned(list.map(plain)) : null;
}

function listIn(text: string): readonly unknown[] | null {
  const data = text.length > LONGEST_RUNS ? null : parseJson(text);
  return Array.isArray(data) ? data : null;
}

/**
 * The runs that are not over, of everybody who uses this browser. What is on the shelf counts, never what a page
 * remembers: so windows keep each other's runs. Of one luck each window has one run, as it was last; a run that goes on
 * where another one stood takes its place. What is damaged is left alone until it was mended (`mend-runs.ts`).
 */
export class RunStore {
  readonly key: string;
  private readonly shelf: Shelf;

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
      return (this.read() ?? []).filter((run) => run.board === board);
    } catch {
      return [];
    }
  }

  /** Whether something is there that cannot be read, or not all of it. */
  get isDamaged(): boolean {
    try {
      return this.read() === null;
    } catch {
      return false;
    }
  }

  /**
   * Keeps a run instead of those that it goes on from.
   *
   * @returns whether it is kept
   */
  put(run: LeftRun): boolean {
    try {
      const runs = this.read();
      if (runs === null) return false;
      const others = runs.filter((other) => !isPartOf(other, run));
      return putBoth(this.shelf, this.key, writeRuns(pruned([run, ...others])));
    } catch {
      return false;
    }
  }

  /** Null where it is damaged. */
  private read(): readonly LeftRun[] | null {
    const { key, shelf } = this;
    return wholeRuns(shelf.getItem(key) ?? shelf.getItem(copyOf(key)) ?? '[]');
  }
}

/** Whether a run is an earlier state of another one. */
function isPartOf({ board, seed, moves, by }: LeftRun, run: LeftRun): boolean {
  if (board !== run.board || seed !== run.seed) return false;
  return by === run.by || (moves !== '' && run.moves.startsWith(moves));
}

/**
 * Each board and luck once for each window that has a run of it, and no more than there is room for. A run that is too
 * old loses its moves, but its luck was met all the same.
 */
function pruned(runs: readonly LeftRun[]): readonly LeftRun[] {
  const seen = new Set<string>();
  let withMoves = 0;
  return runs
    .map((run) => (run.moves !== '' && ++withMoves > MOST_RUNS ? metOnly(run) : run))
    .filter(({ board, seed, moves, by }) => {
      const key = JSON.stringify(moves === '' ? [board, seed] : [board, seed, by]);
      return !seen.has(key) && seen.add(key);
    })
    .slice(0, MOST_MET);
}

/** What is left of a run that ended, or was begun again: that its luck was met. */
export function metOnly({ board, seed, by }: Pick<LeftRun, 'board' | 'seed' | 'by'>): LeftRun {
  return { board, seed, moves: '', isFirstTry: false, hasSteppedBack: false, by };
}

function isTextUpTo(max: number, data: unknown): data is string {
  return typeof data === 'string' && data.length <= max && ONE_LINE.test(data);
}

/** A run as it may stand there: those of earlier pages do not say in which window they were played. */
type StoredRun = Omit<LeftRun, 'by'> & Partial<Pick<LeftRun, 'by'>>;

function isRun(data: unknown): data is StoredRun {
  if (typeof data !== 'object' || data === null) return false;
  const { board, seed, moves, isFirstTry, hasSteppedBack, by } = data as Record<string, unknown>;
  return (
    isTextUpTo(LONGEST_BOARD, board) &&
    isTextUpTo(LONGEST_SEED, seed) &&
    typeof moves === 'string' &&
    MOVES.test(moves) &&
    typeof isFirstTry === 'boolean' &&
    typeof hasSteppedBack === 'boolean' &&
    (by === undefined || (typeof by === 'string' && WINDOW.test(by)))
  );
}

/** Without whatever else was there. */
function plain({ board, seed, moves, isFirstTry, hasSteppedBack, by = '' }: StoredRun): LeftRun {
  return { board, seed, moves, isFirstTry, hasSteppedBack, by };
}
