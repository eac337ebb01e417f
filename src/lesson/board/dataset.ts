import { type Challenge, parseChallenge } from '../../game/challenge.ts';
import { type Outcome, outcomeOf } from '../../game/outcome.ts';
import { replay } from '../../game/position.ts';
import { decodeMoves } from '../../link/moves.ts';

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

/** The outcome of the run that came with a link, from `data-run`; null without one. */
export function rivalOf(board: HTMLElement, challenge: Challenge): Outcome | null {
  const moves = decodeMoves(board.dataset['run'] ?? '');
  const position = replay(challenge, moves.ok ? moves.value : []);
  return position.ok ? outcomeOf(position.value) : null;
}
