import type { Challenge } from '../game/challenge.ts';
import type { Outcome } from '../game/outcome.ts';
import type { Par } from '../game/par.ts';
import type { Place } from './keeping.ts';

/** What is written into a board's attributes comes from `Board.astro`, or from a link after all its checks. */

/**
 * The challenge of a board, from `data-challenge`.
 *
 * @throws Error when there is none; that is a mistake in the page
 */
export function challengeOf(board: HTMLElement): Challenge {
  const text = board.dataset['challenge'];
  if (text === undefined) throw new Error('the board has no challenge');
  return JSON.parse(text) as Challenge;
}

/** The outcome of the run that came with a link, from `data-rival`; null without one, and on any other luck. */
export function rivalOf(board: HTMLElement, { seed }: Challenge): Outcome | null {
  const text = board.dataset['rival'];
  if (text === undefined || challengeOf(board).seed !== seed) return null;
  return JSON.parse(text) as Outcome;
}

/** Par of the luck that the page was built with, from `data-par`; null when it brings none. */
export function parGiven(board: HTMLElement): Par | null {
  const text = board.dataset['par'];
  return text === undefined ? null : (JSON.parse(text) as Par);
}

/** Where the results of a board are kept, from `data-id` or `data-daily`. */
export function placeOf({ dataset }: HTMLElement): Place {
  return { challenge: dataset['id'], daily: dataset['daily'] };
}
