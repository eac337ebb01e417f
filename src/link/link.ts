import {
  type Challenge,
  LOCKABLE_CONTROLS,
  type LockableControl,
  parseChallenge,
} from '../game/challenge.ts';
import { type Move, replay } from '../game/position.ts';
import { fail, type Result, succeed } from '../game/result.ts';
import { decodeBase64Url, encodeBase64Url } from './base64url.ts';
import { decodeMoves, encodeMoves } from './moves.ts';

/** What a link carries: a challenge, and perhaps a finished run to beat. */
export interface Shared {
  readonly challenge: Challenge;
  readonly moves: readonly Move[] | null;
}

/** Longest link text, in characters: the part after `#`. */
export const LONGEST_LINK = 300;

/** Versions are added, never changed: a link must decode for ever. */
const VERSION = '1';

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
 * @returns the text, or an error of kind `length` when title and seed are too long to fit
 */
export function makeLink({ challenge, moves }: Shared): Result<string, LinkError> {
  const { title, n, generations, spread, budget, line, lives, seed } = challenge;
  const locks = LOCKABLE_CONTROLS.map((name) => (challenge.locked.includes(name) ? 1 : 0)).join('');
  const fields = ['g', title, n, generations, spread, budget, line, lives, seed, locks];
  const data = moves === null ? fields : [...fields, encodeMoves(moves)];
  const text = `${VERSION}.${encodeBase64Url(JSON.stringify(data))}`;
  return text.length > LONGEST_LINK ? tooLong() : succeed(text);
}

/**
 * Reads the text of a link; a leading `#` is allowed. Nothing in it is trusted: the length is capped, the version
 * is read first, then the encoding, the shape, every range, and a run is replayed to see that it is legal.
 */
export function parseLink(text: string): Result<Shared, LinkError> {
  const link = text.startsWith('#') ? text.slice(1) : text;
  if (link === '') return fail({ kind: 'empty', detail: 'The link carries no challenge.' });
  if (link.length > LONGEST_LINK) return tooLong();
  const version = /^(\d{1,4})\./.exec(link)?.[1];
  if (version === undefined) return notALink();
  if (version !== VERSION) {
    return fail({
      kind: 'version',
      detail: `The link has version ${version}, and this page reads version ${VERSION}.`,
    });
  }
  const json = decodeBase64Url(link.slice(version.length + 1));
  return json.ok ? readFields(json.value) : notALink();
}

function readFields(json: string): Result<Shared, LinkError> {
  const data = parseJson(json);
  if (data === undefined) return notALink();
  if (!Array.isArray(data) || data.length < 10 || data.length > 11 || data[0] !== 'g') {
    return shapeError();
  }
  const [, title, n, generations, spread, budget, line, lives, seed, locks, run] =
    data as readonly unknown[];
  const locked = decodeLocks(locks);
  if (locked === null) return shapeError();
  const model = 'gaussian';
  const settings = { model, title, n, generations, spread, budget, line, lives, seed, locked };
  const challenge = parseChallenge(settings);
  if (!challenge.ok) return fail({ kind: 'range', detail: challenge.error.join(' ') });
  if (data.length === 10) return succeed({ challenge: challenge.value, moves: null });
  const moves = decodeMoves(run);
  return moves.ok ? checkRun(challenge.value, moves.value) : shapeError();
}

function checkRun(challenge: Challenge, moves: readonly Move[]): Result<Shared, LinkError> {
  const position = replay(challenge, moves);
  if (!position.ok) return fail({ kind: 'run', detail: `Its run is not legal. ${position.error}` });
  if (position.value.status !== 'playing') return succeed({ challenge, moves });
  return fail({ kind: 'run', detail: 'Its run stops before the challenge is decided.' });
}

function decodeLocks(text: unknown): LockableControl[] | null {
  if (typeof text !== 'string' || !/^[01]+$/.test(text)) return null;
  if (text.length > LOCKABLE_CONTROLS.length) return null;
  return LOCKABLE_CONTROLS.filter((_, i) => text[i] === '1');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function notALink() {
  const detail = 'The link is damaged: some of its characters were lost or changed on the way.';
  return fail({ kind: 'encoding', detail } as const);
}

function shapeError() {
  const detail = 'The link does not describe a challenge.';
  return fail({ kind: 'shape', detail } as const);
}

function tooLong() {
  const detail = `The link is longer than ${LONGEST_LINK} characters.`;
  return fail({ kind: 'length', detail } as const);
}
