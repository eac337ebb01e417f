import { fail, type Result, succeed } from '../base/result.ts';
import { parseChallenge } from '../game/challenge.ts';
import { checkMoves, type Position } from '../game/position.ts';
import { decodeBase64Url } from './base64url.ts';
import { readChallenge } from './fields.ts';
import { type LinkError, LONGEST_LINK, type Shared, tooLong, VERSION } from './link.ts';
import { decodeMoves } from './moves.ts';

/**
 * Reads the text of a link; a leading `#` is allowed. Nothing in it is trusted: the length is capped, the version
 * is read first, then the encoding, the shape, every range, and the moves of a run are checked. Whether that run
 * decides its challenge, only a replay can tell: see `checkRun`.
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

/** Whether the run of a link, replayed, is legal to its end and decides the challenge; null when it does. */
export function checkRun(position: Result<Position, string>): LinkError | null {
  if (!position.ok) return { kind: 'run', detail: `Its run is not legal. ${position.error}` };
  if (position.value.status !== 'playing') return null;
  return { kind: 'run', detail: 'Its run stops before the challenge is decided.' };
}

function readFields(json: string): Result<Shared, LinkError> {
  const data = parseJson(json);
  if (data === undefined) return notALink();
  const read = readChallenge(data);
  if (read === null) return shapeError();
  const challenge = parseChallenge(read.settings);
  if (!challenge.ok) return fail({ kind: 'range', detail: challenge.error.join(' ') });
  if (read.run === undefined) return succeed({ challenge: challenge.value, moves: null });
  const moves = decodeMoves(challenge.value, read.run);
  if (!moves.ok) return shapeError();
  const problem = checkMoves(challenge.value, moves.value);
  if (problem === null) return succeed({ challenge: challenge.value, moves: moves.value });
  return fail({ kind: 'run', detail: `Its run is not legal. ${problem}` });
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
