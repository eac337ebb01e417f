import type { MoveProblem, Problem } from '../base/problem.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import type { Challenge } from '../game/challenge.ts';
import type { Edition, PublishedEdition } from '../game/edition.ts';
import type { Plain } from '../game/plain.ts';
import type { Move } from '../game/position.ts';
import { encodeBase64Url } from './base64url.ts';
import { encodeChallenge } from './fields.ts';
import { encodeMoves } from './moves.ts';

/** What a link carries: a challenge, and perhaps a finished run to beat. */
export interface Shared {
  readonly challenge: Challenge;
  readonly moves: readonly Move[] | null;
  /** Which challenge of the site it is, where the link says so. */
  readonly edition?: PublishedEdition;
  /** What its stars are measured by, where it has a plain policy of its own. */
  readonly plain?: Plain;
}

/** Longest link text, in characters: the part after `#`. */
export const LONGEST_LINK = 300;
export const TOO_LONG = { code: 'length', most: LONGEST_LINK } as const;

/** The longest that a run from a link may take, in seconds of a middling laptop. */
export const LONGEST_RUN = 60;

/** Versions are added, never changed: a link must decode for ever. */
export const VERSION = '1';

/** Why a link is refused; `words` says it to the reader. */
export type LinkError =
  | { readonly code: 'empty' | 'encoding' | 'shape' }
  | { readonly code: 'length'; readonly most: number }
  | { readonly code: 'version'; readonly version: string }
  /** A challenge that is not in the list of the site. */
  | ({ readonly code: 'edition' } & Edition)
  /** The list of the site's challenges could not be had. */
  | { readonly code: 'list' }
  /** A run of the challenge takes longer than so many seconds. */
  | { readonly code: 'cost'; readonly most: number }
  /** The challenge is none. */
  | { readonly code: 'range'; readonly problems: readonly Problem[] }
  /** The run is not legal, or decides nothing. */
  | { readonly code: 'run'; readonly problem: MoveProblem | 'undecided' };

/**
 * The text of a link, `1.` and base64url of a compact JSON array. It goes behind the `#` of an address, so no
 * server ever sees it. There is no check in it: what was added or cut off is told by its shape, and a letter that was
 * changed for another may make another challenge. Links by name tell that, too.
 *
 * @returns the text, or an error `length` when its texts are too long to fit
 */
export function makeLink({ challenge, moves }: Shared): Result<string, LinkError> {
  const fields = encodeChallenge(challenge);
  const data = moves === null ? fields : [...fields, encodeMoves(challenge, moves)];
  const text = `${VERSION}.${encodeBase64Url(JSON.stringify(data))}`;
  return text.length > LONGEST_LINK ? fail(TOO_LONG) : succeed(text);
}
