import { parseJson } from '../base/json.ts';
import type { MoveProblem } from '../base/problem.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { type Challenge, parseChallenge } from '../game/challenge.ts';
import { checkMoves, type Position } from '../game/position.ts';
import { kindOf } from '../kinds/kinds.ts';
import { decodeBase64Url } from './base64url.ts';
import { readChallenge } from './fields.ts';
import {
  type LinkError,
  LONGEST_LINK,
  LONGEST_RUN,
  type Shared,
  TOO_LONG,
  VERSION,
} from './link.ts';
import { decodeMoves } from './moves.ts';

/**
 * Reads the text of a link that carries its challenge; a leading `#` is allowed. Nothing in it is trusted: the length is capped, the version
 * is read first, then the encoding, the shape, every range, and the moves of a run are checked. Whether that run
 * decides its challenge, only a replay can tell: see `checkRun`.
 */
export function parseLink(text: string): Result<Shared, LinkError> {
  const link = text.startsWith('#') ? text.slice(1) : text;
  if (link === '') return fail({ code: 'empty' });
  if (link.length > LONGEST_LINK) return fail(TOO_LONG);
  const version = /^(\d{1,4})\./.exec(link)?.[1];
  if (version === undefined) return fail({ code: 'encoding' });
  if (version !== VERSION) return fail({ code: 'version', version });
  const json = decodeBase64Url(link.slice(version.length + 1));
  return json.ok ? readFields(json.value) : fail({ code: 'encoding' });
}

/** Whether the run of a link, replayed, is legal to its end and decides the challenge; null when it does. */
export function checkRun(position: Result<Position, MoveProblem>): LinkError | null {
  if (!position.ok) return { code: 'run', problem: position.error };
  return position.value.status === 'playing' ? { code: 'run', problem: 'undecided' } : null;
}

/** Why nobody would wait for the runs of a challenge; null where they are quick enough to be sent. */
export function slowness(challenge: Challenge): LinkError | null {
  const seconds = kindOf(challenge).seconds?.(challenge) ?? 0;
  return seconds > LONGEST_RUN ? { code: 'cost', most: LONGEST_RUN } : null;
}

function readFields(json: string): Result<Shared, LinkError> {
  const data = parseJson(json);
  if (data === undefined) return fail({ code: 'encoding' });
  const read = readChallenge(data);
  if (read === null) return fail({ code: 'shape' });
  const challenge = parseChallenge(read.settings);
  if (!challenge.ok) return fail({ code: 'range', problems: challenge.error });
  const slow = slowness(challenge.value);
  if (slow !== null) return fail(slow);
  if (read.run === undefined) return succeed({ challenge: challenge.value, moves: null });
  const moves = decodeMoves(challenge.value, read.run);
  if (!moves.ok) return fail({ code: 'shape' });
  const problem = checkMoves(challenge.value, moves.value);
  if (problem !== null) return fail({ code: 'run', problem });
  return succeed({ challenge: challenge.value, moves: moves.value });
}
