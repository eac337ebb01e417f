import type { Position } from '../game/position.ts';
import { makeLink } from '../link/link.ts';

/** An address to send to a friend. */
export interface ShareLink {
  readonly href: string;
  /** What is in it, in a sentence. */
  readonly says: string;
}

/**
 * The address at which a friend gets this challenge and this luck, with the run to beat where it fits.
 *
 * @param base where the site begins, for example `/` or `/some/base/`
 * @returns null when not even the challenge fits into a link
 */
export function shareLink({ challenge, turns }: Position, base: string): ShareLink | null {
  const hrefOf = (text: string) => new URL(`${base}play/link/#${text}`, location.href).href;
  const withRun = makeLink({ challenge, moves: turns.map((turn) => turn.move) });
  if (withRun.ok) {
    const says =
      'A friend who opens this link gets the same challenge, the same luck, and your run to beat.';
    return { href: hrefOf(withRun.value), says };
  }
  const alone = makeLink({ challenge, moves: null });
  if (!alone.ok) return null;
  const says =
    'A friend who opens this link gets the same challenge and the same luck. The challenge leaves no room for your run.';
  return { href: hrefOf(alone.value), says };
}
