import { type Challenge, parseChallenge } from '../../game/challenge.ts';
import type { Outcome } from '../../game/outcome.ts';

/**
 * The challenge of a board, from its `data-challenge`.
 *
 * @throws Error when that is none; that is a mistake in `Board.astro`
 */
export function challengeOf(board: HTMLElement): Challenge {
  const parsed = parseChallenge(JSON.parse(board.dataset['challenge'] ?? 'null'));
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.error.join(' '));
}

/** The outcome of the run that came with a link, from `data-rival`; null without one. */
export function rivalOf(board: HTMLElement): Outcome | null {
  const text = board.dataset['rival'];
  return text === undefined ? null : (JSON.parse(text) as Outcome);
}
