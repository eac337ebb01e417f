import type { Challenge } from '../game/challenge.ts';
import type { Plain } from '../game/plain.ts';
import type { BoardListener } from './listener.ts';

/** What a page adds to the board of a link. */
export interface Company {
  /** What unfinished runs are kept under; see `Place`. */
  readonly desk: string;
  readonly listeners: readonly BoardListener[];
  readonly plain: Plain | null;
  readonly about: (brief: string) => string;
  /** Is given the board before it comes to life. */
  readonly arrange: (board: HTMLElement) => void;
}

type Bring = (challenge: Challenge) => Promise<Company | null>;

let bring: Bring = async () => null;

/** Has the board of a link accompanied; to be called before the link is open. */
export function accompany(by: Bring): void {
  bring = by;
}

/** What the page adds to the board of a challenge; null where that is nothing. */
export function companyFor(challenge: Challenge): Promise<Company | null> {
  return bring(challenge);
}
