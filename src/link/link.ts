import { fail, type Result, succeed } from '../base/result.ts';
import type { Challenge } from '../game/challenge.ts';
import type { Move } from '../game/position.ts';
import { encodeBase64Url } from './base64url.ts';
import { encodeChallenge } from './fields.ts';
import { encodeMoves } from './moves.ts';

/** What a link carries: a challenge, and perhaps a finished run to beat. */
export interface Shared {
  readonly challenge: Challenge;
  readonly moves: readonly Move[] | null;
}

/** Longest link text, in characters: the part after `#`. */
export const LONGEST_LINK = 300;

/** Versions are added, never changed: a link must decode for ever. */
export const VERSION = '1';

/** Why a link is refused. The detail is a sentence for the reader. */
export type LinkError = Readonly<
  { kind: 'empty' | 'length' | 'version' | 'encoding' | 'shape' | 'range' | 'run' } & {
    detail: string;
  }
>;

/**
 * The text of a link, `1.` and base64url of a compact JSON array. It goes behind the `#` of an address, so no
 * server ever sees it.
 *
 * @returns the text, or an error of kind `length` when its texts are too long to fit
 */
export function makeLink({ challenge, moves }: Shared): Result<string, LinkError> {
  const fields = encodeChallenge(challenge);
  const data = moves === null ? fields : [...fields, encodeMoves(challenge, moves)];
  const text = `${VERSION}.${encodeBase64Url(JSON.stringify(data))}`;
  return text.length > LONGEST_LINK ? tooLong() : succeed(text);
}

/** The refusal of a link that is too long. */
export function tooLong() {
  const detail = `The link is longer than ${LONGEST_LINK} characters.`;
  return fail({ kind: 'length', detail } as const);
}
